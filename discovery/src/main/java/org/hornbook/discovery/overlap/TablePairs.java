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

    /** So many facts that repeat make a dataset a copy, whatever they are. */
    private static final int LEAST_FACTS = 2;

    private static final String NAME = "person.name";
    private static final String PHONE = "contact.phone";

    /** Confidence that two names beside the same key are the same fact, told in another form. */
    private static final double NAMED = 0.85;

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
        if (overlap.confidence() >= SURE && (overlap.relation() != Relation.COPY || tellsPeople(left, right))) {
            sure.computeIfAbsent(new Tables(left.dataset(), right.dataset()), t -> new ArrayList<>())
                    .add(new Found(left, right, overlap));
        }
    }

    /** A telephone that hardly repeats on either side is a person's own, not a family's. */
    private static boolean tellsPeople(ColumnNode left, ColumnNode right) {
        return TELLS_PEOPLE.contains(left.type()) || (PHONE.equals(left.type()) && left.unique() && right.unique());
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

    /** Of several originals, one that is no copy itself, then the one that most columns and rows come from. */
    private static List<TableCopy> best(List<TableCopy> copies) {
        Set<DatasetRef> repeated = new HashSet<>();
        copies.forEach(copy -> repeated.add(copy.copy()));
        Map<DatasetRef, TableCopy> best = new LinkedHashMap<>();
        for (TableCopy copy : copies) {
            best.merge(copy.copy(), copy, (a, b) -> better(a, b, repeated) ? a : b);
        }
        return List.copyOf(best.values());
    }

    private static boolean better(TableCopy a, TableCopy b, Set<DatasetRef> repeated) {
        boolean aFirst = !repeated.contains(a.original());
        boolean bFirst = !repeated.contains(b.original());
        if (aFirst == bFirst) {
            return rank(a) >= rank(b);
        }
        TableCopy first = aFirst ? a : b;
        TableCopy second = aFirst ? b : a;
        return (first.shareOfRows() >= ALL_BUT_FEW * second.shareOfRows()) == aFirst;
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
        if (row.isEmpty()) {
            return Optional.empty();
        }
        Found rows = row.get();
        boolean leftIsCopy = leftIsCopy(rows);
        List<ColumnPair> pairs = new ArrayList<>(all.stream()
                .map(found -> leftIsCopy ? pair(found.left(), found.right()) : pair(found.right(), found.left()))
                .toList());
        int copyNumber = leftIsCopy ? tables.left() : tables.right();
        int originalNumber = leftIsCopy ? tables.right() : tables.left();
        Optional<ColumnPair> named = named(copyNumber, originalNumber, all);
        double share =
                leftIsCopy ? rows.overlap().containmentLeft() : rows.overlap().containmentRight();
        if (!repeats(all, rows, named.isPresent() && share >= ALL_BUT_FEW)) {
            return Optional.empty();
        }
        named.ifPresent(pairs::add);
        double confidence = rows.overlap().confidence();
        return Optional.of(new TableCopy(
                dataset(copyNumber),
                dataset(originalNumber),
                pairs,
                share,
                named.isPresent() ? Math.min(NAMED, confidence) : confidence));
    }

    /** Whether facts are kept twice: two of any kind, or a name beside a key or another fact about the same persons. */
    private static boolean repeats(List<Found> all, Found rows, boolean named) {
        long facts = all.stream()
                .filter(found -> found.overlap().relation() == Relation.COPY)
                .count();
        return facts >= LEAST_FACTS
                || (named && (facts > 0 || (rows.left().isKey() && rows.right().isKey())));
    }

    /**
     * The names on both sides when no value proves them the same: one sheet writes "Garcia, Ana" where a table has two
     * columns. Whoever has the same key has the same name, so the fact is kept twice. The copy's names must hardly
     * repeat, or they may be those of a teacher or a driver.
     */
    private Optional<ColumnPair> named(int copy, int original, List<Found> all) {
        boolean proven = all.stream().anyMatch(found -> found.left().type().equals(NAME));
        Optional<ColumnNode> own = datasets.get(copy).stream()
                .filter(node -> node.type().equals(NAME) && node.unique())
                .findFirst();
        Optional<ColumnNode> others = datasets.get(original).stream()
                .filter(node -> node.type().equals(NAME))
                .findFirst();
        return proven || own.isEmpty() || others.isEmpty()
                ? Optional.empty()
                : Optional.of(pair(own.get(), others.get()));
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
