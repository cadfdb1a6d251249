package org.hornbook.server.sharing;

import java.util.List;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.catalog.ElementId;
import org.hornbook.server.catalog.LinkId;
import org.jspecify.annotations.Nullable;

/**
 * What a table counts, and how it is broken down.
 *
 * @param dataset the catalogued dataset whose rows are counted
 * @param breakdowns how it is broken down, 1 to {@value #MOST_BREAKDOWNS}
 * @param subject element of the dataset whose different values are counted, such as the student's number; null to count
 *     rows
 * @param conditions only rows that meet all of these are counted
 * @param period a condition that differs from release to release, such as the school year; null for none
 */
public record TableDefinition(
        DatasetId dataset,
        List<Breakdown> breakdowns,
        @Nullable ElementId subject,
        List<Condition> conditions,
        @Nullable Condition period) {

    /** More make tables that nobody reads and nothing protects. */
    public static final int MOST_BREAKDOWNS = 4;

    public TableDefinition {
        breakdowns = List.copyOf(breakdowns);
        conditions = List.copyOf(conditions);
    }

    /**
     * An element, of the dataset itself or of one that a catalogued link leads to.
     *
     * @param through the link from the dataset to the one that has the element; null for the dataset itself
     */
    public record Source(ElementId element, @Nullable LinkId through) {

        /** The form that {@link #of(String)} reads. */
        public String code() {
            return through == null ? element.toString() : element + "~" + through;
        }

        /** Reads the form that {@link #code()} writes; refuses anything else. */
        public static Source of(String code) {
            int at = code.indexOf('~');
            return at < 0
                    ? new Source(ElementId.of(code), null)
                    : new Source(ElementId.of(code.substring(0, at)), LinkId.of(code.substring(at + 1)));
        }
    }

    /**
     * One way in which the table is broken down.
     *
     * @param label what readers see above the categories
     * @param names where the categories' names are found: an element of the dataset that a link from {@code source}
     *     leads to; null when the values themselves are shown
     * @param words names and groups that people wrote, in order; what is not in them follows with its own value
     */
    public record Breakdown(
            Source source, String label, @Nullable Source names, List<Word> words) {
        public Breakdown {
            words = List.copyOf(words);
        }
    }

    /**
     * A name for one value, or a group of values.
     *
     * @param label what readers see
     * @param codes the value or values
     * @param group true for a group that has its values as parts, false for a name
     */
    public record Word(String label, List<String> codes, boolean group) {
        public Word {
            codes = List.copyOf(codes);
        }
    }

    /** A condition: the element has one of the values. */
    public record Condition(Source source, List<String> values) {
        public Condition {
            values = List.copyOf(values);
        }
    }

    /** The same for another period. */
    public TableDefinition forPeriod(String value) {
        return period == null
                ? this
                : new TableDefinition(
                        dataset, breakdowns, subject, conditions, new Condition(period.source(), List.of(value)));
    }
}
