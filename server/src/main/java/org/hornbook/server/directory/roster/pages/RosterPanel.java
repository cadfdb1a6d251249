package org.hornbook.server.directory.roster.pages;

import java.util.List;
import java.util.Optional;
import org.hornbook.server.directory.roster.ImportRecord;
import org.hornbook.server.directory.roster.RosterImports;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.web.HomePanel;
import org.springframework.stereotype.Component;

/** Tells those who import that the last roster was not taken over. */
@Component
class RosterPanel implements HomePanel {

    private final RosterImports imports;

    RosterPanel(RosterImports imports) {
        this.imports = imports;
    }

    @Override
    public Optional<View> panelFor(Actor actor) {
        if (!actor.hasAny(Role.ADMINISTRATOR, Role.GOVERNANCE_LEAD)) {
            return Optional.empty();
        }
        return imports.latest(1).stream()
                .filter(last ->
                        last.outcome().equals("REFUSED") || last.outcome().equals("HELD"))
                .findFirst()
                .map(RosterPanel::view);
    }

    private static View view(ImportRecord last) {
        return new View(
                "Roster",
                "",
                List.of(new Line(
                        "The last roster was not imported",
                        "/roster/imports/" + last.id(),
                        last.problemCount() == 0 ? "" : last.problemCount() + " faults",
                        last.outcomeTitle())),
                "See the roster",
                "/roster");
    }

    @Override
    public int order() {
        return 35;
    }
}
