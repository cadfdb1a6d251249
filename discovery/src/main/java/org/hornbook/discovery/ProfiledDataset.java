package org.hornbook.discovery;

import java.util.List;
import org.hornbook.discovery.classify.Verdict;
import org.hornbook.discovery.profile.ColumnSketch;
import org.hornbook.discovery.profile.DatasetProfile;

/**
 * The result for one dataset: one entry a column in each list, in order. No value of a personal column is in it.
 */
public record ProfiledDataset(DatasetProfile profile, List<Verdict> verdicts, List<ColumnSketch> sketches) {
    public ProfiledDataset {
        verdicts = List.copyOf(verdicts);
        sketches = List.copyOf(sketches);
    }
}
