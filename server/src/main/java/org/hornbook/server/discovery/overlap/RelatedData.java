package org.hornbook.server.discovery.overlap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hornbook.discovery.overlap.ColumnRef;
import org.hornbook.discovery.overlap.Overlap;
import org.hornbook.discovery.overlap.Overlaps;
import org.hornbook.discovery.overlap.Relation;
import org.hornbook.discovery.overlap.TableCopy.DatasetRef;

/**
 * Datasets about the same people that could be one collection (clause ORG-1): their keys of people overlap and neither
 * is a register. What many datasets refer to is a register; those are joined to it by links, as clause ORG-2 asks, and
 * not by bringing everything together. Datasets that repeat one another are copies, which are decided as such.
 */
final class RelatedData {

    /** The least share of one side's keys that the other has. */
    private static final double SOME = 0.3;

    /** What so many other datasets refer to is a register. */
    private static final int REGISTER = 4;

    /** The overlap that says most about a pair of datasets. */
    record Related(DatasetRef left, DatasetRef right, Overlap overlap) {}

    private final Overlaps overlaps;
    private final Predicate<ColumnRef> aboutPeople;
    private final Set<DatasetRef> registers;
    private final Set<ColumnRef> atHome;

    /** @param aboutPeople whether a column's values stand for people */
    RelatedData(Overlaps overlaps, Predicate<ColumnRef> aboutPeople) {
        this.overlaps = overlaps;
        this.aboutPeople = aboutPeople;
        Map<DatasetRef, Set<DatasetRef>> referring = new HashMap<>();
        atHome = new HashSet<>();
        for (Overlap overlap : overlaps.overlaps()) {
            Reference.of(overlap).filter(Reference::holds).ifPresent(link -> {
                atHome.add(link.from());
                referring
                        .computeIfAbsent(dataset(link.to()), d -> new HashSet<>())
                        .add(dataset(link.from()));
            });
        }
        registers = referring.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= REGISTER)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The pairs, each once, surest first. */
    List<Related> find() {
        Set<Set<DatasetRef>> done = new HashSet<>();
        overlaps.tableCopies().forEach(copy -> done.add(Set.of(copy.copy(), copy.original())));
        List<Related> related = new ArrayList<>();
        for (Overlap overlap : overlaps.overlaps()) {
            DatasetRef left = dataset(overlap.left());
            DatasetRef right = dataset(overlap.right());
            if (!left.equals(right) && relates(overlap, left, right) && done.add(Set.of(left, right))) {
                related.add(new Related(left, right, overlap));
            }
        }
        return related;
    }

    private boolean relates(Overlap overlap, DatasetRef left, DatasetRef right) {
        return switch (overlap.relation()) {
                    case COPY -> false;
                    case LINK, SHARED_KEY -> true;
                }
                && overlap.confidence() >= FoundOverlaps.SURE
                && overlap.containment() >= SOME
                && aboutPeople.test(overlap.left())
                && aboutPeople.test(overlap.right())
                && !registers.contains(left)
                && !registers.contains(right)
                && !explained(overlap);
    }

    /** Part of the keys in common is no news when one side's keys are at home in a register, as most are. */
    private boolean explained(Overlap overlap) {
        boolean whole = overlap.relation() == Relation.LINK && overlap.containment() >= Reference.NEARLY_WHOLE;
        return !whole && (atHome.contains(overlap.left()) || atHome.contains(overlap.right()));
    }

    private static DatasetRef dataset(ColumnRef column) {
        return new DatasetRef(column.repository(), column.dataset());
    }
}
