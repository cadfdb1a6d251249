package org.hornbook.discovery.overlap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hornbook.discovery.ProfiledDataset;
import org.hornbook.discovery.connect.Column.ColumnReference;

/**
 * The copies and links of all repositories.
 *
 * @param overlaps pairs of columns, surest first
 * @param tableCopies datasets that repeat others, surest first
 */
public record Overlaps(List<Overlap> overlaps, List<TableCopy> tableCopies) {
    private static final double STILL = 0.05;
    private static final double DECLARED = 0.99;
    private static final double SOME = 0.3;

    public Overlaps {
        overlaps = List.copyOf(overlaps);
        tableCopies = List.copyOf(tableCopies);
    }

    /** Compares all columns of all repositories, those of one repository included. */
    public static Overlaps find(List<RepositoryDatasets> repositories) {
        List<List<ColumnNode>> datasets = datasets(repositories);
        List<ColumnNode> telling = new ArrayList<>();
        datasets.forEach(columns -> columns.stream().filter(ColumnNode::anchors).forEach(telling::add));
        int anchors = telling.size();
        datasets.forEach(columns -> columns.stream().filter(ColumnNode::refers).forEach(telling::add));
        List<Overlap> overlaps = new ArrayList<>();
        Set<Set<ColumnRef>> known = declared(repositories, datasets, overlaps);
        for (Homes.Pair pair : NamedReferences.find(datasets)) {
            if (known.add(Set.of(pair.left().ref(), pair.right().ref()))) {
                overlaps.add(pair.overlap());
            }
        }
        List<Homes.Pair> pairs = new ArrayList<>();
        Candidates.of(telling, anchors).forEach(count -> count >= Candidates.LEAST, (left, right, count) -> {
            ColumnNode a = telling.get(left);
            ColumnNode b = telling.get(right);
            PairJudge.judge(a, b).ifPresent(overlap -> pairs.add(new Homes.Pair(a, b, overlap)));
        });
        var tables = new TablePairs(datasets);
        for (Homes.Pair pair : new Homes(pairs).telling(pairs)) {
            tables.note(pair.left(), pair.right(), pair.overlap());
            if (!known.contains(Set.of(pair.left().ref(), pair.right().ref()))) {
                overlaps.add(pair.overlap());
            }
        }
        List<TableCopy> copies = new ArrayList<>();
        tables.finish(overlaps, copies);
        overlaps.sort(Comparator.comparingDouble(Overlap::confidence)
                .thenComparingDouble(Overlap::containment)
                .reversed()
                .thenComparing(overlap -> overlap.left().toString() + overlap.right()));
        copies.sort(Comparator.comparingDouble(TableCopy::confidence)
                .thenComparingDouble(TableCopy::shareOfRows)
                .reversed());
        return new Overlaps(overlaps, copies);
    }

    private static List<List<ColumnNode>> datasets(List<RepositoryDatasets> repositories) {
        List<List<ColumnNode>> datasets = new ArrayList<>();
        for (RepositoryDatasets repository : repositories) {
            for (ProfiledDataset table : repository.datasets()) {
                List<ColumnNode> columns = new ArrayList<>();
                for (int i = 0; i < table.profile().columns().size(); i++) {
                    columns.add(new ColumnNode(repository.repository(), table, datasets.size(), i));
                }
                datasets.add(columns);
            }
        }
        return datasets;
    }

    /** Declared foreign keys are links whatever their values look like. */
    private static Set<Set<ColumnRef>> declared(
            List<RepositoryDatasets> repositories, List<List<ColumnNode>> datasets, List<Overlap> overlaps) {
        Map<ColumnRef, ColumnNode> nodes = nodes(datasets);
        Set<Set<ColumnRef>> declared = new HashSet<>();
        for (RepositoryDatasets repository : repositories) {
            for (ProfiledDataset table : repository.datasets()) {
                table.profile().dataset().columns().forEach(column -> {
                    ColumnReference reference = column.references();
                    if (reference == null) {
                        return;
                    }
                    var from = nodes.get(new ColumnRef(
                            repository.repository(), table.profile().dataset().qualifiedName(), column.name()));
                    var to = nodes.get(new ColumnRef(repository.repository(), reference.dataset(), reference.column()));
                    if (from != null && to != null && from.dataset() != to.dataset()) {
                        declared.add(Set.of(from.ref(), to.ref()));
                        Comparison comparison = Comparison.of(from, to);
                        if (comparison.containmentLeft() >= SOME) {
                            overlaps.add(PairJudge.overlap(from, to, Relation.LINK, comparison, DECLARED));
                        }
                    }
                });
            }
        }
        return declared;
    }

    private static Map<ColumnRef, ColumnNode> nodes(List<List<ColumnNode>> datasets) {
        Map<ColumnRef, ColumnNode> nodes = new HashMap<>();
        datasets.forEach(columns -> columns.forEach(node -> nodes.put(node.ref(), node)));
        return nodes;
    }

    /**
     * The earlier links whose keys match less than they did.
     *
     * @param earlier what an earlier scan found
     * @param repositories the repositories as they are now
     */
    public static List<BrokenLink> brokenLinks(Overlaps earlier, List<RepositoryDatasets> repositories) {
        Map<ColumnRef, ColumnNode> nodes = nodes(datasets(repositories));
        return earlier.overlaps().stream()
                .filter(overlap -> overlap.relation() != Relation.COPY)
                .flatMap(overlap -> broken(overlap, nodes).stream())
                .toList();
    }

    private static Optional<BrokenLink> broken(Overlap before, Map<ColumnRef, ColumnNode> nodes) {
        ColumnNode left = nodes.get(before.left());
        ColumnNode right = nodes.get(before.right());
        if (left == null || right == null) {
            return Optional.of(new BrokenLink(before, 0));
        }
        Comparison now = Comparison.of(left, right);
        boolean leftRefers = before.containmentLeft() >= before.containmentRight();
        double containment = leftRefers ? now.containmentLeft() : now.containmentRight();
        return containment < before.containment() - STILL
                ? Optional.of(new BrokenLink(before, containment))
                : Optional.empty();
    }
}
