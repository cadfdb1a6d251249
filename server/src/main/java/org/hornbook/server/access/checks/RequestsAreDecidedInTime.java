package org.hornbook.server.access.checks;

import java.time.LocalDate;
import java.util.List;
import org.hornbook.server.access.asking.AccessRequest;
import org.hornbook.server.access.asking.Requests;
import org.hornbook.server.obligations.ClauseCheck;
import org.hornbook.server.obligations.ClauseResult;
import org.hornbook.server.obligations.ClauseResult.Evidence;
import org.hornbook.server.obligations.ClauseResult.Offender;
import org.springframework.stereotype.Component;

/** Clause DSE-8: whoever asks for data reads the decision in time; nothing lies around. */
@Component
class RequestsAreDecidedInTime implements ClauseCheck {

    private final Requests requests;

    RequestsAreDecidedInTime(Requests requests) {
        this.requests = requests;
    }

    @Override
    public String code() {
        return "requests-are-decided-in-time";
    }

    @Override
    public String statement() {
        return "No request for data and no appeal waits longer than the policy allows.";
    }

    @Override
    public boolean dependsOn(String act) {
        return act.startsWith("access.request.");
    }

    @Override
    public ClauseResult evaluate() {
        Requests.Punctuality punctuality = requests.punctuality();
        List<AccessRequest> waiting = requests.waiting();
        if (waiting.isEmpty() && punctuality.decided() == 0) {
            return new ClauseResult.NotApplicable("Nobody asked for data yet.");
        }
        LocalDate today = requests.today();
        List<Offender> late = waiting.stream()
                .filter(request -> request.lateOn(today))
                .limit(ClauseResult.MOST_OFFENDERS)
                .map(request -> new Offender(
                        "%s of %s: %s since %s"
                                .formatted(
                                        request.name(),
                                        request.askedByName(),
                                        request.state().title().toLowerCase(java.util.Locale.ROOT),
                                        request.due()),
                        "/access/requests/" + request.id()))
                .toList();
        return ClauseResult.of(
                List.of(
                        new Evidence("requests that wait for a decision", waiting.size()),
                        new Evidence("requests decided", punctuality.decided()),
                        new Evidence("of them in time", punctuality.inTime())),
                late,
                waiting.stream().filter(request -> request.lateOn(today)).count());
    }
}
