package org.hornbook.server.catalog.checks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hornbook.server.catalog.Consolidation;
import org.hornbook.server.catalog.Consolidations;
import org.hornbook.server.obligations.ClauseCheck;
import org.hornbook.server.obligations.ClauseResult;
import org.hornbook.server.obligations.PackSetting;
import org.hornbook.server.obligations.PolicyPack;
import org.springframework.stereotype.Component;

/** Clause ORG-1: suggestions to bring related data together do not lie about undecided, nor decided and not done. */
@Component
class RelatedDataIsConsolidated implements ClauseCheck {

    private final Consolidations consolidations;
    private final PolicyPack pack;
    private final Clock clock;

    RelatedDataIsConsolidated(Consolidations consolidations, PolicyPack pack, Clock clock) {
        this.consolidations = consolidations;
        this.pack = pack;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "related-data-is-consolidated";
    }

    @Override
    public String statement() {
        return "Every suggestion to bring related data together is decided and carried out within %d days each."
                .formatted(days());
    }

    private int days() {
        return pack.setting(PackSetting.DECISION_DAYS);
    }

    @Override
    public ClauseResult evaluate() {
        List<Consolidation> all = consolidations.all();
        if (all.isEmpty()) {
            return new ClauseResult.NotApplicable("No related data was found apart yet.");
        }
        Instant limit = clock.instant().minus(Duration.ofDays(days()));
        List<Consolidation> late = consolidations.openSince(limit);
        List<Consolidation> unfinished = consolidations.unfinishedSince(limit);
        long open = all.stream().filter(Consolidation::open).count();
        Answer answer = new Answer()
                .counted("suggestions made", all.size())
                .counted("suggestions not decided yet", open)
                .counted("suggestions not decided within %d days".formatted(days()), late.size())
                .counted("decided to bring together, and apart %d days later".formatted(days()), unfinished.size());
        late.forEach(suggestion -> answer.offender(
                "%s and %s: not decided"
                        .formatted(suggestion.left().label(), suggestion.right().label()),
                "/catalog/consolidations/" + suggestion.id()));
        unfinished.forEach(suggestion -> answer.offender(
                "%s and %s: to be brought together, and still in two collections"
                        .formatted(suggestion.left().label(), suggestion.right().label()),
                "/catalog/consolidations/" + suggestion.id()));
        return answer.result();
    }
}
