package org.hornbook.server.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.hornbook.server.access.asking.AskFacts;
import org.hornbook.server.access.asking.Asking;
import org.hornbook.server.access.asking.NewRequest;
import org.hornbook.server.access.asking.RequestId;
import org.hornbook.server.access.asking.Requests;
import org.hornbook.server.access.handling.Acknowledgements;
import org.hornbook.server.access.handling.HandlingRules;
import org.hornbook.server.access.minimiser.Ask;
import org.hornbook.server.access.minimiser.Proposal;
import org.hornbook.server.access.minimiser.Purpose;
import org.hornbook.server.catalog.Basis;
import org.hornbook.server.catalog.CatalogIngestion;
import org.hornbook.server.catalog.CollectionFacts;
import org.hornbook.server.catalog.CollectionId;
import org.hornbook.server.catalog.Collections;
import org.hornbook.server.catalog.DataSubject;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.catalog.ElementId;
import org.hornbook.server.catalog.ElementRef;
import org.hornbook.server.catalog.Elements;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.RepositoryFacts;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.catalog.RepositoryKind;
import org.hornbook.server.catalog.Scans;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.roster.PersonId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.support.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A catalogued dataset about students, the people who keep it, and a teacher with a class in the roster. */
@Component
public class AskingFixtures {

    private final Repositories repositories;
    private final Collections collections;
    private final Datasets datasets;
    private final Elements elements;
    private final CatalogIngestion ingestion;
    private final People people;
    private final JdbcClient jdbc;
    private final Acknowledgements acknowledgements;
    private final HandlingRules rules;
    private final Requests requests;
    private final AskFacts facts;

    AskingFixtures(
            Repositories repositories,
            Collections collections,
            Datasets datasets,
            Elements elements,
            CatalogIngestion ingestion,
            People people,
            JdbcClient jdbc,
            Acknowledgements acknowledgements,
            HandlingRules rules,
            Requests requests,
            AskFacts facts) {
        this.repositories = repositories;
        this.collections = collections;
        this.datasets = datasets;
        this.elements = elements;
        this.ingestion = ingestion;
        this.people = people;
        this.jdbc = jdbc;
        this.acknowledgements = acknowledgements;
        this.rules = rules;
        this.requests = requests;
        this.facts = facts;
    }

    /** The people and the data around requests. */
    public record Kept(
            RepositoryId repository,
            CollectionId collection,
            DatasetId dataset,
            String name,
            Account custodian,
            Account deputy,
            Account lead,
            Account superintendent,
            Account teacher,
            Map<String, ElementId> elements) {

        public ElementId element(String column) {
            ElementId id = elements.get(column);
            if (id == null) {
                throw new IllegalArgumentException("no column " + column);
            }
            return id;
        }
    }

