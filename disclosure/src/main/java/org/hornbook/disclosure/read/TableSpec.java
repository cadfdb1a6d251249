package org.hornbook.disclosure.read;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hornbook.disclosure.protect.Bounds;
import org.hornbook.disclosure.protect.Costs;
import org.hornbook.disclosure.protect.Protection;
import org.hornbook.disclosure.rule.Rules;
import org.hornbook.disclosure.table.Hierarchy;
import org.hornbook.disclosure.table.Table;

/**
 * What a specification file says.
 *
 * @param file the file, for messages
 * @param dimensions the columns that break the table down
 * @param measure what the values are
 * @param rules which cells are risky
 * @param bounds what everybody knows of all values
 * @param protection how well risky cells must be protected
 * @param basis what withholding a cell costs before weights
 * @param weights factors on that cost for groups of cells
 * @param missingAreZero whether a combination of categories without a row counts as zero instead of being refused
 * @param linked earlier publications about the same people
 */
public record TableSpec(
        String file,
        List<Column> dimensions,
        Measure measure,
        Rules rules,
        Bounds bounds,
        Protection protection,
        Costs.Basis basis,
        List<Weight> weights,
        boolean missingAreZero,
        List<Linked> linked) {

    /**
     * A dimension's column.
     *
     * @param name the column in the CSV file
     * @param hierarchy its categories, if the specification gives them; else they are taken from the data
     */
    public record Column(String name, Optional<Hierarchy> hierarchy) {}

    /**
     * What is counted or summed.
     *
     * @param kind a count or a sum
     * @param column the column of the value
     * @param contributor the column that names the contributor, if any; else every row is another one
     */
    public record Measure(Table.Kind kind, String column, Optional<String> contributor) {}

    /**
     * A factor on the cost of some cells.
     *
     * @param place where it stands, for messages
     * @param categories the category by column; columns that are not named match every category
     * @param factor the factor
     */
    public record Weight(String place, Map<String, String> categories, double factor) {}

    /**
     * An earlier publication.
     *
     * @param place where it is named, for messages
     * @param file its file, next to the specification unless absolute
     * @param dimensions its own hierarchies by column, where they differ
     */
    public record Linked(String place, Path file, List<Column> dimensions) {}
}
