package org.hornbook.server.directory.roster;

/** Why somebody holds rights over a student's record, or why not. */
public enum RightsBasis {
    PARENT("Parent or guardian", "603 CMR 23.02; 34 CFR 99.3, 99.4"),
    STUDENT_OF_14("Student of 14 or older, beside the parents", "603 CMR 23.01(2), 23.02"),
    STUDENT_IN_GRADE_9("Student who has entered grade 9, beside the parents", "603 CMR 23.01(2), 23.02"),
    ADULT_STUDENT("Student of 18 or older", "34 CFR 99.3, 99.5; 603 CMR 23.01(3)"),
    PARENT_OF_ADULT(
            "Parent of a student of 18 or older, until the student limits it in writing",
            "603 CMR 23.01(3); M.G.L. c. 71 s. 34E"),
    YOUNG_STUDENT("Student below 14 and grade 9: the parents hold the rights", "603 CMR 23.02"),
    RELATIVE("Relative: holds rights only with a paper that says so", "603 CMR 23.02");

    private final String title;
    private final String citation;

    RightsBasis(String title, String citation) {
        this.title = title;
        this.citation = citation;
    }

    /** The words that people read. */
    public String title() {
        return title;
    }

    /** The rule. */
    public String citation() {
        return citation;
    }

    /** How far the rights go when nothing limits them. */
    public RightsExtent extent() {
        return switch (this) {
            case PARENT, STUDENT_OF_14, STUDENT_IN_GRADE_9, ADULT_STUDENT, PARENT_OF_ADULT -> RightsExtent.ALL;
            case YOUNG_STUDENT, RELATIVE -> RightsExtent.NONE;
        };
    }
}
