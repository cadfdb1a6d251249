package org.hornbook.server.sharing.pages;

import java.util.List;
import java.util.Optional;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.sharing.DefinedTable;
import org.hornbook.server.sharing.Release;
import org.hornbook.server.sharing.ReleaseDesk;
import org.hornbook.server.sharing.ReleaseState;
import org.hornbook.server.sharing.SharingRights;
import org.hornbook.server.sharing.Tables;
import org.hornbook.server.web.Dates;
import org.hornbook.server.web.HomePanel;
import org.springframework.stereotype.Component;

/** What waits for this person at the publishing desk, then what was published lately. */
@Component
class SharingHomePanel implements HomePanel {

    private static final int MOST = 5;

    private final ReleaseDesk desk;
    private final Tables tables;
    private final SharingRights rights;
    private final Dates dates;

    SharingHomePanel(ReleaseDesk desk, Tables tables, SharingRights rights, Dates dates) {
        this.desk = desk;
        this.tables = tables;
        this.rights = rights;
        this.dates = dates;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public Optional<View> panelFor(Actor actor) {
        List<Line> waiting = desk.in(ReleaseState.PROPOSED).stream()
                .filter(release -> rights.mayApprove(actor, table(release), release))
                .limit(MOST)
                .map(release -> new Line(
                        table(release).title() + ", " + release.period(),
                        "/sharing/releases/" + release.id() + "/check",
                        "proposed by " + release.proposedByName(),
                        "Decide"))
                .toList();
        List<Line> published = desk.in(ReleaseState.PUBLISHED).reversed().stream()
                .limit(MOST - waiting.size())
                .map(release -> new Line(
                        table(release).title() + ", " + release.period(),
                        "/sharing/releases/" + release.id(),
                        "published " + dates.day(release.publishedAt()),
                        null))
                .toList();
        List<Line> lines = java.util.stream.Stream.concat(waiting.stream(), published.stream())
                .toList();
        return Optional.of(new View(
                "Published tables", "Nothing is published yet.", lines, "All tables, and asking for one", "/sharing"));
    }

    private DefinedTable table(Release release) {
        return tables.require(release.table());
    }
}
