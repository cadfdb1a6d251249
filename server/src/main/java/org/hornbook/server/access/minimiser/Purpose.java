package org.hornbook.server.access.minimiser;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What data about people may be asked for: the educational purposes of clause DSE-6 and the legitimate educational
 * interests of 34 CFR 99.31(a)(1). Each says which types of data it usually needs; another type can be asked for with a
 * reason.
 */
public enum Purpose {
    TEACHING(
            "Teach or support my own students",
            Identity.NEEDED,
            Counts.NOT_ENOUGH,
            Set.of(
                    "person.name",
                    "person.birth_date",
                    "person.language",
                    "person.relationship",
                    "contact.phone",
                    "contact.email",
                    "id.student",
                    "edu.enrollment",
                    "edu.schedule",
                    "edu.grade",
                    "edu.assessment",
                    "edu.attendance",
                    "edu.language_learner",
                    "edu.special_education",
                    "health.condition")),
    SAFETY(
            "Keep students safe and healthy",
            Identity.NEEDED,
            Counts.NOT_ENOUGH,
            Set.of(
                    "person.name",
                    "person.birth_date",
                    "person.photo",
                    "person.relationship",
                    "person.language",
                    "contact.address",
                    "contact.phone",
                    "contact.email",
                    "id.student",
                    "edu.enrollment",
                    "edu.schedule",
                    "edu.attendance",
                    "edu.discipline",
                    "edu.circumstance",
                    "health.condition",
                    "health.immunization",
                    "health.insurance")),
    SERVICE(
            "Run a service for students, such as meals, buses or counseling",
            Identity.NEEDED,
            Counts.NOT_ENOUGH,
            Set.of(
                    "person.name",
                    "person.birth_date",
                    "person.relationship",
                    "person.language",
                    "contact.address",
                    "contact.phone",
                    "contact.email",
                    "id.student",
                    "edu.enrollment",
                    "edu.schedule",
                    "edu.attendance",
                    "edu.economic",
                    "edu.special_education",
                    "edu.circumstance",
                    "health.condition")),
    REPORTING(
            "Report what a law or the state asks for",
            Identity.NEEDED,
            Counts.OFTEN_ENOUGH,
            Set.of(
                    "person.birth_date",
                    "person.sex",
                    "person.race_ethnicity",
                    "person.language",
                    "id.student",
                    "id.staff",
                    "edu.enrollment",
                    "edu.schedule",
                    "edu.grade",
                    "edu.assessment",
                    "edu.attendance",
                    "edu.discipline",
                    "edu.special_education",
                    "edu.language_learner",
                    "edu.economic",
                    "edu.circumstance",
                    "health.immunization",
                    "staff.employment")),
    EVALUATION(
            "Find out how well teaching or a program works",
            Identity.NOT_NEEDED,
            Counts.OFTEN_ENOUGH,
            Set.of(
                    "person.birth_date",
                    "person.sex",
                    "person.race_ethnicity",
                    "person.language",
                    "contact.address",
                    "id.student",
                    "id.staff",
                    "edu.enrollment",
                    "edu.schedule",
                    "edu.grade",
                    "edu.assessment",
                    "edu.attendance",
                    "edu.discipline",
                    "edu.special_education",
                    "edu.language_learner",
                    "edu.economic")),
    OPERATIONS(
            "Run the schools: schedules, staffing, systems",
            Identity.NEEDED,
            Counts.OFTEN_ENOUGH,
            Set.of(
                    "person.name",
                    "contact.email",
                    "id.student",
                    "id.staff",
                    "id.username",
                    "edu.enrollment",
                    "edu.schedule",
                    "staff.employment",
                    "tech.address",
                    "tech.activity"));

    private final String title;
    private final Identity identity;
    private final Counts counts;

    @SuppressWarnings("ImmutableEnumChecker") // made with Set.of
    private final Set<String> usual;

    Purpose(String title, Identity identity, Counts counts, Set<String> usual) {
        this.title = title;
        this.identity = identity;
        this.counts = counts;
        this.usual = usual;
    }

    private enum Identity {
        NEEDED,
        NOT_NEEDED
    }

    private enum Counts {
        OFTEN_ENOUGH,
        NOT_ENOUGH
    }

    /** As people read it. */
    public String title() {
        return title;
    }

    /** True when it cannot be served without knowing who somebody is. */
    public boolean needsIdentity() {
        return identity == Identity.NEEDED;
    }

    /** True when counts without persons often answer the question. */
    public boolean countsMayDo() {
        return counts == Counts.OFTEN_ENOUGH;
    }

    /** True when the purpose usually needs data of that type; what is not about a person is always usual. */
    public boolean usuallyNeeds(@Nullable String dataType) {
        return dataType == null || usual.contains(dataType);
    }
}
