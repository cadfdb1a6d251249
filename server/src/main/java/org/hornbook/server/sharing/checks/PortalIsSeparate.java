package org.hornbook.server.sharing.checks;

import java.util.List;
import org.hornbook.server.obligations.ClauseCheck;
import org.hornbook.server.obligations.ClauseResult;
import org.hornbook.server.obligations.ClauseResult.Evidence;
import org.hornbook.server.obligations.ClauseResult.Offender;
import org.springframework.stereotype.Component;

/** Clause SHR-1: the portal's database role cannot touch anything but the published tables. */
@Component
class PortalIsSeparate implements ClauseCheck {

    private final PortalRightsStore rights;

    PortalIsSeparate(PortalRightsStore rights) {
        this.rights = rights;
    }

    @Override
    public String code() {
        return "portal-is-separate";
    }

    @Override
    public String statement() {
        return "The open data portal signs in to the database with a role that has no right on private data.";
    }

    @Override
    public ClauseResult evaluate() {
        if (!rights.roleExists()) {
            return new ClauseResult.NotApplicable("The portal's database role does not exist, so no portal can run.");
        }
        List<Offender> offenders = rights.tooMuch().stream()
                .map(what -> new Offender(
                        "The role " + PortalRightsStore.ROLE + " has " + what + "; revoke it in the database",
                        "/sharing"))
                .toList();
        return ClauseResult.of(
                List.of(
                        new Evidence("private tables that the portal's role cannot touch", rights.closed()),
                        new Evidence("rights of the portal's role beyond published data", offenders.size())),
                offenders,
                offenders.size());
    }
}
