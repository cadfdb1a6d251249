package org.hornbook.server.discovery.quality;

/** Whether a rule is wanted. */
enum RuleState {
    /** Discovery proposes it; it is measured, and nobody is told when it fails. */
    PROPOSED("Proposed"),
    /** Somebody wants it; its history is kept and failing is a task. */
    IN_FORCE("In force"),
    /** Somebody does not want it; it is not measured and not proposed again. */
    WITHDRAWN("Withdrawn");

    private final String title;

    RuleState(String title) {
        this.title = title;
    }

    /** The state as people read it. */
    public String title() {
        return title;
    }
}
