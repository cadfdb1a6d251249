package org.hornbook.server.access.asking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hornbook.server.access.GrantId;
import org.hornbook.server.access.GrantedElement;
import org.hornbook.server.access.minimiser.Ask;
import org.hornbook.server.access.minimiser.ElementFacts;
import org.hornbook.server.access.minimiser.Minimiser;
import org.hornbook.server.access.minimiser.Proposal;
import org.hornbook.server.calendar.DistrictCalendar;
import org.hornbook.server.catalog.CollectionId;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.catalog.ElementId;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.obligations.PackSetting;
import org.hornbook.server.obligations.PolicyPack;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests for data about people: asked, taken back, appealed (clauses DSE-6, DSE-8). */
@Component("accessRequests")
public class Requests {

    /** The longest text that people write here. */
    public static final int LONGEST = 1000;

    /** No grant is longer; need changes with the school year. */
    public static final int MOST_DAYS = 366;

    private final RequestStore store;
    private final NeedToKnowTest test;
    private final AskFacts facts;
    private final Deciders deciders;
    private final RequestDuty duty;
    private final Datasets datasets;
    private final Journal journal;
    private final PolicyPack pack;
    private final DistrictCalendar calendar;
    private final Clock clock;

    Requests(
            RequestStore store,
            NeedToKnowTest test,
            AskFacts facts,
            Deciders deciders,
            RequestDuty duty,
            Datasets datasets,
            Journal journal,
            PolicyPack pack,
            DistrictCalendar calendar,
            Clock clock) {
        this.store = store;
        this.test = test;
        this.facts = facts;
        this.deciders = deciders;
        this.duty = duty;
        this.datasets = datasets;
        this.journal = journal;
        this.pack = pack;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Sends a request, unless the need-to-know test fails. Ends with "bad input" when something of the form is missing;
     * see {@link #faults}.
     */
    @Transactional
    public Asking ask(Actor actor, NewRequest wanted) {
        List<String> faults = faults(actor.id(), wanted);
        if (!faults.isEmpty()) {
            throw Problem.badInput(faults.getFirst());
        }
        List<Proposal> proposals = facts.proposals(actor.id(), wanted.ask());
        Ask agreed = Minimiser.taking(wanted.ask(), proposals, wanted.taken());
        List<TestResult> tests = test.of(actor.id(), agreed, wanted.words());
        List<TestResult> failed = tests.stream()
                .filter(one -> one.verdict() == TestResult.Verdict.FAILED)
                .toList();
        if (!failed.isEmpty()) {
            return new Asking.NotYet(failed);
        }
        AccessRequest request = new AccessRequest(
                RequestId.random(),
                0,
                actor.id(),
                actor.name(),
                clock.instant(),
                wanted.ask(),
                agreed,
                wanted.words().strip(),
                test.level(agreed),
                answered(proposals, wanted),
                tests,
                RequestState.OPEN,
                nextDue(),
                null,
                null,
                "",
                null,
                null,
                null,
                0);
        store.insert(request);
        AccessRequest sent = require(request.id());
        note(
                actor,
                sent,
                "access.request.sent",
                Map.of("purpose", agreed.purpose().name(), "due", sent.due().toString()));
        duty.follow(actor, sent, datasetName(sent));
        return new Asking.Sent(sent.id());
    }

    private static List<Answered> answered(List<Proposal> proposals, NewRequest wanted) {
        return proposals.stream()
                .map(proposal -> new Answered(
                        proposal.code(),
                        proposal.what(),
                        proposal.why(),
                        wanted.taken().contains(proposal.code()),
                        wanted.taken().contains(proposal.code())
                                ? ""
                                : wanted.declined()
                                        .getOrDefault(proposal.code(), "")
                                        .strip()))
                .toList();
    }

    /** What keeps the form from being sent, in words; each proposal that is not taken needs a reason. */
    public List<String> faults(AccountId asker, NewRequest wanted) {
        List<String> faults = new ArrayList<>();
        Ask ask = wanted.ask();
        Map<ElementId, ElementFacts> known = facts.elementsOf(ask.dataset());
        if (ask.elements().isEmpty()) {
            faults.add("Choose at least one element.");
        }
        if (!ask.elements().stream().map(GrantedElement::element).allMatch(known::containsKey)) {
            faults.add("An element is no longer there. Choose the elements again.");
        }
        boolean misfit = ask.elements().stream()
                .anyMatch(one -> known.containsKey(one.element())
                        && !one.treatment().fits(known.get(one.element()).dataType()));
        if (misfit) {
            faults.add("A treatment does not fit its element. Choose another one.");
        }
        if (wanted.words().isBlank() || wanted.words().length() > LONGEST) {
            faults.add("Say what you will do with the data, in at most 1,000 characters.");
        }
        LocalDate today = facts.today();
        if (ask.until().isBefore(today) || ask.until().isAfter(today.plusDays(MOST_DAYS))) {
            faults.add("Choose a last day from today on, within a year.");
        }
        List<Proposal> proposals = facts.proposals(asker, ask);
        if (proposals.stream().anyMatch(proposal -> isUnanswered(proposal, wanted))) {
            faults.add("Take each proposal, or say in a few words why not.");
        }
        if (!ask.elements().isEmpty()
                && Minimiser.taking(ask, proposals, wanted.taken()).elements().isEmpty()) {
            faults.add("With these proposals nothing is left to ask for. Read the table, or keep an element.");
        }
        return faults;
    }

    private static boolean isUnanswered(Proposal proposal, NewRequest wanted) {
        String reason = wanted.declined().getOrDefault(proposal.code(), "");
        return !wanted.taken().contains(proposal.code()) && (reason.isBlank() || reason.length() > LONGEST);
    }

    /** The day by which somebody who asks today reads the decision. */
    public LocalDate nextDue() {
        return calendar.plusWorkingDays(facts.today(), pack.setting(PackSetting.ACCESS_DECISION_DAYS));
    }

    /** Takes a request back; only whoever asked does that, while nobody decided for good. */
    @Transactional
    public void takeBack(Actor actor, RequestId id, int version) {
        AccessRequest request = require(id);
        if (!actor.id().equals(request.askedBy())) {
            throw Problem.notAllowed("Only whoever asked takes a request back.");
        }
        if (!request.state().waits()) {
            throw Problem.conflict("This request was decided already.");
        }
        move(
                actor,
                request.movedTo(version, RequestState.TAKEN_BACK, request.due()),
                "access.request.taken-back",
                Map.of());
    }

    /** Ends a request that waits because whoever asked left. */
    void endFor(Actor actor, AccessRequest request, String why) {
        move(
                actor,
                request.movedTo(request.version(), RequestState.TAKEN_BACK, request.due()),
                "access.request.ended",
                Map.of("reason", why));
    }

    /** Appeals against a refusal, once; the governance lead answers. */
    @Transactional
    public void appeal(Actor actor, RequestId id, int version, String words) {
        AccessRequest request = require(id);
        if (!actor.id().equals(request.askedBy())) {
            throw Problem.notAllowed("Only whoever asked appeals.");
        }
        if (words.isBlank() || words.length() > LONGEST) {
            throw Problem.badInput("Say why the decision should be another one, in at most 1,000 characters.");
        }
        if (request.state() != RequestState.REFUSED || !request.appeal().isEmpty()) {
            throw Problem.conflict("Only a refused request is appealed, and only once.");
        }
        move(
                actor,
                request.movedTo(version, RequestState.APPEALED, nextDue()).appealed(words.strip(), clock.instant()),
                "access.request.appealed",
                Map.of());
    }

    /** Writes a step, its journal entry and its tasks. */
    void move(Actor actor, AccessRequest request, String act, Map<String, String> details) {
        LocalDate closed = request.state().waits() ? null : facts.today();
        if (!store.move(request, closed)) {
            throw Problem.conflict("Somebody decided or changed this request while you were looking at it.");
        }
        note(actor, request, act, details);
        duty.follow(actor, request, datasetName(request));
    }

    private void note(Actor actor, AccessRequest request, String act, Map<String, String> details) {
        Map<String, String> all = new HashMap<>(details);
        all.put("dataset", datasetName(request));
        all.put("level", request.level().name());
        journal.append(actor, act, new Subject("access-request", request.id().toString(), request.name()), all);
    }

    private String datasetName(AccessRequest request) {
        return datasets.find(request.asked().dataset()).map(Dataset::name).orElse("data that is gone");
    }

    /** The request; ends the request with "not found" when there is none. */
    public AccessRequest require(RequestId id) {
        return store.find(id).orElseThrow(() -> Problem.notFound("There is no such request for data."));
    }

    /** Requests of one person, newest first. */
    public List<AccessRequest> of(AccountId asker) {
        return store.ofAsker(asker);
    }

    /** Those that the actor has to decide now, the most urgent first. */
    public List<AccessRequest> toDecide(Actor actor) {
        // most people keep nothing and lead nothing; every home page asks for them
        if (!Deciders.watches(actor) && deciders.kept(actor).isEmpty()) {
            return List.of();
        }
        return store.waiting().stream()
                .filter(request -> deciders.mayDecide(actor, request))
                .toList();
    }

    /** Those that wait for somebody's decision, the most urgent first. */
    public List<AccessRequest> waiting() {
        return store.waiting();
    }

    /** The latest that the actor may see, waiting ones first. */
    public List<AccessRequest> latest(Actor actor, int limit) {
        if (Deciders.watches(actor)) {
            return store.latest(limit);
        }
        Set<CollectionId> kept = deciders.kept(actor);
        if (kept.isEmpty()) {
            return store.ofAsker(actor.id());
        }
        List<AccessRequest> all = store.latest(limit);
        Set<DatasetId> keptData =
                datasets
                        .findAll(all.stream()
                                .map(request -> request.asked().dataset())
                                .distinct()
                                .toList())
                        .stream()
                        .filter(dataset -> dataset.collection() != null && kept.contains(dataset.collection()))
                        .map(Dataset::id)
                        .collect(Collectors.toSet());
        return all.stream()
                .filter(request -> actor.id().equals(request.askedBy())
                        || Deciders.decided(actor, request)
                        || keptData.contains(request.asked().dataset()))
                .toList();
    }

    /** Every request that ended in a grant, by the grant. */
    public Map<GrantId, AccessRequest> granted() {
        Map<GrantId, AccessRequest> granted = new HashMap<>();
        store.granted()
                .forEach(request ->
                        Optional.ofNullable(request.grant()).ifPresent(grant -> granted.put(grant, request)));
        return granted;
    }

    /** Earlier decisions about the same data, newest first. */
    public List<AccessRequest> earlier(AccessRequest request, int limit) {
        return store.decidedOf(request.asked().dataset(), request.id(), limit);
    }

    /** How many requests were decided, and how many of them by their due day. */
    public Punctuality punctuality() {
        RequestStore.Punctuality counted = store.punctuality();
        return new Punctuality(counted.decided(), counted.inTime());
    }

    /** Counted decisions. */
    public record Punctuality(long decided, long inTime) {}

    /** Today in the district. */
    public LocalDate today() {
        return facts.today();
    }
}
