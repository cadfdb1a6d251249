package org.hornbook.server.directory.roster;

import java.util.Set;
import java.util.UUID;

/**
 * A roster was imported and changed something; published inside the import's transaction.
 *
 * @param importId the attempt, as the roster's page shows it
 * @param staffWhoLeft people who were active staff before and are not now
 * @param studentsWhoLeft people who were active students before and are not now
 */
public record RosterImported(UUID importId, Set<PersonId> staffWhoLeft, Set<PersonId> studentsWhoLeft) {

    public RosterImported {
        staffWhoLeft = Set.copyOf(staffWhoLeft);
        studentsWhoLeft = Set.copyOf(studentsWhoLeft);
    }
}
