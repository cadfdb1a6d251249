package org.hornbook.server.access.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hornbook.server.access.asking.AccessRequest;
import org.hornbook.server.access.asking.AskFacts;
import org.hornbook.server.access.asking.RequestState;
import org.hornbook.server.access.asking.Requests;
import org.hornbook.server.access.standing.Standings;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.web.Dates;
import org.hornbook.server.web.HomePanel;
import org.springframework.stereotype.Component;

/** What somebody may see of their students, what they asked for, and what waits for their decision. */
@Component
class AccessHomePanel implements HomePanel {

    private static final int MOST = 5;

    private final Requests requests;
    private final Standings standings;
    private final AskFacts facts;
    private final Dates dates;

    AccessHomePanel(Requests requests, Standings standings, AskFacts facts, Dates dates) {
        this.requests = requests;
        this.standings = standings;
        this.facts = facts;
        this.dates = dates;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<View> panelFor(Actor actor) {
        List<Line> lines = new ArrayList<>();
        int students = standings.of(actor).isEmpty() ? 0 : facts.ownStudents(actor.id());
        if (students > 0) {
            lines.add(new Line("My students", "/access/students", students + " in the roster today", null));
        }
        requests.toDecide(actor).stream().limit(MOST).forEach(request -> lines.add(toDecide(request)));
        requests.of(actor.id()).stream()
                .filter(request -> request.state() != RequestState.TAKEN_BACK)
                .limit(MOST)
                .forEach(request -> lines.add(new Line(
                        request.name(),
                        "/access/requests/" + request.id(),
                        "you asked on " + dates.day(request.askedAt()),
                        request.state().title())));
        return Optional.of(new View(
                "Data access",
                "You have no grants and no requests. If you need data about people, ask for it.",
                lines,
                "My data, and asking for more",
                "/access"));
    }

    private Line toDecide(AccessRequest request) {
        return new Line(
                request.name() + " of " + request.askedByName(),
                "/access/requests/" + request.id(),
                "decide by " + dates.day(request.due()),
                request.lateOn(requests.today()) ? "Late" : "Decide");
    }
}
