package org.hornbook.server.directory.roster;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hornbook.server.directory.roster.bundle.RosterProblem;

/**
 * One attempt to import a roster.
 *
 * @param source how it came: {@code upload}, {@code nightly}, {@code api}
 * @param name the file or folder
 * @param outcome {@code IMPORTED}, {@code UNCHANGED}, {@code REFUSED} or {@code HELD}
 * @param actor who imported
 * @param problems the first of them
 * @param problemCount how many there were
 */
public record ImportRecord(
        UUID id,
        Instant at,
        String source,
        String name,
        String outcome,
        String actor,
        Map<String, FileCounts> counts,
        List<RosterProblem> problems,
        int problemCount,
        long tookMillis) {

    /** The outcome in words. */
    public String outcomeTitle() {
        return switch (outcome) {
            case "IMPORTED" -> "Imported";
            case "UNCHANGED" -> "Nothing new";
            case "HELD" -> "Waits for confirmation";
            default -> "Refused";
        };
    }
}