    /** A student dataset with a custodian, a deputy, and a teacher of three students who acknowledged the rules. */
    public Kept kept() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        RepositoryId repository = repositories
                .register(
                        Actor.system(),
                        RepositoryFacts.electronic("Student system " + mark, RepositoryKind.DATABASE, "Central office"))
                .id();
        String name = "sis.stu_" + mark;
        DatasetId dataset = ingestion.record(
                Actor.system(),
                repository,
                Scans.of(name)
                        .column("stu_no", "id.student")
                        .column("family_name", "person.name")
                        .column("birth_dt", "person.birth_date")
                        .column("grade_level", "edu.enrollment")
                        .column("iep", "edu.special_education")
                        .column("ssn", "id.national")
                        .column("pin", "id.secret")
                        .column("row_id", null)
                        .done());
        ingestion.finish(Actor.system(), repository, Set.of(name));
        Account custodian = people.someone(Role.CUSTODIAN, Role.STAFF);
        Account deputy = people.someone(Role.STAFF);
        CollectionId collection = collections
                .open(
                        Actor.system(),
                        new CollectionFacts(
                                "Students " + mark,
                                "To run the schools",
                                Basis.LAW,
                                "603 CMR 23",
                                Set.of(DataSubject.STUDENTS),
                                Set.of(),
                                Sensitivity.CONFIDENTIAL,
                                custodian.id(),
                                deputy.id(),
                                Set.of(),
                                Set.of(repository),
                                ""))
                .id();
        datasets.assign(Actor.system(), List.of(dataset), collection);
        Map<String, ElementId> ids = new java.util.HashMap<>();
        for (String column :
                List.of("stu_no", "family_name", "birth_dt", "grade_level", "iep", "ssn", "pin", "row_id")) {
            ids.put(
                    column,
                    elements.find(new ElementRef(repository, name, column))
                            .orElseThrow()
                            .id());
        }
        Account teacher = people.someone(Role.STAFF);
        acknowledge(teacher);
        teaches(teacher, 3);
        return new Kept(
                repository,
                collection,
                dataset,
                name,
                custodian,
                deputy,
                people.someone(Role.GOVERNANCE_LEAD),
                people.someone(Role.SUPERINTENDENT),
                teacher,
                ids);
    }

    /** Lets the person acknowledge the rules in force. */
    public void acknowledge(Account account) {
        acknowledgements.acknowledge(account.asActor(), rules.current().number());
    }

    /** Puts the account into the roster as a teacher of a class with so many students; gives the students. */
    public List<PersonId> teaches(Account account, int students) {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String school = school("School " + mark);
        user("t-" + mark, account.signInName(), "STAFF");
        jdbc.sql("insert into directory.roster_role values (:id, true, null, :user, 'primary', 'teacher', null, null,"
                        + " :org)")
                .param("id", "r-" + mark)
                .param("user", "t-" + mark)
                .param("org", school)
                .update();
        jdbc.sql(
                        "insert into directory.roster_class values (:id, true, null, 'Class', '', 'scheduled', '', :org, '{}')")
                .param("id", "c-" + mark)
                .param("org", school)
                .update();
        enroll("c-" + mark, school, "t-" + mark, "teacher");
        List<PersonId> taught = new ArrayList<>();
        for (int i = 0; i < students; i++) {
            String id = "s" + i + "-" + mark;
            taught.add(new PersonId(user(id, "", "STUDENT")));
            jdbc.sql("insert into directory.roster_number values (:user, 'LOCAL_STUDENT', :value)")
                    .param("user", id)
                    .param("value", "9" + i + mark)
                    .update();
            enroll("c-" + mark, school, id, "student");
        }
        return taught;
    }

    private String school(String name) {
        jdbc.sql("insert into directory.roster_org (sourced_id, active, name, type, identifier, parent)"
                        + " values (:name, true, :name, 'school', '', '')")
                .param("name", name)
                .update();
        return name;
    }

    private void enroll(String clazz, String school, String user, String role) {
        jdbc.sql("insert into directory.roster_enrollment values (:id, true, null, :class, :school, :user, :role, true,"
                        + " null, null)")
                .param("id", "e-" + user)
                .param("class", clazz)
                .param("school", school)
                .param("user", user)
                .param("role", role)
                .update();
    }

    private UUID user(String id, String email, String kind) {
        UUID person = UUID.randomUUID();
        jdbc.sql("insert into directory.person (id, canonical_id) values (:id, :id)")
                .param("id", person)
                .update();
        jdbc.sql("insert into directory.roster_user (sourced_id, person_id, active, enabled, username, user_ids,"
                        + " given_name, middle_name, family_name, preferred_name, identifier, email, agents, grades,"
                        + " primary_org, numbers, kinds) values (:id, :person, true, true, :id, '{}', 'Given', '',"
                        + " 'Family', '', '', :email, '{}', '{}', '', '{}', array[:kind])")
                .param("id", id)
                .param("person", person)
                .param("email", email)
                .param("kind", kind)
                .update();
        if (!email.isEmpty()) {
            jdbc.sql("insert into directory.roster_number values (:user, 'E_MAIL', :value)")
                    .param("user", id)
                    .param("value", email)
                    .update();
        }
        return person;
    }

    /** Ends the person's place in the roster, as an import without it does. */
    public void leavesRoster(Account account) {
        jdbc.sql(
                        "update directory.roster_user set active = false, enabled = false, ended_on = :on where email = :email")
                .param(
                        "on",
                        LocalDate.ofInstant(Instant.now(), java.time.ZoneOffset.UTC)
                                .minusDays(1))
                .param("email", account.signInName())
                .update();
    }

    /** An ask for these columns as they are, own students, until the end of the school year. */
    public Ask ask(Kept kept, Purpose purpose, String... columns) {
        List<GrantedElement> wanted = new ArrayList<>();
        for (String column : columns) {
            wanted.add(new GrantedElement(kept.element(column), Treatment.AS_IS));
        }
        return new Ask(
                kept.dataset(),
                wanted,
                new Population.OwnStudents(),
                List.of(),
                purpose,
                AskFacts.schoolYearEnds(facts.today()));
    }

    /** A request of the kept teacher, every proposal declined with a reason. */
    public RequestId sent(Kept kept, Ask ask) {
        Map<String, String> declined = new java.util.HashMap<>();
        for (Proposal proposal : facts.proposals(kept.teacher().id(), ask)) {
            declined.put(proposal.code(), "I work with the whole of it");
        }
        Asking asking = requests.ask(
                kept.teacher().asActor(),
                new NewRequest(ask, "To plan reading groups for my class", Set.of(), declined));
        if (asking instanceof Asking.Sent sent) {
            return sent.id();
        }
        throw new IllegalStateException(asking.toString());
    }
}
