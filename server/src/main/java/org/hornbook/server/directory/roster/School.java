package org.hornbook.server.directory.roster;

/**
 * A school of the district.
 *
 * @param code the school's number at the state, may be empty
 */
public record School(OrgId id, String name, String code) {}
