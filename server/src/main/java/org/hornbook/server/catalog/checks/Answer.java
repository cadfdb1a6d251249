package org.hornbook.server.catalog.checks;

import java.util.ArrayList;
import java.util.List;
import org.hornbook.server.obligations.ClauseResult;
import org.hornbook.server.obligations.ClauseResult.Evidence;
import org.hornbook.server.obligations.ClauseResult.Offender;

/** Collects counted evidence and offenders; names as many as a clause may and counts them all. */
final class Answer {

    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Offender> offenders = new ArrayList<>();
    private long inAll;

    Answer counted(String text, long count) {
        evidence.add(new Evidence(text, count));
        return this;
    }

    Answer offender(String text, String href) {
        if (offenders.size() < ClauseResult.MOST_OFFENDERS) {
            offenders.add(new Offender(text, href));
        }
        inAll++;
        return this;
    }

    /** Offenders that were counted and are not named one by one. */
    Answer more(long unnamed) {
        inAll += unnamed;
        return this;
    }

    ClauseResult result() {
        return ClauseResult.of(evidence, offenders, inAll);
    }
}
