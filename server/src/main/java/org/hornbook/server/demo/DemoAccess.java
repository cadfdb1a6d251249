package org.hornbook.server.demo;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hornbook.server.access.GrantedElement;
import org.hornbook.server.access.Population;
import org.hornbook.server.access.SubjectKey;
import org.hornbook.server.access.SubjectKeys;
import org.hornbook.server.access.Treatment;
import org.hornbook.server.access.asking.AccessRequest;
import org.hornbook.server.access.asking.AskFacts;
import org.hornbook.server.access.asking.Asking;
import org.hornbook.server.access.asking.Deciders;
import org.hornbook.server.access.asking.Decisions;
import org.hornbook.server.access.asking.NewRequest;
import org.hornbook.server.access.asking.Requests;
import org.hornbook.server.access.handling.Acknowledgements;
import org.hornbook.server.access.handling.HandlingRules;
import org.hornbook.server.access.minimiser.Ask;
import org.hornbook.server.access.minimiser.Minimiser;
import org.hornbook.server.access.minimiser.Proposal;
import org.hornbook.server.access.minimiser.Purpose;
import org.hornbook.server.access.standing.StandingId;
import org.hornbook.server.access.standing.Standings;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.Element;
import org.hornbook.server.catalog.ElementRef;
import org.hornbook.server.catalog.Elements;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.directory.roster.NumberKind;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.shared.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What teachers of the sample district see of their students without asking, and requests in every state: made as people
 * make them, so nothing is there that the rules would not allow.
 */
@Component
@Profile("demo")
class DemoAccess {

    private static final int TEACHERS = 4;

    private final DemoTables tables;
    private final Elements elements;
    private final SubjectKeys keys;
    private final Standings standings;
    private final Requests requests;
    private final Decisions decisions;
    private final Deciders deciders;
    private final AskFacts facts;
    private final Accounts accounts;
    private final Acknowledgements acknowledgements;
    private final HandlingRules rules;

    DemoAccess(
            DemoTables tables,
            Elements elements,
            SubjectKeys keys,
            Standings standings,
            Requests requests,
            Decisions decisions,
            Deciders deciders,
            AskFacts facts,
            Accounts accounts,
            Acknowledgements acknowledgements,
            HandlingRules rules) {
        this.tables = tables;
        this.elements = elements;
        this.keys = keys;
        this.standings = standings;
        this.requests = requests;
        this.decisions = decisions;
        this.deciders = deciders;
        this.facts = facts;
        this.accounts = accounts;
        this.acknowledgements = acknowledgements;
        this.rules = rules;
    }

    void prepare(List<DemoSignIn> signIns) {
        if (!standings.all().isEmpty()) {
            return;
        }
        for (String dataset : List.of("sis.stu_demo", "sis.att_day", "sis.tst_scr", "sis.spec_pgm", "sis.enr")) {
            tables.dataset(dataset).ifPresent(this::declareKey);
        }
        agree("Class list", "sis.stu_demo", "To know who is in class", "stu_id", "last_nm", "first_nm", "email");
        agree("Attendance", "sis.att_day", "To follow who misses class", "stu_id", "att_dt", "att_cd", "exc");
        agree("Test scores", "sis.tst_scr", "To plan lessons", "stu_id", "tst_cd", "tst_yr", "subj", "scl", "lvl");
        ask(teachers(signIns));
    }

    /** Rows are of the students whose number stands in them; discovery proposes the same a little later. */
    private void declareKey(Dataset dataset) {
        element(dataset, "stu_id").ifPresent(number -> {
            SubjectKey measured = keys.measure(dataset.id(), number.id(), List.of(), NumberKind.LOCAL_STUDENT);
            try {
                declare(dataset, measured);
            } catch (Problem overtaken) {
                declare(dataset, measured);
            }
        });
    }

    private void declare(Dataset dataset, SubjectKey measured) {
        int version = keys.known(dataset.id()).map(SubjectKey::version).orElse(0);
        keys.declare(Actor.system(), measured, version, "");
    }

    private void agree(String title, String name, String words, String... columns) {
        Optional<Dataset> dataset = tables.dataset(name);
        Actor lead = accounts.withRole(Role.GOVERNANCE_LEAD).getFirst().asActor();
        Optional<Actor> keeper = dataset.flatMap(found -> keeper(found, lead.id()));
        if (dataset.isPresent() && keeper.isPresent()) {
            StandingId id = standings.propose(lead, title, Role.STAFF, wanted(dataset.get(), columns), words);
            standings.agree(keeper.get(), id, 0);
        }
    }

    private Optional<Actor> keeper(Dataset dataset, AccountId but) {
        return deciders.first(dataset.id(), but).flatMap(accounts::find).map(Account::asActor);
    }

