package org.hornbook.server.obligations.web;

import java.util.List;
import java.util.Optional;
import org.hornbook.server.obligations.ClauseAnswer;
import org.hornbook.server.obligations.ClauseAnswers;
import org.hornbook.server.obligations.ClauseState;
import org.hornbook.server.obligations.ClauseStatus;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.web.HomePanel;
import org.springframework.stereotype.Component;

/** Clauses that are not met, for those who answer for the whole policy; from stored answers, so the page is quick. */
@Component
class PolicyHomePanel implements HomePanel {

    private final ClauseAnswers answers;

    PolicyHomePanel(ClauseAnswers answers) {
        this.answers = answers;
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
        List<ClauseAnswer> stored = answers.stored();
        List<Line> lines = stored.stream()
                .filter(answer -> answer.status().state() == ClauseState.NOT_MET
                        || answer.status().state() == ClauseState.NOT_COMPUTED)
                .map(PolicyHomePanel::line)
                .toList();
        String empty = stored.isEmpty()
                ? "The clauses are being checked for the first time."
                : "Every clause that is checked is met.";
        return Optional.of(new View("Clauses not met", empty, lines, "The whole policy", "/policy"));
    }

    private static Line line(ClauseAnswer answer) {
        ClauseStatus status = answer.status();
        String note = status.state() == ClauseState.NOT_COMPUTED
                ? status.state().title()
                : Mending.words(status.offendersInAll());
        return new Line(
                status.clause().id() + " " + status.clause().title(),
                "/policy/" + status.clause().id(),
                answer.current() ? note : note + ", being checked again",
                null);
    }
}
