package org.hornbook.server.discovery.scan;

import java.util.Optional;
import org.hornbook.server.catalog.Medium;
import org.hornbook.server.catalog.Repository;
import org.hornbook.server.catalog.RepositoryPanel;
import org.hornbook.server.discovery.Scan;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.springframework.stereotype.Component;

/** The newest scan on the repository's page. */
@Component
class ScanPanel implements RepositoryPanel {

    private final ScanStore scans;

    ScanPanel(ScanStore scans) {
        this.scans = scans;
    }

    @Override
    public Optional<View> panelFor(Actor actor, Repository repository) {
        if (repository.facts().medium() == Medium.PAPER || !maySee(actor)) {
            return Optional.empty();
        }
        return scans.latest(repository.id()).map(ScanPanel::view);
    }

    @Override
    public int order() {
        return 20;
    }

    private static View view(Scan scan) {
        return new View(
                "Scans",
                ScanPages.status(scan),
                scan.state().title(),
                "All scans of this repository",
                "/scans?repository=" + scan.repository());
    }

    static boolean maySee(Actor actor) {
        return actor.hasAny(
                Role.SUPERINTENDENT,
                Role.GOVERNANCE_LEAD,
                Role.CUSTODIAN,
                Role.AUDITOR,
                Role.SECURITY_OFFICER,
                Role.ADMINISTRATOR);
    }
}
