package org.hornbook.server.access;

/**
 * Why the law lets somebody have data from a student's record (34 CFR 99.31), and whether the disclosure must stand in
 * the record of disclosures (34 CFR 99.32(d)).
 */
public enum DisclosureBasis {
    SCHOOL_OFFICIAL("School official with a legitimate educational interest", "34 CFR 99.31(a)(1)", false),
    CONTRACTOR("Outside party doing the school's own work", "34 CFR 99.31(a)(1)(i)(B)", false),
    PARENT_OR_STUDENT("Parent or eligible student", "34 CFR 99.31(a)(8), (12)", false),
    CONSENT("Written consent", "34 CFR 99.30", false),
    DIRECTORY_INFORMATION("Directory information", "34 CFR 99.31(a)(11)", false),
    SEALED_ORDER("Order or subpoena that must not be told", "34 CFR 99.31(a)(9)(ii)(A)-(C)", false),
    TRANSFER("School where the student seeks to enroll", "34 CFR 99.31(a)(2)", true),
    AUDIT_OR_EVALUATION("Audit or evaluation of education programs", "34 CFR 99.31(a)(3)", true),
    FINANCIAL_AID("Financial aid", "34 CFR 99.31(a)(4)", true),
    JUVENILE_JUSTICE("Juvenile justice system", "34 CFR 99.31(a)(5)", true),
    STUDY("Study for the school", "34 CFR 99.31(a)(6)", true),
    ACCREDITATION("Accreditation", "34 CFR 99.31(a)(7)", true),
    COURT_ORDER("Court order or subpoena", "34 CFR 99.31(a)(9)", true),
    HEALTH_OR_SAFETY("Health or safety emergency", "34 CFR 99.31(a)(10), 99.36", true),
    CHILD_WELFARE("Child welfare agency", "34 CFR 99.31(a)(17)", true);

    private final String title;
    private final String citation;
    private final boolean recorded;

    DisclosureBasis(String title, String citation, boolean recorded) {
        this.title = title;
        this.citation = citation;
        this.recorded = recorded;
    }

    /** The basis as people read it. */
    public String title() {
        return title;
    }

    /** Where the law says so. */
    public String citation() {
        return citation;
    }

    /** True when the record of disclosures of 34 CFR 99.32 must list it. */
    public boolean isRecorded() {
        return recorded;
    }
}