    private Ask wanted(Dataset dataset, String... columns) {
        List<GrantedElement> wanted = Stream.of(columns)
                .flatMap(column -> element(dataset, column).stream())
                .map(element -> new GrantedElement(element.id(), Treatment.AS_IS))
                .toList();
        return new Ask(
                dataset.id(),
                wanted,
                new Population.OwnStudents(),
                List.of(),
                Purpose.TEACHING,
                AskFacts.schoolYearEnds(facts.today()));
    }

    private Optional<Element> element(Dataset dataset, String name) {
        return elements.find(new ElementRef(dataset.repository(), dataset.name(), name));
    }

    /** The one who signs in as staff first, then others who teach and are nothing else. */
    private List<Account> teachers(List<DemoSignIn> signIns) {
        Set<String> first = Set.copyOf(signIns.stream()
                .filter(signIn -> signIn.role().equals(Role.STAFF.title()))
                .map(DemoSignIn::signInName)
                .toList());
        List<Account> teachers = accounts.all().stream()
                .filter(account -> account.active() && account.roles().equals(Set.of(Role.STAFF)))
                .sorted(Comparator.comparing((Account account) -> !first.contains(account.signInName()))
                        .thenComparing(Account::signInName))
                .filter(account -> facts.ownStudents(account.id()) > 0)
                .limit(TEACHERS)
                .toList();
        teachers.stream()
                .filter(teacher -> !acknowledgements.isCurrent(teacher.id()))
                .forEach(teacher -> acknowledgements.acknowledge(
                        teacher.asActor(), rules.current().number()));
        return teachers;
    }

    private void ask(List<Account> teachers) {
        if (teachers.size() < TEACHERS) {
            return;
        }
        Optional<Dataset> people = tables.dataset("sis.stu_demo");
        Optional<Dataset> services = tables.dataset("sis.spec_pgm");
        if (people.isEmpty() || services.isEmpty()) {
            return;
        }
        sent(
                teachers.get(0),
                wanted(services.get(), "stu_id", "pgm_cd"),
                "To give students the time their plan grants");
        sent(
                        teachers.get(0),
                        wanted(people.get(), "stu_id", "last_nm", "dob"),
                        "To know who may go on the overnight trip")
                .ifPresent(request -> agree(request, "The trip needs ages"));
        sent(
                        teachers.get(1),
                        wanted(people.get(), "last_nm", "dob").withPopulation(new Population.Everyone()),
                        "To send birthday cards from the student council")
                .ifPresent(this::refuse);
        sent(teachers.get(2), wanted(services.get(), "stu_id", "pgm_cd", "rvw_dt"), "To prepare the plan meetings")
                .ifPresent(request -> agree(request, "They co-teach these classes"));
        sent(teachers.get(3), wanted(people.get(), "stu_id", "last_nm", "fax"), "To reach students who miss the bus")
                .ifPresent(request -> {
                    AccessRequest refused = refuse(request);
                    requests.appeal(
                            teachers.get(3).asActor(),
                            refused.id(),
                            refused.version(),
                            "The office is closed when the late bus leaves");
                });
    }

    /** Takes what the minimiser proposes about elements, and keeps the people as asked. */
    private Optional<AccessRequest> sent(Account teacher, Ask ask, String words) {
        List<Proposal> proposals = facts.proposals(teacher.id(), ask);
        Map<String, String> declined = new HashMap<>();
        proposals.stream()
                .filter(proposal -> !(proposal instanceof Proposal.Coarser))
                .forEach(proposal -> declined.put(proposal.code(), "It is for this purpose that I need it"));
        Set<String> taken = Set.copyOf(proposals.stream()
                .map(Proposal::code)
                .filter(code -> !declined.containsKey(code))
                .toList());
        if (Minimiser.taking(ask, proposals, taken).elements().isEmpty()) {
            return Optional.empty();
        }
        return requests.ask(teacher.asActor(), new NewRequest(ask, words, taken, declined)) instanceof Asking.Sent sent
                ? Optional.of(requests.require(sent.id()))
                : Optional.empty();
    }

    private void agree(AccessRequest request, String words) {
        decider(request)
                .ifPresent(
                        decider -> decisions.agree(decider, request.id(), request.version(), request.agreed(), words));
    }

    private AccessRequest refuse(AccessRequest request) {
        return decider(request)
                .map(decider -> decisions.refuse(
                        decider,
                        request.id(),
                        request.version(),
                        "This is more than the purpose needs.",
                        "Ask the school office to write to the families, or ask for your own students only."))
                .orElse(request);
    }

    private Optional<Actor> decider(AccessRequest request) {
        return deciders.first(request.asked().dataset(), request.askedBy())
                .flatMap(accounts::find)
                .or(() -> accounts.withRole(deciders.leader(request)).stream().findFirst())
                .map(Account::asActor);
    }
}
