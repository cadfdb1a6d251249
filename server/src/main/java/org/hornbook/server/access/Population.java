package org.hornbook.server.access;

import java.util.Set;
import org.hornbook.server.directory.roster.OrgId;
import org.hornbook.server.directory.roster.PersonId;

/** Whose rows are granted, among the people that a dataset is about; worked out anew at every delivery. */
public sealed interface Population {

    /** The students whom the holder teaches on the day of delivery, as the roster says. */
    record OwnStudents() implements Population {}

    /** The students of a school on the day of delivery. */
    record OfSchool(OrgId school) implements Population {}

    /** These people. */
    record Named(Set<PersonId> people) implements Population {
        public Named {
            people = Set.copyOf(people);
            if (people.isEmpty()) {
                throw new IllegalArgumentException("a named population has at least one person");
            }
        }
    }

    /** All people of the roster; of a dataset that is about nobody, all rows. */
    record Everyone() implements Population {}
}
