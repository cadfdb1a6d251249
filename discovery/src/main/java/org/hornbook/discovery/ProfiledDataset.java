package org.hornbook.discovery;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.hornbook.discovery.classify.Verdict;
import org.hornbook.discovery.profile.ColumnProfile;
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

    /** Types that tell one person from another. */
    private static final Set<String> IDENTIFY = Set.of(
            "id.student",
            "id.staff",
            "id.national",
            "id.licence",
            "id.username",
            "person.name",
            "contact.email",
            "contact.phone");

    /**
     * The result with sketches as long as they are of use: whole for columns that identify persons, by which short
     * lists of them are found, and of {@link ColumnSketch#K} hashes for others.
     *
     * @param sketches as counted
     */
    public static ProfiledDataset keeping(DatasetProfile profile, List<Verdict> verdicts, List<ColumnSketch> sketches) {
        return new ProfiledDataset(
                profile,
                verdicts,
                IntStream.range(0, sketches.size())
                        .mapToObj(i -> kept(sketches.get(i), profile.columns().get(i), verdicts.get(i)))
                        .toList());
    }

    private static ColumnSketch kept(ColumnSketch sketch, ColumnProfile column, Verdict verdict) {
        boolean identifies =
                verdict.code().filter(IDENTIFY::contains).isPresent() && sketch.distinct() * 2 >= column.values();
        return identifies ? sketch : sketch.atMost(ColumnSketch.K);
    }
}
