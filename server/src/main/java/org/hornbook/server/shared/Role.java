package org.hornbook.server.shared;

/**
 * What an account may do. Roles are the policy's own: who keeps the plan, who answers for a collection, who
 * reviews, who only reads (clause MAN-3).
 */
public enum Role {
    SUPERINTENDENT("Superintendent", "Answers to the committee for the policy and the plan"),
    GOVERNANCE_LEAD("Governance lead", "Keeps the catalog and the plan on the superintendent's behalf"),
    CUSTODIAN("Custodian", "Answers for one or more data collections"),
    STAFF("Staff", "Works for the district and may look up what data it holds"),
    AUDITOR("Auditor", "Reviews collections that are not their own"),
    SECURITY_OFFICER("Security officer", "Keeps the security measures and handles incidents"),
    COMMITTEE_MEMBER("Committee member", "Sees how the district keeps its policy"),
    RECORDS_OFFICER("Records officer", "Answers families' and staff's requests for their own records"),
    ADMINISTRATOR("Administrator", "Runs the system: accounts, connections, settings");

    private final String title;
    private final String duty;

    Role(String title, String duty) {
        this.title = title;
        this.duty = duty;
    }

    /** The role's name as people read it. */
    public String title() {
        return title;
    }

    /** What the role is for, in one line. */
    public String duty() {
        return duty;
    }
}
