package org.hornbook.server.directory.roster;

import java.util.Set;

/** The roles of OneRoster 1.2 (roles.csv, RoleEnum) by what they make of a person; extensions make nothing. */
final class RosterRoles {

    static final Set<String> STUDENT = Set.of("student");
    static final Set<String> CAREGIVER = Set.of("guardian", "parent", "relative");
    static final Set<String> STAFF = Set.of(
            "aide",
            "counselor",
            "districtAdministrator",
            "principal",
            "proctor",
            "siteAdministrator",
            "systemAdministrator",
            "teacher");

    private RosterRoles() {}
}
