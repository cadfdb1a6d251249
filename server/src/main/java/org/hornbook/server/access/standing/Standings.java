package org.hornbook.server.access.standing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.hornbook.server.access.DisclosureBasis;
import org.hornbook.server.access.Grant;
import org.hornbook.server.access.GrantId;
import org.hornbook.server.access.GrantOrigin;
import org.hornbook.server.access.GrantState;
import org.hornbook.server.access.Grants;
import org.hornbook.server.access.NewGrant;
import org.hornbook.server.access.Population;
import org.hornbook.server.access.asking.Deciders;
import org.hornbook.server.access.asking.NeedToKnowTest;
import org.hornbook.server.access.asking.Requests;
import org.hornbook.server.access.asking.TestResult;
import org.hornbook.server.access.minimiser.Ask;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.District;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.shared.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Agreements for roles (clause DSE-8): the governance lead or a keeper proposes, a keeper of the data or the lead agrees,
 * never the same person. Whoever is in the role then has the data of their own students at once, after the same
 * need-to-know test; restricted data is always asked for.
 */
@Component
public class Standings {

    private static final int LONGEST_TITLE = 100;

    private final StandingStore store;
    private final NeedToKnowTest test;
    private final Deciders deciders;
    private final StandingDuty duty;
    private final Grants grants;
    private final Journal journal;
    private final District district;
    private final Clock clock;

    Standings(
            StandingStore store,
            NeedToKnowTest test,
            Deciders deciders,
            StandingDuty duty,
            Grants grants,
            Journal journal,
            District district,
            Clock clock) {
        this.store = store;
        this.test = test;
        this.deciders = deciders;
        this.duty = duty;
        this.grants = grants;
        this.journal = journal;
        this.district = district;
        this.clock = clock;
    }

    /** Proposes an agreement. Ends with "bad input" when something is missing or restricted. */
    @Transactional
    public StandingId propose(Actor actor, String title, Role role, Ask ask, String words) {
        if (!mayPropose(actor, ask)) {
            throw Problem.notAllowed(
                    "Only the governance lead and the keepers of the data propose what a role may have.");
        }
        check(title, ask, words);
        Standing standing = new Standing(
                StandingId.random(),
                title.strip(),
                role,
                ask,
                words.strip(),
                Standing.State.PROPOSED,
                actor.id(),
                actor.name(),
                clock.instant(),
                null,
                null,
                "",
                0);
        store.insert(standing, test.level(ask));
        note(actor, standing, "access.standing.proposed", Map.of("role", role.name()));
        duty.raise(actor, standing);
        return standing.id();
    }

