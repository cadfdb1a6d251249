package org.hornbook.server.obligations;

/**
 * A live check of a policy clause. An area contributes its checks as beans; the policy pack names them by code, so
 * another district's pack can use the same check for a clause with another id.
 */
public interface ClauseCheck {

    /** The code by which a policy pack names this check, such as {@code collections-have-a-basis}. */
    String code();

    /** What is checked, as a sentence that is true when the check is met. */
    String statement();

    /** Computes the answer from evidence, now. */
    ClauseResult evaluate();
}
