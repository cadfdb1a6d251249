package org.hornbook.server.directory.roster.bundle;

import java.util.List;
import java.util.Map;

/**
 * A line of a checked file.
 *
 * @param sourcedId its identifier
 * @param removed whether a delta says that the thing is gone
 * @param values one for each column that the file's table keeps, in {@link RosterFile#kept()}'s order; empty for none
 * @param metadata values of the columns {@code metadata.…}, by column
 */
public record RosterRow(String sourcedId, boolean removed, List<String> values, Map<String, String> metadata) {

    /** The values of a list: separated by commas, without blanks. */
    public static List<String> list(String value) {
        return value.isBlank()
                ? List.of()
                : java.util.Arrays.stream(value.split(","))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }
}
