package org.hornbook.server.sharing.count;

import java.util.Optional;
import org.hornbook.discovery.connect.Counted;
import org.hornbook.server.catalog.Element;
import org.hornbook.server.sharing.TableDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Whether the counts can be protected as counts of people. Protection counts people by adding cells up, so each person
 * must be in one cell; and where one person has several rows, ten rows may be one person.
 */
record Plausibility(TableDefinition definition, @Nullable Element subject, Counted counted) {

    /** Why not, and what to do. */
    Optional<String> refusal() {
        if (counted.rows() == 0) {
            return Optional.of(
                    "Nothing meets the conditions, so the table would be empty. Check how the values are written in the source.");
        }
        if (subject == null) {
            return Optional.empty();
        }
        return definition.subject() == null ? rows(subject) : subjects(subject);
    }

    private Optional<String> rows(Element person) {
        return counted.rows() > counted.different()
                ? Optional.of(
                        "There are several rows about one person (%,d rows, %,d different values of “%s”), so a cell of 10 rows may be about 1 person. Count different values of “%s” instead."
                                .formatted(counted.rows(), counted.different(), person.name(), person.name()))
                : Optional.empty();
    }

    private Optional<String> subjects(Element key) {
        if (counted.different() == 0) {
            return Optional.of("“%s” is empty in all rows that meet the conditions. Choose another element to count."
                    .formatted(key.name()));
        }
        long inCells =
                counted.groups().stream().mapToLong(Counted.Group::different).sum();
        return inCells > counted.different()
                ? Optional.of(
                        "The same “%s” falls into several cells (%,d in cells, %,d in all), so totals would not be sums. Add a condition, such as one school year, under which each is in one cell."
                                .formatted(key.name(), inCells, counted.different()))
                : Optional.empty();
    }
}
