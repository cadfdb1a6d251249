package org.hornbook.server.directory.roster;

import java.util.List;

/**
 * One person beside a student's record: which rights, and why.
 *
 * @param relation the word of the roster, or {@code self} for the student
 * @param restrictions what limits the rights on that day; empty for most
 */
public record RightsHolder(
        PersonId person, String name, String relation, RightsBasis basis, List<Restriction> restrictions) {

    public RightsHolder {
        restrictions = List.copyOf(restrictions);
    }

    /** How far the rights go: the basis, cut down by every restriction. */
    public RightsExtent extent() {
        return restrictions.stream()
                .map(restriction -> restriction.kind().leaves())
                .reduce(basis.extent(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }
}
