package org.hornbook.server.access.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hornbook.server.access.Grant;
import org.hornbook.server.access.GrantId;
import org.hornbook.server.access.GrantQuery;
import org.hornbook.server.access.GrantState;
import org.hornbook.server.access.Grants;
import org.hornbook.server.access.asking.AccessRequest;
import org.hornbook.server.access.asking.Requests;
import org.hornbook.server.access.standing.Standing;
import org.hornbook.server.access.standing.Standings;
import org.hornbook.server.obligations.ClauseCheck;
import org.hornbook.server.obligations.ClauseResult;
import org.hornbook.server.obligations.ClauseResult.Evidence;
import org.hornbook.server.obligations.ClauseResult.Offender;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Paging;
import org.springframework.stereotype.Component;

/**
 * Clause DSE-6: every grant that delivers came from a request that passed the need-to-know test and was decided, with a
 * second person where the data is restricted, or from an agreement for a role; its row is unaltered and its holder works
 * here.
 */
@Component
class GrantsPassedTheTest implements ClauseCheck {

    private static final int BATCH = 500;

    private final Grants grants;
    private final Requests requests;
    private final Standings standings;

    GrantsPassedTheTest(Grants grants, Requests requests, Standings standings) {
        this.grants = grants;
        this.requests = requests;
        this.standings = standings;
    }

    @Override
    public String code() {
        return "grants-passed-the-test";
    }

    @Override
    public String statement() {
        return "Every grant that delivers data passed the need-to-know test, is unaltered, and belongs to somebody who"
                + " works here.";
    }

    @Override
    public ClauseResult evaluate() {
        Behind behind = new Behind(requests.granted(), standings.behind(), new HashMap<>());
        List<Offender> offenders = new ArrayList<>();
        long counted = 0;
        int page = 1;
        Paging<Grant> grantsOfPage;
        do {
            grantsOfPage = grants.page(new GrantQuery(
                    "", Optional.empty(), Optional.empty(), Optional.of(GrantState.ACTIVE), page++, BATCH));
            for (Grant grant : grantsOfPage.items()) {
                counted++;
                wrong(grant, behind)
                        .ifPresent(what -> offenders.add(new Offender(
                                "%s: %s".formatted(grant.holderName(), what), "/access/grants/" + grant.id())));
            }
        } while (grantsOfPage.hasNext());
        if (counted == 0) {
            return new ClauseResult.NotApplicable("No grant delivers data now.");
        }
        return ClauseResult.of(
                List.of(
                        new Evidence("grants that deliver data", counted),
                        new Evidence("of them tested, decided and unaltered", counted - offenders.size())),
                offenders.stream().limit(ClauseResult.MOST_OFFENDERS).toList(),
                offenders.size());
    }

    /** What stands behind grants, read once; whether holders are here, by holder. */
    private record Behind(
            Map<GrantId, AccessRequest> requests, Map<GrantId, Standing> standings, Map<AccountId, Boolean> here) {}

    private Optional<String> wrong(Grant grant, Behind behind) {
        if (!grant.intact()) {
            return Optional.of("the grant was altered in the database; it delivers nothing, end it");
        }
        if (!Boolean.TRUE.equals(behind.here().computeIfAbsent(grant.holder(), holder -> grants.holderIsHere(grant)))) {
            return Optional.of("the holder left; end the grant");
        }
        return switch (grant.origin()) {
            case REQUEST -> wrongRequest(grant, behind);
            case STANDING -> wrongStanding(grant, behind);
        };
    }

    private Optional<String> wrongStanding(Grant grant, Behind behind) {
        Optional<Standing> standing =
                Optional.ofNullable(behind.standings().get(grant.id())).filter(one -> one.holdsOn(standings.today()));
        if (standing.isEmpty()) {
            return Optional.of("no agreement for the role stands behind the grant; end it");
        }
        if (!grant.terms().equals(standing.get().ask().terms())) {
            return Optional.of("the grant is not what was agreed for the role; end it");
        }
        return Optional.empty();
    }

    private Optional<String> wrongRequest(Grant grant, Behind behind) {
        Optional<AccessRequest> request = Optional.ofNullable(behind.requests().get(grant.id()));
        if (request.isEmpty()) {
            return Optional.of("no decided request stands behind the grant; end it");
        }
        if (!request.get().passedTest()) {
            return Optional.of("no need-to-know test that passed stands behind the grant; end it");
        }
        if (!grant.terms().equals(request.get().agreed().terms())) {
            return Optional.of("the grant is not what was decided; end it");
        }
        return Optional.empty();
    }
}
