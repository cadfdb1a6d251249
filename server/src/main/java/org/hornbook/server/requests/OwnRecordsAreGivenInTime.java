package org.hornbook.server.requests;

import java.util.List;
import org.hornbook.server.obligations.ClauseCheck;
import org.hornbook.server.obligations.ClauseResult;
import org.hornbook.server.obligations.ClauseResult.Evidence;
import org.hornbook.server.obligations.ClauseResult.Offender;
import org.springframework.stereotype.Component;

/** Clause DSE-9: no request for own records waits past the law's last day. */
@Component
class OwnRecordsAreGivenInTime implements ClauseCheck {

    private final Requests requests;

    OwnRecordsAreGivenInTime(Requests requests) {
        this.requests = requests;
    }

    @Override
    public String code() {
        return "own-records-are-given-in-time";
    }

    @Override
    public String statement() {
        return "No request for own records is past its legal last day.";
    }

    @Override
    public boolean dependsOn(String act) {
        return act.startsWith("requests.");
    }

    @Override
    public ClauseResult evaluate() {
        List<OwnRequest> overdue = requests.overdue();
        List<Evidence> evidence = List.of(
                new Evidence("requests received", requests.countReceived()),
                new Evidence("requests that wait for an answer", requests.open().size()));
        return ClauseResult.of(
                evidence,
                overdue.stream()
                        .limit(ClauseResult.MOST_OFFENDERS)
                        .map(request -> new Offender(
                                request.reference() + " was due on " + request.due(), "/requests/" + request.id()))
                        .toList(),
                overdue.size());
    }
}
