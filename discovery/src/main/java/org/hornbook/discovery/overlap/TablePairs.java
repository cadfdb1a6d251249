package org.hornbook.discovery.overlap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.overlap.TableCopy.ColumnPair;
import org.hornbook.discovery.overlap.TableCopy.DatasetRef;

/**
 * Looks at tables that are about the same persons or things, and finds the other facts they both keep: names, birth
 * dates or grade levels that prove nothing by themselves.
 */
final class TablePairs {
    private static final double SURE = 0.8;
    private static final double ALL_BUT_FEW = 0.9;
    /** Types of facts that, hardly repeated, tell one person from another; a family shares its address. */
    private static final Set<String> TELLS_PEOPLE = Set.of("contact.email", "id.national", "person.name");

    private static final int MANY = 50;
    private static final int SOME = 10;

    /** So many facts besides the key make a dataset a copy. */
    private static final int LEAST_FACTS = 2;

    private record Tables(int left, int right) {}

    /** A pair of columns with its overlap. */
    private record Found(ColumnNode left, ColumnNode right, Overlap overlap) {}

    private final List<List<ColumnNode>> datasets;
    private final Map<Tables, List<Found>> sure = new LinkedHashMap<>();

    TablePairs(List<List<ColumnNode>> datasets) {
        this.datasets = datasets;
    }

    /** Notes an overlap that proves two tables to be about the same. */
    void note(ColumnNode left, ColumnNode right, Overlap overlap) {
        if (overlap.confidence() >= SURE
                && (overlap.relation() != Relation.COPY || TELLS_PEOPLE.contains(left.type()))) {
            sure.computeIfAbsent(new Tables(left.dataset(), right.dataset()), t -> new ArrayList<>())
                    .add(new Found(left, right, overlap));
        }
    }

    /** What else these tables share, and which repeat which. */
    void finish(List<Overlap> overlaps, List<TableCopy> copies) {
        sure.forEach((tables, found) -> {
            List<Found> all = new ArrayList<>(found);
            all.addAll(further(tables, found));
            all.stream().skip(found.size()).map(Found::overlap).forEach(overlaps::add);
            copy(tables, all).ifPresent(copies::add);
        });
        List<TableCopy> best = best(copies);
        copies.clear();
        copies.addAll(best);
    }

    /** Of several originals, the one that most columns and rows come from. */
    private static List<TableCopy> best(List<TableCopy> copies) {
        Map<DatasetRef, TableCopy> best = new LinkedHashMap<>();
        for (TableCopy copy : copies) {
            best.merge(copy.copy(), copy, (a, b) -> rank(a) >= rank(b) ? a : b);
        }
        return List.copyOf(best.values());
    }

    private static double rank(TableCopy copy) {
        return copy.columns().size() + copy.shareOfRows();
    }

    private List<Found> further(Tables tables, List<Found> known) {
        Set<ColumnNode> done = new HashSet<>();
        known.forEach(found -> {
            done.add(found.left());
            done.add(found.right());
        });
        List<Found> further = new ArrayList<>();
        for (ColumnNode left : datasets.get(tables.left())) {
            if (left.type().isEmpty() || left.isKey() || done.contains(left)) {
                continue;
            }
            datasets.get(tables.right()).stream()
                    .filter(right -> right.type().equals(left.type()) && !done.contains(right))
                    .flatMap(right -> same(left, right).stream())
                    .max(Comparator.comparingDouble(found -> found.overlap().containment()))
                    .ifPresent(best -> {
                        further.add(best);
                        done.add(best.right());
                    });
        }
        return further;
    }

    /** Two columns of one type in tables about the same: a copy when hardly any value is missing on the other side. */
    private static Optional<Found> same(ColumnNode left, ColumnNode right) {
        Comparison comparison = Comparison.of(left, right);
        boolean all = comparison.both() == comparison.sample();
        if (comparison.sample() < 2 || (comparison.atLeast() < ALL_BUT_FEW && !all)) {
            return Optional.empty();
        }
        long distinct = Math.min(left.distinct(), right.distinct());
        double confidence = distinct >= MANY ? 0.9 : distinct >= SOME ? 0.75 : 0.6;
        return Optional.of(
                new Found(left, right, PairJudge.overlap(left, right, Relation.COPY, comparison, confidence)));
    }

    private Optional<TableCopy> copy(Tables tables, List<Found> all) {
        Optional<Found> row = all.stream()
                .filter(found -> found.left().unique() && found.right().unique())
                .max(Comparator.comparingDouble(found -> found.overlap().containment()));
        long facts = all.stream()
                .filter(found -> found.overlap().relation() == Relation.COPY)
                .count();
        if (row.isEmpty() || facts < LEAST_FACTS) {
            return Optional.empty();
        }
        Found rows = row.get();
        boolean leftIsCopy = leftIsCopy(rows);
        List<ColumnPair> pairs = all.stream()
                .map(found -> leftIsCopy ? pair(found.left(), found.right()) : pair(found.right(), found.left()))
                .toList();
        double share =
                leftIsCopy ? rows.overlap().containmentLeft() : rows.overlap().containmentRight();
        DatasetRef left = dataset(tables.left());
        DatasetRef right = dataset(tables.right());
        return Optional.of(new TableCopy(
                leftIsCopy ? left : right,
                leftIsCopy ? right : left,
                pairs,
                share,
                rows.overlap().confidence()));
    }

    private static boolean leftIsCopy(Found rows) {
        boolean leftFile = isFile(rows.left().schema());
        boolean rightFile = isFile(rows.right().schema());
        return leftFile == rightFile ? rows.left().rows() <= rows.right().rows() : leftFile;
    }

    static boolean isFile(Dataset dataset) {
        return switch (dataset.kind()) {
            case TABLE, VIEW -> false;
            case FILE, SHEET, FILES -> true;
        };
    }

    private static ColumnPair pair(ColumnNode copy, ColumnNode original) {
        return new ColumnPair(copy.ref().column(), original.ref().column());
    }

    private DatasetRef dataset(int number) {
        ColumnRef ref = datasets.get(number).getFirst().ref();
        return new DatasetRef(ref.repository(), ref.dataset());
    }
}
