package org.hornbook.server.obligations;

import java.util.List;

/**
 * A live check of a policy clause. An area contributes its checks as beans; the policy pack names them by code, so
 * another district's pack can use the same check for a clause with another id.
 */
public interface ClauseCheck {

    /** Beginnings of acts that say who came and went and what they are reminded of; no evidence changes with them. */
    List<String> WITHOUT_EVIDENCE =
            List.of("tasks.", "directory.signed-in", "directory.sign-in.", "directory.token.", "directory.link.");

    /** The code by which a policy pack names this check, such as {@code collections-have-a-basis}. */
    String code();

    /** What is checked, as a sentence that is true when the check is met. */
    String statement();

    /** Computes the answer from evidence, now. */
    ClauseResult evaluate();

    /**
     * True when the answer may be another one after that act of the journal. Stored answers are computed again then,
     * so a check may name fewer acts than are named here only when it knows all acts that change its evidence.
     *
     * @param act dotted code, such as {@code catalog.collection.changed}
     */
    default boolean dependsOn(String act) {
        return WITHOUT_EVIDENCE.stream().noneMatch(act::startsWith);
    }
}
