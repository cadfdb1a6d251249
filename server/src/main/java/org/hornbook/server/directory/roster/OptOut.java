package org.hornbook.server.directory.roster;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A wish that directory information about a student is not disclosed.
 *
 * @param askedBy who asked, in words
 * @param withdrawn whether it was taken back
 */
public record OptOut(
        UUID id, PersonId student, String askedBy, LocalDate askedOn, String enteredBy, boolean withdrawn) {}
