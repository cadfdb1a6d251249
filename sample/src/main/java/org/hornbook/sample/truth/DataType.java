package org.hornbook.sample.truth;

import static org.hornbook.sample.truth.Sensitivity.CONFIDENTIAL;
import static org.hornbook.sample.truth.Sensitivity.INTERNAL;
import static org.hornbook.sample.truth.Sensitivity.RESTRICTED;

/** The vocabulary of data types about persons, with the default level of each. */
public enum DataType {
    PERSON_NAME("person.name", CONFIDENTIAL),
    PERSON_BIRTH_DATE("person.birth_date", CONFIDENTIAL),
    PERSON_SEX("person.sex", CONFIDENTIAL),
    PERSON_RACE_ETHNICITY("person.race_ethnicity", CONFIDENTIAL),
    PERSON_LANGUAGE("person.language", CONFIDENTIAL),
    PERSON_PHOTO("person.photo", CONFIDENTIAL),
    PERSON_BIOMETRIC("person.biometric", RESTRICTED),
    PERSON_RELATIONSHIP("person.relationship", CONFIDENTIAL),
    CONTACT_ADDRESS("contact.address", CONFIDENTIAL),
    CONTACT_PHONE("contact.phone", CONFIDENTIAL),
    CONTACT_EMAIL("contact.email", CONFIDENTIAL),
    ID_STUDENT("id.student", CONFIDENTIAL),
    ID_STAFF("id.staff", CONFIDENTIAL),
    ID_NATIONAL("id.national", RESTRICTED),
    ID_LICENCE("id.licence", RESTRICTED),
    ID_FINANCIAL("id.financial", RESTRICTED),
    ID_USERNAME("id.username", INTERNAL),
    ID_SECRET("id.secret", RESTRICTED),
    EDU_ENROLLMENT("edu.enrollment", CONFIDENTIAL),
    EDU_SCHEDULE("edu.schedule", CONFIDENTIAL),
    EDU_GRADE("edu.grade", CONFIDENTIAL),
    EDU_ASSESSMENT("edu.assessment", CONFIDENTIAL),
    EDU_ATTENDANCE("edu.attendance", CONFIDENTIAL),
    EDU_DISCIPLINE("edu.discipline", RESTRICTED),
    EDU_SPECIAL_EDUCATION("edu.special_education", RESTRICTED),
    EDU_LANGUAGE_LEARNER("edu.language_learner", CONFIDENTIAL),
    EDU_ECONOMIC("edu.economic", RESTRICTED),
    EDU_CIRCUMSTANCE("edu.circumstance", RESTRICTED),
    HEALTH_CONDITION("health.condition", RESTRICTED),
    HEALTH_IMMUNIZATION("health.immunization", RESTRICTED),
    HEALTH_INSURANCE("health.insurance", RESTRICTED),
    STAFF_EMPLOYMENT("staff.employment", CONFIDENTIAL),
    STAFF_COMPENSATION("staff.compensation", RESTRICTED),
    STAFF_EVALUATION("staff.evaluation", RESTRICTED),
    STAFF_BACKGROUND("staff.background", RESTRICTED),
    TECH_ADDRESS("tech.address", CONFIDENTIAL),
    TECH_ACTIVITY("tech.activity", CONFIDENTIAL),
    TECH_LOCATION("tech.location", RESTRICTED),
    TEXT_PERSONAL("text.personal", RESTRICTED);

    private final String code;
    private final Sensitivity level;

    DataType(String code, Sensitivity level) {
        this.code = code;
        this.level = level;
    }

    /** The code used in files. */
    public String code() {
        return code;
    }

    /** The default level. */
    public Sensitivity level() {
        return level;
    }
}
