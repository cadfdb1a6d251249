package org.hornbook.server.access.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hornbook.server.access.GrantedElement;
import org.hornbook.server.access.Population;
import org.hornbook.server.access.Treatment;
import org.hornbook.server.access.asking.AccessRequest;
import org.hornbook.server.access.asking.Answered;
import org.hornbook.server.access.asking.AskFacts;
import org.hornbook.server.access.asking.Asking;
import org.hornbook.server.access.asking.Deciders;
import org.hornbook.server.access.asking.Decision;
import org.hornbook.server.access.asking.NewRequest;
import org.hornbook.server.access.asking.RequestId;
import org.hornbook.server.access.asking.Requests;
import org.hornbook.server.access.asking.TestResult;
import org.hornbook.server.access.minimiser.Ask;
import org.hornbook.server.access.minimiser.Purpose;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.catalog.ElementId;
import org.hornbook.server.directory.roster.OrgId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Requests for data by programs: asking, with the minimiser's proposals, and following what becomes of it. */
@RestController
@SignedIn
class AccessRequestApi {

    private static final int MOST = 200;

    private final Requests requests;
    private final Deciders deciders;
    private final AskFacts facts;

    AccessRequestApi(Requests requests, Deciders deciders, AskFacts facts) {
        this.requests = requests;
        this.deciders = deciders;
        this.facts = facts;
    }

    /** Requests that the token's owner may see, those that wait first. */
    record RequestList(List<RequestAnswer> requests) {}

    /** An element with its treatment. */
    record Part(String element, String treatment) {}

    /** A decision with its reasons. */
    record DecisionAnswer(String by, Instant at, String reasons, String whatToDo) {}

    /** One request. */
    record RequestAnswer(
            String id,
            long number,
            String askedBy,
            Instant askedAt,
            String dataset,
            List<Part> elements,
            String people,
            String purpose,
            String words,
            LocalDate until,
            String level,
            String state,
            LocalDate due,
            List<Answered> proposals,
            List<TestResult> tests,
            List<DecisionAnswer> decisions,
            @Nullable String grant,
            int version) {}

    /**
     * What to ask for.
     *
     * @param people {@code own}, {@code everyone}, or a school's id
     * @param take codes of proposals that are taken
     * @param decline reasons why others are not, by code
     */
    record Wanted(
            String dataset,
            List<Part> elements,
            String people,
            String purpose,
            String words,
            LocalDate until,
            @Nullable Set<String> take,
            @Nullable Map<String, String> decline) {}

    /** A proposal to need less. */
    record ProposalAnswer(String code, String what, String why) {}

    /** What became of asking: sent, or what is missing. */
    record Outcome(@Nullable String id, List<ProposalAnswer> proposals, List<String> faults, List<TestResult> failed) {}

    @GetMapping("/api/v1/access-requests")
    RequestList list(Actor actor) {
        return new RequestList(requests.latest(actor, MOST).stream()
                .map(AccessRequestApi::answer)
                .toList());
    }

    @GetMapping("/api/v1/access-requests/{id}")
    ResponseEntity<RequestAnswer> one(@PathVariable RequestId id, Actor actor) {
        AccessRequest request = requests.require(id);
        if (!deciders.maySee(actor, request)) {
            throw Problem.notAllowed("Only whoever asked and those who decide see a request.");
        }
        return ResponseEntity.ok().eTag("\"" + request.version() + "\"").body(answer(request));
    }

    /** Sends a request (201), or says what it lacks (422): proposals without an answer, faults, failed criteria. */
    @PostMapping("/api/v1/access-requests")
    ResponseEntity<Outcome> ask(@RequestBody Wanted wanted, Actor actor) {
        Ask ask = ask(wanted);
        NewRequest request = new NewRequest(
                ask,
                wanted.words() == null ? "" : wanted.words(),
                wanted.take() == null ? Set.of() : wanted.take(),
                wanted.decline() == null ? Map.of() : new HashMap<>(wanted.decline()));
        List<ProposalAnswer> proposals = facts.proposals(actor.id(), ask).stream()
                .map(one -> new ProposalAnswer(one.code(), one.what(), one.why()))
                .toList();
        List<String> faults = requests.faults(actor.id(), request);
        if (!faults.isEmpty()) {
            return refused(new Outcome(null, proposals, faults, List.of()));
        }
        return switch (requests.ask(actor, request)) {
            case Asking.Sent(RequestId id) ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .body(new Outcome(id.toString(), proposals, List.of(), List.of()));
            case Asking.NotYet(List<TestResult> failed) -> refused(new Outcome(null, proposals, List.of(), failed));
        };
    }

    private static ResponseEntity<Outcome> refused(Outcome outcome) {
        return ResponseEntity.unprocessableContent().body(outcome);
    }

    private static Ask ask(Wanted wanted) {
        try {
            List<GrantedElement> elements = new ArrayList<>();
            for (Part part : wanted.elements()) {
                elements.add(new GrantedElement(
                        ElementId.of(part.element()),
                        part.treatment() == null ? Treatment.AS_IS : Treatment.valueOf(part.treatment())));
            }
            Population people = switch (wanted.people()) {
                case "own" -> new Population.OwnStudents();
                case "everyone" -> new Population.Everyone();
                default -> new Population.OfSchool(OrgId.of(wanted.people()));
            };
            return new Ask(
                    DatasetId.of(wanted.dataset()),
                    elements,
                    people,
                    List.of(),
                    Purpose.valueOf(wanted.purpose()),
                    Optional.ofNullable(wanted.until()).orElseThrow());
        } catch (RuntimeException e) {
            throw Problem.badInput("A request has dataset, elements, people (own, everyone or a school's id), purpose ("
                    + String.join(
                            ", ",
                            Arrays.stream(Purpose.values()).map(Enum::name).toList())
                    + "), words and until (a date).");
        }
    }

    private static RequestAnswer answer(AccessRequest request) {
        List<DecisionAnswer> decisions = new ArrayList<>();
        for (Optional<Decision> decision : List.of(
                Optional.ofNullable(request.first()),
                Optional.ofNullable(request.second()),
                Optional.ofNullable(request.onAppeal()))) {
            decision.ifPresent(
                    one -> decisions.add(new DecisionAnswer(one.byName(), one.at(), one.words(), one.cure())));
        }
        return new RequestAnswer(
                request.id().toString(),
                request.number(),
                request.askedByName(),
                request.askedAt(),
                request.asked().dataset().toString(),
                request.agreed().elements().stream()
                        .map(one -> new Part(
                                one.element().toString(), one.treatment().name()))
                        .toList(),
                people(request.agreed().population()),
                request.asked().purpose().name(),
                request.words(),
                request.agreed().until(),
                request.level().name(),
                request.state().name(),
                request.due(),
                request.proposals(),
                request.tests(),
                decisions,
                request.grant() == null ? null : request.grant().toString(),
                request.version());
    }

    private static String people(Population population) {
        return switch (population) {
            case Population.OwnStudents own -> "own";
            case Population.OfSchool of -> of.school().toString();
            case Population.Named named -> named.people().size() + " named";
            case Population.Everyone everyone -> "everyone";
        };
    }
}
