package org.hornbook.server.sharing.engine;

import java.util.Arrays;
import java.util.List;
import org.hornbook.disclosure.table.Layout;
import org.hornbook.disclosure.table.PublishedTable;
import org.hornbook.disclosure.table.Status;
import org.hornbook.disclosure.table.Table;

/**
 * What is in a release: its cells with their true counts and what becomes of each.
 *
 * @param axes how it is broken down
 * @param fixed what it is limited to
 * @param counts by cell, totals included, in the order of a {@link Layout}
 * @param statuses one letter a cell: o for published, p for risky itself, c for withheld to protect others
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; kept as JSON
public record Contents(List<Axis> axes, List<Fixed> fixed, long[] counts, String statuses) {
    public Contents {
        axes = List.copyOf(axes);
        fixed = List.copyOf(fixed);
        counts = counts.clone();
        if (counts.length != statuses.length()) {
            throw new IllegalArgumentException("each cell has a count and a status");
        }
    }

    /** A table of true counts by innermost cell; everything is published until it is protected. */
    public static Contents counted(List<Axis> axes, List<Fixed> fixed, long[] innermost) {
        Table table = Table.ofCounts(layout(axes), innermost);
        long[] counts = Arrays.stream(table.values()).mapToLong(Math::round).toArray();
        return new Contents(axes, fixed, counts, "o".repeat(counts.length));
    }

    /** The cells, with the names that the public will see. */
    public Layout layout() {
        return layout(axes);
    }

    private static Layout layout(List<Axis> axes) {
        return new Layout(axes.stream().map(Axis::dimension).toList());
    }

    /** The true table. */
    public Table table() {
        return Table.ofCounts(layout(), counts);
    }

    /** The same counts with other statuses. */
    public Contents with(List<Status> chosen) {
        StringBuilder letters = new StringBuilder();
        chosen.forEach(status -> letters.append(letter(status)));
        return new Contents(axes, fixed, counts, letters.toString());
    }

    private static char letter(Status status) {
        return switch (status) {
            case PUBLISHED -> 'o';
            case PRIMARY -> 'p';
            case COMPLEMENTARY -> 'c';
        };
    }

    private static Status status(char letter) {
        return switch (letter) {
            case 'o' -> Status.PUBLISHED;
            case 'p' -> Status.PRIMARY;
            case 'c' -> Status.COMPLEMENTARY;
            default -> throw new IllegalArgumentException("no status has the letter " + letter);
        };
    }

    /** What becomes of a cell. */
    public Status status(int cell) {
        return status(statuses.charAt(cell));
    }

    /** True when the public sees the cell's count. */
    public boolean published(int cell) {
        return statuses.charAt(cell) == 'o';
    }

    /** How many cells have the status. */
    public int count(Status status) {
        char letter = letter(status);
        return (int) statuses.chars().filter(c -> c == letter).count();
    }

    /** How many cells there are, totals included. */
    public int size() {
        return counts.length;
    }

    /** What the public sees. */
    public PublishedTable published() {
        double[] values = new double[counts.length];
        List<Status> all =
                statuses.chars().mapToObj(letter -> status((char) letter)).toList();
        for (int cell = 0; cell < values.length; cell++) {
            values[cell] = published(cell) ? counts[cell] : Double.NaN;
        }
        return new PublishedTable("the protected table", layout(), values, all);
    }

    @Override
    public long[] counts() {
        return counts.clone();
    }

    /** The true count of a cell. */
    public long count(int cell) {
        return counts[cell];
    }

    /** True when both are limited to the same. */
    boolean isLimitedLike(Contents other) {
        return fixed.size() == other.fixed.size()
                && fixed.stream().allMatch(own -> other.fixed.stream().anyMatch(own::sameAs));
    }

    /** True when nobody can be counted in both. */
    boolean excludes(Contents other) {
        return fixed.stream().anyMatch(own -> other.fixed.stream().anyMatch(own::excludes));
    }
}
