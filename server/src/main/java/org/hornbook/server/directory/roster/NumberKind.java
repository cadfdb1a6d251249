package org.hornbook.server.directory.roster;

/** Numbers and addresses by which repositories know a person. */
public enum NumberKind {
    LOCAL_STUDENT("Student number"),
    STATE_STUDENT("State student number"),
    STAFF("Employee number"),
    STATE_STAFF("State educator number"),
    CAREGIVER("Caregiver number"),
    SIGN_IN("Sign-in name"),
    E_MAIL("E-mail address");

    private final String title;

    NumberKind(String title) {
        this.title = title;
    }

    /** The words that people read. */
    public String title() {
        return title;
    }
}
