package org.hornbook.server.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.ElementId;
import org.hornbook.server.directory.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one person that the connected repositories have, other people's data left out. It is held in memory
 * only; whoever hands it over notes the disclosure with {@link Disclosures#note}.
 *
 * @param found datasets with at least one row, by repository and name
 * @param searched how many datasets were looked through
 * @param notSearched datasets with personal data in which nobody could look, each with the reason and what to do
 * @param warnings what whoever checks the result must know, such as keys without an index
 */
public record FoundRecords(
        PersonId person,
        Instant at,
        Duration took,
        List<FoundDataset> found,
        int searched,
        List<NotSearched> notSearched,
        List<String> warnings) {

    public FoundRecords {
        found = List.copyOf(found);
        notSearched = List.copyOf(notSearched);
        warnings = List.copyOf(warnings);
    }

    /** How many rows were found in all. */
    public long rows() {
        return found.stream().mapToLong(one -> one.rows().size()).sum();
    }

    /**
     * The person's rows of a dataset.
     *
     * @param way how they were found, in words
     * @param rows cells in the order of the columns; null where nothing is recorded or something was left out
     * @param leftOut columns of which something was left out
     * @param complete false when there were more rows than are kept
     * @param indexed whether the repository found them without reading all rows
     */
    public record FoundDataset(
            Dataset dataset,
            String way,
            List<Column> columns,
            List<List<@Nullable String>> rows,
            List<LeftOut> leftOut,
            boolean complete,
            boolean indexed,
            Duration took) {
        public FoundDataset {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * A column of what was found.
     *
     * @param dataType code of the data type; null when it is not about a person
     * @param toRead free text, which may name other people: somebody must read it before it is handed over
     */
    public record Column(
            ElementId element, String name, @Nullable String dataType, Sensitivity level, boolean toRead) {}

    /**
     * What was left out of a column.
     *
     * @param cells how many cells had something
     */
    public record LeftOut(String column, String reason, long cells) {}

    /** A dataset that was not searched. */
    public record NotSearched(Dataset dataset, String reason, String cure) {}
}
