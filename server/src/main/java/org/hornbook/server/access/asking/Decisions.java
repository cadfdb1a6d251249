package org.hornbook.server.access.asking;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hornbook.server.access.DisclosureBasis;
import org.hornbook.server.access.Grant;
import org.hornbook.server.access.GrantOrigin;
import org.hornbook.server.access.Grants;
import org.hornbook.server.access.NewGrant;
import org.hornbook.server.access.minimiser.Ask;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.District;
import org.hornbook.server.shared.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides about requests (clause DSE-6). A grant comes only from here or from a standing grant: never when the
 * need-to-know test fails at that moment, never more than was asked, and for restricted data only when two people agreed.
 */
@Component("accessDecisions")
public class Decisions {

    private final Requests requests;
    private final Deciders deciders;
    private final NeedToKnowTest test;
    private final Grants grants;
    private final District district;
    private final Clock clock;

    Decisions(
            Requests requests, Deciders deciders, NeedToKnowTest test, Grants grants, District district, Clock clock) {
        this.requests = requests;
        this.deciders = deciders;
        this.test = test;
        this.grants = grants;
        this.district = district;
        this.clock = clock;
    }

    /**
     * Agrees to a request: the last one who has to decide gives the grant with it.
     *
     * @param given what is agreed to, at most what was asked
     * @param words the reasons; must be there when something of the test was to judge
     */
    @Transactional
    public AccessRequest agree(Actor actor, RequestId id, int version, Ask given, String words) {
        AccessRequest request = checked(actor, id);
        NotMore.excess(request.agreed(), given).ifPresent(excess -> {
            throw Problem.badInput(excess);
        });
        if (given.elements().isEmpty()) {
            throw Problem.badInput("Grant at least one element, or refuse.");
        }
        if (given.until().isBefore(requests.today())) {
            throw Problem.badInput("Choose a last day from today on.");
        }
        checkLength(words);
        List<TestResult> tests = test.of(request.askedBy(), given, request.words());
        checkTest(tests, words);
        Decision decision = new Decision(actor.id(), actor.name(), clock.instant(), words.strip(), "");
        return agreed(actor, request.decidedOn(version, given, test.level(given), tests), decision);
    }

    private AccessRequest agreed(Actor actor, AccessRequest request, Decision decision) {
        AccessRequest after = switch (request.state()) {
            case OPEN -> request.withFirst(decision);
            case AGREED -> request.withSecond(decision);
            case APPEALED -> request.withOnAppeal(decision);
            case GRANTED, REFUSED, TAKEN_BACK -> throw decidedAlready();
        };
        // a second person who refused took part: the first and the one on appeal agreed
        if (request.needsSecond() && after.second() == null) {
            after = after.movedTo(after.version(), RequestState.AGREED, requests.nextDue());
            requests.move(actor, after, "access.request.agreed", Map.of("reason", decision.words()));
        } else {
            after = after.granted(give(after).id());
            requests.move(
                    actor,
                    after,
                    "access.request.granted",
                    Map.of("grant", String.valueOf(after.grant()), "reason", decision.words()));
        }
        return requests.require(request.id());
    }

    private Grant give(AccessRequest request) {
        Instant end = request.agreed()
                .until()
                .plusDays(1)
                .atStartOfDay(district.zone())
                .toInstant();
        String purpose = request.agreed().purpose().title() + ": " + request.words();
        return grants.give(
                Actor.system(),
                new NewGrant(
                        request.askedBy(),
                        request.agreed().terms(),
                        purpose,
                        GrantOrigin.REQUEST,
                        DisclosureBasis.SCHOOL_OFFICIAL,
                        clock.instant(),
                        end));
    }

    /**
     * Refuses.
     *
     * @param words the reasons, which the asker reads
     * @param cure what the asker can do instead
     */
    @Transactional
    public AccessRequest refuse(Actor actor, RequestId id, int version, String words, String cure) {
        AccessRequest request = checked(actor, id);
        if (words.isBlank() || cure.isBlank()) {
            throw Problem.badInput("Say why, and what the person can do instead; they read both.");
        }
        checkLength(words);
        checkLength(cure);
        Decision decision = new Decision(actor.id(), actor.name(), clock.instant(), words.strip(), cure.strip());
        AccessRequest after = switch (request.state()) {
            case OPEN -> request.withFirst(decision);
            case AGREED -> request.withSecond(decision);
            case APPEALED -> request.withOnAppeal(decision);
            case GRANTED, REFUSED, TAKEN_BACK -> throw decidedAlready();
        };
        requests.move(
                actor,
                after.movedTo(version, RequestState.REFUSED, request.due()),
                "access.request.refused",
                Map.of("reason", decision.words()));
        return requests.require(id);
    }

    private AccessRequest checked(Actor actor, RequestId id) {
        AccessRequest request = requests.require(id);
        if (!request.state().waits()) {
            throw decidedAlready();
        }
        if (!deciders.mayDecide(actor, request)) {
            throw Problem.notAllowed("Somebody else decides about this request, and nobody about their own.");
        }
        return request;
    }

    private static Problem decidedAlready() {
        return Problem.conflict("This request was decided already, or taken back.");
    }

    private static void checkLength(String words) {
        if (words.length() > Requests.LONGEST) {
            throw Problem.badInput("Write at most 1,000 characters.");
        }
    }

    private static void checkTest(List<TestResult> tests, String words) {
        tests.stream()
                .filter(one -> one.verdict() == TestResult.Verdict.FAILED)
                .findFirst()
                .ifPresent(failed -> {
                    throw Problem.badInput("The need-to-know test fails: " + failed.reason());
                });
        boolean toJudge = tests.stream().anyMatch(one -> one.verdict() == TestResult.Verdict.TO_JUDGE);
        if (toJudge && words.isBlank()) {
            throw Problem.badInput("Say why you grant it: a part of the need-to-know test is yours to judge.");
        }
    }
}
