package org.hornbook.server.directory.roster;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the roster's pages show of a person besides the person. */
@Component
public class RosterDetails {

    private final RosterDetailStore store;

    RosterDetails(RosterDetailStore store) {
        this.store = store;
    }

    /**
     * A class that somebody teaches or attends.
     *
     * @param from first day; null for the class's term
     * @param until last day; null for the class's term
     */
    public record InClass(
            String title,
            String school,
            String role,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean active) {}

    /** How many there are. */
    public record Totals(long students, long staff, long caregivers, long schools, long classes, long enrollments) {}

    /** The classes of a person, current ones first. */
    public List<InClass> classesOf(PersonId person) {
        return store.classesOf(person.value());
    }

    /** What the roster holds that is active. */
    public Totals totals() {
        return store.totals();
    }
}
