package org.hornbook.server.catalog;

import java.util.List;
import org.hornbook.discovery.ProfiledDataset;
import org.hornbook.discovery.classify.Verdict;
import org.hornbook.discovery.profile.DatasetProfile;

/**
 * What a scan found of one dataset: counts and verdicts, one a column, in the same order.
 */
public record ScannedDataset(DatasetProfile profile, List<Verdict> verdicts) {

    public ScannedDataset {
        verdicts = List.copyOf(verdicts);
        if (verdicts.size() != profile.columns().size()) {
            throw new IllegalArgumentException(
                    "%d columns and %d verdicts".formatted(profile.columns().size(), verdicts.size()));
        }
    }

    /** The part of discovery's result that the catalog keeps. */
    public static ScannedDataset of(ProfiledDataset dataset) {
        return new ScannedDataset(dataset.profile(), dataset.verdicts());
    }

    /** The dataset's name in its repository. */
    public String name() {
        return profile.dataset().qualifiedName();
    }
}
