package org.hornbook.server.access.asking;

/**
 * The answer of the need-to-know test to one criterion.
 *
 * @param reason the facts behind it, in a sentence
 * @param cure what the person can do about it; empty when nothing is to be done
 */
public record TestResult(Criterion criterion, Verdict verdict, String reason, String cure) {

    /** What the facts say. */
    public enum Verdict {
        PASSED("Passed"),
        /** Facts do not decide it; a person does, and says why. */
        TO_JUDGE("To judge"),
        FAILED("Failed");

        private final String title;

        Verdict(String title) {
            this.title = title;
        }

        /** As people read it. */
        public String title() {
            return title;
        }
    }

    static TestResult passed(Criterion criterion, String reason) {
        return new TestResult(criterion, Verdict.PASSED, reason, "");
    }

    static TestResult judge(Criterion criterion, String reason) {
        return new TestResult(criterion, Verdict.TO_JUDGE, reason, "");
    }

    static TestResult failed(Criterion criterion, String reason, String cure) {
        return new TestResult(criterion, Verdict.FAILED, reason, cure);
    }
}
