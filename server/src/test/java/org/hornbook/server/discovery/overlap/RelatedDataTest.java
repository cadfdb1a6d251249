package org.hornbook.server.discovery.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hornbook.discovery.overlap.ColumnRef;
import org.hornbook.discovery.overlap.Overlap;
import org.hornbook.discovery.overlap.Overlaps;
import org.hornbook.discovery.overlap.Relation;
import org.hornbook.discovery.overlap.TableCopy;
import org.hornbook.discovery.overlap.TableCopy.DatasetRef;
import org.junit.jupiter.api.Test;

class RelatedDataTest {

    private static final Overlap PASSES_TO_RIDERS = overlap("passes", "riders", Relation.LINK, 1, 0.4, 0.95);

    @Test
    void relatesSmallListsOfTheSamePeople() {
        assertThat(pairs(List.of(PASSES_TO_RIDERS, overlap("late", "riders", Relation.SHARED_KEY, 0.31, 0.1, 0.8))))
                .containsExactly(Set.of("passes", "riders"), Set.of("late", "riders"));
    }

    @Test
    void leavesARegisterToItsLinks() {
        List<Overlap> referring = Stream.of("meals", "marks", "visits", "buses")
                .map(list -> overlap(list, "students", Relation.LINK, 1, 0.9, 1))
                .toList();
        assertThat(pairs(referring)).isEmpty();
        assertThat(pairs(referring.subList(1, 4))).as("three are no register").hasSize(3);
    }

    @Test
    void relatesNothingOnWeakEvidence() {
        assertThat(pairs(List.of(overlap("passes", "riders", Relation.LINK, 1, 0.4, 0.79))))
                .isEmpty();
        assertThat(pairs(List.of(overlap("passes", "riders", Relation.SHARED_KEY, 0.29, 0.1, 1))))
                .isEmpty();
        assertThat(pairs(List.of(overlap("passes", "riders", Relation.COPY, 1, 1, 1))))
                .as("the same facts twice are a copy")
                .isEmpty();
    }

    @Test
    void relatesPeopleOnly() {
        assertThat(new RelatedData(new Overlaps(List.of(PASSES_TO_RIDERS), List.of()), column -> false).find())
                .isEmpty();
    }

    @Test
    void leavesCopiesToTheirOwnDecision() {
        var copy = new TableCopy(new DatasetRef("r", "passes"), new DatasetRef("r", "riders"), List.of(), 0.9, 0.9);
        assertThat(new RelatedData(new Overlaps(List.of(PASSES_TO_RIDERS), List.of(copy)), column -> true).find())
                .isEmpty();
    }

    @Test
    void findsNoNewsInSomeSharedKeysOfAListThatIsAtHomeElsewhere() {
        assertThat(pairs(List.of(
                        overlap("athletes", "roster", Relation.LINK, 1, 0.2, 1),
                        overlap("athletes", "phones", Relation.SHARED_KEY, 0.66, 0.1, 0.9))))
                .containsExactly(Set.of("athletes", "roster"));
    }

    private static List<Set<String>> pairs(List<Overlap> overlaps) {
        return new RelatedData(new Overlaps(overlaps, List.of()), column -> true)
                .find().stream()
                        .map(related ->
                                Set.of(related.left().dataset(), related.right().dataset()))
                        .toList();
    }

    private static Overlap overlap(
            String left, String right, Relation relation, double inRight, double inLeft, double confidence) {
        return new Overlap(
                new ColumnRef("r", left, "student"),
                new ColumnRef("r", right, "student"),
                relation,
                inRight,
                inLeft,
                0.2,
                1000,
                1000,
                confidence);
    }
}
