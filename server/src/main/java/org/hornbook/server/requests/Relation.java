package org.hornbook.server.requests;

/** Whose records somebody asks for. */
public enum Relation {
    PARENT("I am a parent or guardian of a student", "Parent or guardian"),
    STUDENT("I am or was a student, and want my own records", "Student"),
    STAFF("I work or worked for the district, and want my own records", "Member of staff");

    private final String says;
    private final String title;

    Relation(String says, String title) {
        this.says = says;
        this.title = title;
    }

    /** What the requester says. */
    public String says() {
        return says;
    }

    /** The words that the records officer reads. */
    public String title() {
        return title;
    }
}
