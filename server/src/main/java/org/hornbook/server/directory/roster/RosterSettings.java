package org.hornbook.server.directory.roster;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How rosters come in.
 *
 * @param folder where the student information system leaves its bundle for the nightly import: the newest ZIP archive in
 *     it, or else its CSV files; null for no nightly import
 * @param at when the nightly import runs, in the district's zone
 * @param removalShare an import that would end more than this share of the active people waits for confirmation; 0 to 1
 * @param stateStudentIds types in {@code userIds} that hold a student's number at the state
 * @param stateStaffIds types in {@code userIds} that hold an educator's number at the state
 * @param metadataNumbers further columns {@code metadata.…} that hold a number, by column
 */
@ConfigurationProperties("hornbook.roster")
public record RosterSettings(
        @Nullable Path folder,
        @DefaultValue("02:30") LocalTime at,
        @DefaultValue("0.2") double removalShare,
        @DefaultValue({"SASID", "StateStudentId", "STATE"}) List<String> stateStudentIds,
        @DefaultValue({"MEPID", "StateStaffId", "LICENSE"}) List<String> stateStaffIds,
        @DefaultValue Map<String, NumberKind> metadataNumbers) {

    public RosterSettings {
        stateStudentIds = List.copyOf(stateStudentIds);
        stateStaffIds = List.copyOf(stateStaffIds);
        metadataNumbers = Map.copyOf(metadataNumbers);
        if (removalShare < 0 || removalShare > 1) {
            throw new IllegalArgumentException("hornbook.roster.removal-share is a share between 0 and 1");
        }
    }
}