    private void check(String title, Ask ask, String words) {
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw Problem.badInput("Give it a title of at most 100 characters, such as “Class list”.");
        }
        if (words.isBlank() || words.length() > Requests.LONGEST) {
            throw Problem.badInput("Say what the role needs it for, in at most 1,000 characters.");
        }
        if (ask.elements().isEmpty() || !(ask.population() instanceof Population.OwnStudents)) {
            throw Problem.badInput("Choose at least one element; a role only has data of own students.");
        }
        if (ask.until().isBefore(today()) || ask.until().isAfter(today().plusDays(Requests.MOST_DAYS))) {
            throw Problem.badInput("Choose a last day from today on, within a year.");
        }
        if (test.level(ask) == Sensitivity.RESTRICTED) {
            throw Problem.badInput("Restricted data is never agreed for a role. Leave it out; people ask for it.");
        }
    }

    private boolean mayPropose(Actor actor, Ask ask) {
        return mayPropose(actor, ask.dataset());
    }

    /** True when the actor may propose and agree what a role has of the dataset. */
    public boolean mayPropose(Actor actor, DatasetId dataset) {
        return actor.hasAny(Role.GOVERNANCE_LEAD)
                || deciders.collection(dataset)
                        .filter(collection -> collection.isKeptBy(actor.id()))
                        .isPresent();
    }

    /** True when the actor may agree: a keeper of the data or the governance lead, and not who proposed it. */
    public boolean mayAgree(Actor actor, Standing standing) {
        return !actor.id().equals(standing.proposedBy()) && mayPropose(actor, standing.ask());
    }

    /** True when the actor may end it. */
    public boolean mayEnd(Actor actor, Standing standing) {
        return standing.state() != Standing.State.ENDED && mayPropose(actor, standing.ask());
    }

    /** Agrees; everybody in the role has it from now on. */
    @Transactional
    public void agree(Actor actor, StandingId id, int version) {
        Standing standing = require(id);
        if (!mayAgree(actor, standing)) {
            throw Problem.notAllowed("A second person agrees: a keeper of the data, or the governance lead.");
        }
        check(standing.title(), standing.ask(), standing.words());
        if (!store.agree(id, version, actor, clock.instant())) {
            throw conflict();
        }
        note(
                actor,
                standing,
                "access.standing.agreed",
                Map.of("role", standing.role().name()));
        duty.close(actor, standing, "agreed");
    }

    /** Ends it, and takes back every grant that came of it. */
    @Transactional
    public void end(Actor actor, StandingId id, int version, String reason) {
        Standing standing = require(id);
        if (!mayEnd(actor, standing)) {
            throw Problem.notAllowed("Only the keepers of the data and the governance lead end what a role may have.");
        }
        if (reason.isBlank() || reason.length() > Requests.LONGEST) {
            throw Problem.badInput("Say why it ends, in at most 1,000 characters.");
        }
        endNow(actor, standing, version, reason.strip());
    }

    /** Ends it because a review said so, or nobody confirmed it; nothing happens when it ended before. */
    @Transactional
    public void endByReview(StandingId id, String reason) {
        Standing standing = require(id);
        if (standing.state() != Standing.State.ENDED) {
            endNow(Actor.system(), standing, standing.version(), reason);
        }
    }

    private void endNow(Actor actor, Standing standing, int version, String reason) {
        if (!store.end(standing.id(), version, reason)) {
            throw conflict();
        }
        store.uses(standing.id()).stream()
                .flatMap(grant -> grants.find(grant).stream())
                .filter(grant -> grant.state() == GrantState.ACTIVE)
                .forEach(grant -> grants.revoke(Actor.system(), grant.id(), grant.version(), reason));
        note(actor, standing, "access.standing.ended", Map.of("reason", reason));
        duty.close(actor, standing, "ended");
    }

    private static Problem conflict() {
        return Problem.conflict("Somebody agreed, ended or changed this while you were looking at it.");
    }

    /** What people in the actor's roles may have now. */
    public List<Standing> of(Actor actor) {
        return store.all().stream()
                .filter(one -> one.holdsOn(today()) && actor.roles().contains(one.role()))
                .toList();
    }

    /** Gives the actor the grant that delivers it: the one they have, or a new one after the need-to-know test. */
    @Transactional
    public Opening open(Actor actor, StandingId id) {
        Standing standing = require(id);
        if (!standing.holdsOn(today()) || !actor.roles().contains(standing.role())) {
            throw Problem.notAllowed("This is not agreed for your role, or not any more. You can ask for the data.");
        }
        store.lock(id);
        List<TestResult> failed = test.of(actor.id(), standing.ask(), standing.words()).stream()
                .filter(one -> one.verdict() == TestResult.Verdict.FAILED)
                .toList();
        if (!failed.isEmpty()) {
            return new Opening.NotYet(failed);
        }
        if (test.level(standing.ask()) == Sensitivity.RESTRICTED) {
            throw Problem.conflict("An element of this is restricted now, so it must be asked for.");
        }
        return new Opening.Opened(
                current(actor, standing).orElseGet(() -> give(actor, standing)).id());
    }

    private Optional<Grant> current(Actor actor, Standing standing) {
        return store.usesOf(standing.id(), actor.id()).stream()
                .flatMap(grant -> grants.find(grant).stream())
                .filter(grant -> grant.state() == GrantState.ACTIVE
                        && grant.intact()
                        && grant.terms().equals(standing.ask().terms()))
                .findFirst();
    }

    private Grant give(Actor actor, Standing standing) {
        Grant grant = grants.give(
                Actor.system(),
                new NewGrant(
                        actor.id(),
                        standing.ask().terms(),
                        standing.ask().purpose().title() + ": " + standing.words(),
                        GrantOrigin.STANDING,
                        DisclosureBasis.SCHOOL_OFFICIAL,
                        clock.instant(),
                        standing.ask()
                                .until()
                                .plusDays(1)
                                .atStartOfDay(district.zone())
                                .toInstant()));
        store.use(standing.id(), grant.id(), actor.id());
        note(
                actor,
                standing,
                "access.standing.opened",
                Map.of("grant", grant.id().toString()));
        return grant;
    }

    /** The agreement behind each grant that came of one. */
    public Map<GrantId, Standing> behind() {
        Map<StandingId, Standing> all = new HashMap<>();
        store.all().forEach(standing -> all.put(standing.id(), standing));
        Map<GrantId, Standing> behind = new HashMap<>();
        store.behind()
                .forEach((grant, id) ->
                        Optional.ofNullable(all.get(id)).ifPresent(standing -> behind.put(grant, standing)));
        return behind;
    }

    /** All of them, ended ones last. */
    public List<Standing> all() {
        return store.all();
    }

    /** The agreement; ends the request with "not found" when there is none. */
    public Standing require(StandingId id) {
        return store.find(id).orElseThrow(() -> Problem.notFound("There is no such agreement for a role."));
    }

    /** Today in the district. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), district.zone());
    }

    private void note(Actor actor, Standing standing, String act, Map<String, String> details) {
        journal.append(actor, act, new Subject("standing-grant", standing.id().toString(), standing.title()), details);
    }
}
