package org.hornbook.server.obligations;

import java.util.List;

/** The answer of a {@link ClauseCheck}. */
public sealed interface ClauseResult {

    /** A check names no more offenders than this; it counts all. */
    int MOST_OFFENDERS = 10_000;

    /** Met: everything that was counted is as the clause asks. */
    record Met(List<Evidence> evidence) implements ClauseResult {
        public Met {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Not met.
     *
     * @param evidence what was counted
     * @param offenders what must be mended, the first {@value #MOST_OFFENDERS} at most
     * @param offendersInAll how many there are
     */
    record NotMet(List<Evidence> evidence, List<Offender> offenders, long offendersInAll) implements ClauseResult {
        public NotMet {
            evidence = List.copyOf(evidence);
            offenders = List.copyOf(offenders);
            if (offendersInAll < 1 || offenders.size() > offendersInAll || offenders.size() > MOST_OFFENDERS) {
                throw new IllegalArgumentException(
                        "a clause that is not met counts at least one offender, and names no more than it counts");
            }
        }
    }

    /** There is nothing yet that the clause speaks of. */
    record NotApplicable(String reason) implements ClauseResult {}

    /**
     * A counted fact.
     *
     * @param text what was counted, as words that follow the number: "collections with a basis"
     * @param count how many
     */
    record Evidence(String text, long count) {}

    /**
     * A thing that keeps the clause from being met.
     *
     * @param text its name and what is wrong with it
     * @param href where it is mended
     */
    record Offender(String text, String href) {}

    /** Met when there are no offenders, otherwise not met. */
    static ClauseResult of(List<Evidence> evidence, List<Offender> offenders, long offendersInAll) {
        return offendersInAll == 0 ? new Met(evidence) : new NotMet(evidence, offenders, offendersInAll);
    }
}
