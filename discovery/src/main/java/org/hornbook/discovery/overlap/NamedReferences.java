package org.hornbook.discovery.overlap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * References within a repository that nobody declared but that the names give away: a column called as the key of
 * another table, {@code sch_cd}, with no value that the key lacks. Small codes and counters need this; their values
 * alone prove nothing.
 */
final class NamedReferences {
    private static final double CONFIDENCE = 0.85;
    private static final int SHORTEST = 5;
    private static final int LEAST = 3;
    private static final Set<String> SAY_NOTHING = Set.of("number", "title", "value", "status", "label", "index");

    private record Place(String repository, String name) {}

    private NamedReferences() {}

    /** The pairs, referring column left. */
    static List<Homes.Pair> find(List<List<ColumnNode>> datasets) {
        Map<Place, List<ColumnNode>> keys = new HashMap<>();
        Map<Place, List<ColumnNode>> others = new HashMap<>();
        for (List<ColumnNode> columns : datasets) {
            for (ColumnNode node : columns) {
                String name = node.ref().column().toLowerCase(Locale.ROOT);
                if (name.length() >= SHORTEST && !SAY_NOTHING.contains(name)) {
                    var place = new Place(node.ref().repository(), name);
                    (node.isDeclaredKey() ? keys : others)
                            .computeIfAbsent(place, p -> new ArrayList<>())
                            .add(node);
                }
            }
        }
        List<Homes.Pair> found = new ArrayList<>();
        keys.forEach((place, nodes) -> {
            // a name that is the key of two tables does not say which is meant
            if (nodes.size() == 1) {
                others.getOrDefault(place, List.of()).forEach(node -> refer(node, nodes.getFirst(), found));
            }
        });
        return found;
    }

    private static void refer(ColumnNode from, ColumnNode to, List<Homes.Pair> found) {
        Comparison comparison = Comparison.of(from, to);
        if (comparison.left() >= LEAST && comparison.both() == comparison.left()) {
            found.add(new Homes.Pair(from, to, PairJudge.overlap(from, to, Relation.LINK, comparison, CONFIDENCE)));
        }
    }
}
