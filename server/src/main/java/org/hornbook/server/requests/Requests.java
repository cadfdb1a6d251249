package org.hornbook.server.requests;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.directory.Secret;
import org.hornbook.server.directory.roster.PersonId;
import org.hornbook.server.directory.roster.Rosters;
import org.hornbook.server.requests.RequestRecord.Seen;
import org.hornbook.server.requests.SecretStore.Purpose;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asking for own records, and following the request. Nothing here says whether a person exists. */
@Component
@EnableConfigurationProperties(RequestSettings.class)
public class Requests {

    private static final int SECRET_LENGTH = 32;

    private final RequestStore store;
    private final SecretStore secrets;
    private final RequestLetters letters;
    private final RequestRecord record;
    private final RequestJobs jobs;
    private final RequestSettings settings;
    private final RequestClock deadlines;
    private final Rosters rosters;
    private final Accounts accounts;
    private final Clock clock;

    Requests(
            RequestStore store,
            SecretStore secrets,
            RequestLetters letters,
            RequestRecord record,
            RequestJobs jobs,
            RequestSettings settings,
            RequestClock deadlines,
            Rosters rosters,
            Accounts accounts,
            Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.letters = letters;
        this.record = record;
        this.jobs = jobs;
        this.settings = settings;
        this.deadlines = deadlines;
        this.rosters = rosters;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Takes a request from the public form and sends a letter to its address. Ends with "too many" when one machine or
     * one address sends more than the setting allows; counted whether or not the rest succeeds.
     *
     * @param machine the network address of the sender
     */
    @Transactional(noRollbackFor = Problem.class)
    public void ask(NewRequest wanted, String machine) {
        Instant now = clock.instant();
        int sent = Math.max(
                store.attempts(new Secret("machine " + machine).hash(), now.minus(Duration.ofHours(1)), now),
                store.attempts(new Secret("address " + wanted.email()).hash(), now.minus(Duration.ofHours(1)), now));
        if (sent > settings.hourly()) {
            throw Problem.tooMany("Too many requests came from here. Try again in an hour, or call the district.");
        }
        store.forgetUnproven(now.minus(Duration.ofHours(settings.proofHours())), now);
        OwnRequest request = kept(wanted, Channel.PUBLIC_FORM, RequestState.UNPROVEN, Optional.empty());
        Secret secret = Secret.random(SECRET_LENGTH);
        secrets.insert(secret.hash(), request.id(), Purpose.PROVE, now.plus(Duration.ofHours(settings.proofHours())));
        letters.prove(request, secret);
    }

    /** True while the link of the letter is open. */
    public boolean isProvable(Secret secret) {
        return secrets.find(secret.hash(), Purpose.PROVE, clock.instant()).isPresent();
    }

    /**
     * Proves the address: the clock begins. Works once.
     *
     * @return the secret of the page on which the requester follows the request; empty when the link is not open
     */
    @Transactional
    public Optional<Secret> prove(Secret secret) {
        return secrets.take(secret.hash(), Purpose.PROVE, clock.instant())
                .flatMap(store::find)
                .map(request -> {
                    OwnRequest received = begun(request, rosters.today());
                    if (!store.save(received)) {
                        throw Problem.conflict("This request was changed meanwhile. Open the page again.");
                    }
                    record.received(Actor.system(), received, "The e-mail address was confirmed. The clock began.");
                    return follow(received);
                });
    }

    private OwnRequest begun(OwnRequest request, LocalDate today) {
        return new Step(request)
                .state(RequestState.RECEIVED)
                .received(today, deadlines.due(request.relation(), today))
                .next();
    }

    private Secret follow(OwnRequest request) {
        Secret progress = Secret.random(SECRET_LENGTH);
        store.setProgress(request.id(), progress.hash());
        letters.received(request, progress);
        return progress;
    }

    /** Enters a request that came by letter, by telephone or in person; the clock began that day. */
    @Transactional
    public OwnRequest enter(Actor actor, NewRequest wanted, LocalDate receivedOn) {
        OwnRequest request = kept(wanted, Channel.ENTERED, RequestState.RECEIVED, Optional.of(receivedOn));
        record.received(actor, request, "The request was entered.");
        follow(request);
        return request;
    }

    /**
     * Takes a request of a signed-in member of staff for their own records; their sign-in is the proof, and the search
     * begins at once. Ends with a conflict when the roster does not know whose account it is.
     */
    @Transactional
    public OwnRequest askSignedIn(Actor actor, String wish) {
        Account account = accounts.require(actor.id());
        PersonId person = rosters.ofAccount(account.id().value())
                .orElseThrow(
                        () -> Problem.conflict(
                                "The roster does not tell which person this account belongs to. Ask an administrator to tie it."));
        NewRequest wanted = new NewRequest(Relation.STAFF, account.name(), account.signInName(), "", null, "", wish);
        OwnRequest request = kept(wanted, Channel.SIGNED_IN, RequestState.RECEIVED, Optional.of(rosters.today()));
        record.received(actor, request, "The request was received.");
        follow(request);
        OwnRequest searching = record.step(
                actor,
                new Step(request)
                        .state(RequestState.SEARCHING)
                        .people(person, person)
                        .checked("Signed in as " + account.signInName())
                        .next(),
                "verified",
                "The sign-in shows who you are.",
                Seen.BY_REQUESTER);
        jobs.search(request.id());
        return searching;
    }

    private OwnRequest kept(NewRequest wanted, Channel channel, RequestState state, Optional<LocalDate> receivedOn) {
        OwnRequest request = new OwnRequest(
                new RequestId(UUID.randomUUID()),
                0,
                channel,
                wanted.relation(),
                state,
                wanted.name(),
                wanted.email(),
                wanted.aboutName(),
                wanted.aboutBirth(),
                wanted.aboutSchool(),
                wanted.wish(),
                receivedOn.orElse(null),
                receivedOn.map(day -> deadlines.due(wanted.relation(), day)).orElse(null),
                null,
                null,
                "",
                null,
                "",
                0);
        store.insert(request, clock.instant());
        return store.find(request.id()).orElseThrow();
    }

    /** The request that a private page shows; ends with "not found" for any other secret. */
    public OwnRequest followed(Secret progress) {
        return store.findByProgress(progress.hash())
                .orElseThrow(() -> Problem.notFound("There is no such page. Check the address in the letter."));
    }

    /** The requester no longer wants the records. */
    @Transactional
    public void withdraw(Secret progress) {
        OwnRequest request = followed(progress);
        if (request.state().isOpen()) {
            record.step(
                    Actor.system(),
                    new Step(request).state(RequestState.WITHDRAWN).next(),
                    "withdrawn",
                    "You withdrew the request.",
                    Seen.BY_REQUESTER);
            secrets.close(request.id());
        }
    }

    /** The request; ends with "not found" when there is none. */
    public OwnRequest require(RequestId id) {
        return store.find(id).orElseThrow(() -> Problem.notFound("There is no such request."));
    }

    /** Requests that wait for an answer, the most urgent first. */
    public List<OwnRequest> open() {
        return store.list(false);
    }

    /** All requests whose address was proven. */
    public List<OwnRequest> all() {
        return store.list(true);
    }

    /** Open requests whose last day has passed. */
    public List<OwnRequest> overdue() {
        return store.overdue(rosters.today());
    }

    /** How many requests were ever received. */
    public long countReceived() {
        return store.countReceived();
    }

    /** What happened to a request, oldest first. */
    public List<RequestEvent> events(RequestId id) {
        return store.events(id);
    }
}
