package org.hornbook.server.sharing.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hornbook.server.obligations.ClauseCheck;
import org.hornbook.server.obligations.ClauseResult;
import org.hornbook.server.obligations.ClauseResult.Evidence;
import org.hornbook.server.obligations.ClauseResult.Offender;
import org.hornbook.server.sharing.Release;
import org.hornbook.server.sharing.Release.Audited;
import org.hornbook.server.sharing.ReleaseDesk;
import org.hornbook.server.sharing.ReleaseState;
import org.hornbook.server.sharing.RuleSets;
import org.hornbook.server.sharing.Tables;
import org.springframework.stereotype.Component;

/** Clause SHR-1: every published table withstood an attack that knew everything published of the same data since. */
@Component
class PublishedTablesHold implements ClauseCheck {

    private final ReleaseDesk desk;
    private final Tables tables;
    private final RuleSets ruleSets;

    PublishedTablesHold(ReleaseDesk desk, Tables tables, RuleSets ruleSets) {
        this.desk = desk;
        this.tables = tables;
        this.ruleSets = ruleSets;
    }

    @Override
    public String code() {
        return "published-tables-hold";
    }

    @Override
    public String statement() {
        return "The attack on every published table fails, and knows what was published since and the rules in force.";
    }

    @Override
    public boolean dependsOn(String act) {
        return act.startsWith("sharing.");
    }

    @Override
    public ClauseResult evaluate() {
        List<Release> published = desk.in(ReleaseState.PUBLISHED);
        if (published.isEmpty()) {
            return new ClauseResult.NotApplicable("Nothing is published.");
        }
        List<Offender> offenders = new ArrayList<>();
        for (Release release : published) {
            wrong(release)
                    .ifPresent(what -> offenders.add(new Offender(
                            tables.require(release.table()).title() + ", " + release.period() + ": " + what,
                            "/sharing/releases/" + release.id())));
        }
        return ClauseResult.of(
                List.of(
                        new Evidence("published releases of tables", published.size()),
                        new Evidence(
                                "releases whose attack is current and found nothing",
                                published.size() - offenders.size())),
                offenders,
                offenders.size());
    }

    private Optional<String> wrong(Release release) {
        Audited audited = release.audited();
        if (audited == null || !audited.holds()) {
            return Optional.of("the attack found out numbers that are left out; withdraw it");
        }
        if (audited.basis() < desk.newestOf(release)) {
            return Optional.of("the attack is older than another release of the same data; attack again");
        }
        boolean inForce = ruleSets.find(release.rules(), release.edition())
                .filter(set -> ruleSets.require(set.id()).edition() == set.edition())
                .isPresent();
        return inForce
                ? Optional.empty()
                : Optional.of(
                        "it was protected and attacked under an older edition of its rules; publish a new release");
    }
}
