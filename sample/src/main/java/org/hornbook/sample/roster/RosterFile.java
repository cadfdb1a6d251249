package org.hornbook.sample.roster;

import static org.hornbook.sample.table.Storage.TEXT;

import java.util.List;
import java.util.function.Function;
import org.hornbook.sample.table.Dataset;

/** What all files of a bulk roster begin with. */
final class RosterFile {

    private RosterFile() {}

    /** In a bulk file status and dateLastModified stay empty; only a delta says what changed and when. */
    static <R> Dataset<R> of(String file, List<R> rows, Function<R, String> id) {
        return Dataset.of("roster", file, rows)
                .add("sourcedId", TEXT, id)
                .add("status", TEXT, r -> null)
                .add("dateLastModified", TEXT, r -> null);
    }
}
