package org.hornbook.server.obligations;

import java.util.List;
import java.util.Optional;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.web.HomePanel;
import org.springframework.stereotype.Component;

/** Clauses that are not met, for those who answer for the whole policy. */
@Component
class PolicyHomePanel implements HomePanel {

    private final Obligations obligations;

    PolicyHomePanel(Obligations obligations) {
        this.obligations = obligations;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<View> panelFor(Actor actor) {
        if (!actor.hasAny(
                Role.SUPERINTENDENT,
                Role.GOVERNANCE_LEAD,
                Role.COMMITTEE_MEMBER,
                Role.AUDITOR,
                Role.SECURITY_OFFICER)) {
            return Optional.empty();
        }
        List<Line> lines = obligations.evaluate().stream()
                .filter(status -> status.state() == ClauseState.NOT_MET)
                .map(PolicyHomePanel::line)
                .toList();
        return Optional.of(new View(
                "Clauses not met", "Every clause that is checked is met.", lines, "The whole policy", "/policy"));
    }

    private static Line line(ClauseStatus status) {
        long toMend = status.offendersInAll();
        return new Line(
                status.clause().id() + " " + status.clause().title(),
                "/policy/" + status.clause().id(),
                toMend == 1 ? "1 thing to mend" : toMend + " things to mend",
                null);
    }
}
