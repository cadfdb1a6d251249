package org.hornbook.server.access;

import java.time.Instant;
import java.util.List;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.hornbook.server.catalog.ElementId;
import org.hornbook.server.shared.Paging;
import org.jspecify.annotations.Nullable;

/** What a grant delivers at one moment. */
public sealed interface Delivery {

    /**
     * Rows, treated as granted; the disclosure is noted.
     *
     * @param rows cells in the order of the columns; null where nothing is recorded
     * @param people how many different people's rows the page has
     * @param level the highest level of what is delivered: its handling rules apply
     * @param notes what the reader must know, such as rows that belong to nobody in the roster; may be empty
     * @param watermark who has it, when and by which grant
     */
    record Rows(
            List<Column> columns,
            Paging<List<@Nullable String>> rows,
            int people,
            Sensitivity level,
            List<String> notes,
            String watermark,
            Instant at)
            implements Delivery {
        public Rows {
            columns = List.copyOf(columns);
            notes = List.copyOf(notes);
        }
    }

    /** Nothing, and why. */
    record Refused(String why, String cure) implements Delivery {}

    /**
     * A delivered column.
     *
     * @param name the element's name in the repository
     */
    record Column(ElementId element, String name, Treatment treatment) {}
}
