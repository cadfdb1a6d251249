package org.hornbook.server.access.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.hornbook.server.access.AccessFixtures;
import org.hornbook.server.access.FoundRecords;
import org.hornbook.server.access.Grant;
import org.hornbook.server.access.GrantTerms;
import org.hornbook.server.access.GrantedElement;
import org.hornbook.server.access.InventedPeople;
import org.hornbook.server.access.PersonRecords;
import org.hornbook.server.access.Population;
import org.hornbook.server.access.SubjectKey;
import org.hornbook.server.access.Treatment;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.roster.OrgId;
import org.hornbook.server.directory.roster.PersonId;
import org.hornbook.server.directory.roster.Rosters;
import org.hornbook.server.shared.Role;
import org.hornbook.server.support.HornbookIT;
import org.hornbook.server.support.People;
import org.hornbook.server.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * How fast everything about a person is found in 30 databases with 5 million rows, and how fast pages of grants and
 * disclosures answer with 10,000 grants and a million disclosures. Not a test: {@code benchmarks/access} runs it. Server
 * and databases share the machine; pages are asked without the network, one after the other.
 */
@HornbookIT
class AccessBenchmark {

    private static final int REPOSITORIES = Integer.getInteger("hornbook.repositories", 30);
    private static final int STUDENTS = 5_500;
    private static final int EVENTS = 125_000;
    private static final int DETAILS = 41_000;
    private static final int GRANTS = 10_000;
    private static final int DISCLOSURES = 1_000_000;
    private static final int REQUESTS = 300;
    private static final int WARM_UP = 100;

    @Autowired
    private AccessFixtures fixtures;

    @Autowired
    private InventedPeople roster;

    @Autowired
    private People people;

    @Autowired
    private Rosters rosters;

    @Autowired
    private PersonRecords records;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester pages;

    private final List<PersonId> students = new ArrayList<>();
    private final StringBuilder table = new StringBuilder();

    @Test
    void measure() throws Exception {
        OrgId school = roster.school("Abbot");
        for (int i = 0; i < STUDENTS; i++) {
            students.add(roster.student(school, Integer.toString(100_000 + i)));
        }
        List<Dataset> events = new ArrayList<>();
        for (int i = 0; i < REPOSITORIES; i++) {
            events.add(repository());
        }
        searches();
        grants(school, events.getFirst());
        System.out.println(table);
        Files.writeString(Path.of("target/access-benchmark.txt"), table);
    }

    private Dataset repository() throws SQLException {
        String url = TestDatabase.create();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("create table event (id int primary key, student_no varchar(12), day date, what text)");
            String people = Integer.toString(STUDENTS);
            statement.execute(
                    "insert into event select n, (100000 + n % " + people + ")::text, date '2026-01-01' + n % 200,"
                            + " 'event ' || n % 97 from generate_series(1, " + EVENTS + ") n");
            statement.execute("create index event_student on event (student_no)");
            statement.execute("create table detail (event_id int references event, remark text)");
            statement.execute(
                    "insert into detail select n * 3, 'remark ' || n from generate_series(1, " + DETAILS + ") n");
            statement.execute("create index detail_event on detail (event_id)");
            statement.execute("analyze");
        }
        RepositoryId repository = fixtures.catalogued("postgresql", AccessFixtures.settingsOf(url));
        Dataset event = fixtures.dataset(repository, "event");
        Dataset detail = fixtures.dataset(repository, "detail");
        fixtures.classify(event, "student_no", "id.student", Sensitivity.CONFIDENTIAL);
        fixtures.classify(event, "what", "edu.attendance", Sensitivity.CONFIDENTIAL);
        fixtures.classify(detail, "remark", "text.personal", Sensitivity.RESTRICTED);
        fixtures.key(event, fixtures.element(event, "student_no"));
        fixtures.key(
                detail,
                fixtures.element(event, "student_no"),
                new SubjectKey.Step(
                        fixtures.element(detail, "event_id").id(),
                        fixtures.element(event, "id").id()));
        return event;
    }

    private void searches() {
        long rows = (long) REPOSITORIES * (EVENTS + DETAILS);
        for (int i = 0; i < 4; i++) {
            PersonId student = students.get(i * 1000 + 7);
            long start = System.nanoTime();
            FoundRecords found = records.search(rosters.require(student));
            double seconds = (System.nanoTime() - start) / 1e9;
            assertThat(found.found()).hasSize(2 * REPOSITORIES);
            table.append("search %d of %d repositories, %,d rows in all: %,d rows found in %.2f s%n"
                    .formatted(i + 1, REPOSITORIES, rows, found.rows(), seconds));
        }
    }

    private void grants(OrgId school, Dataset event) {
        List<Account> holders = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            Account holder = people.someone(Role.STAFF);
            holders.add(holder);
            PersonId teacher = roster.teacher(school, holder.signInName());
            roster.teaches(teacher, school, students.subList(i * 10, i * 10 + 25));
        }
        GrantTerms terms = new GrantTerms(
                event.id(),
                List.of(
                        new GrantedElement(fixtures.element(event, "what").id(), Treatment.AS_IS),
                        new GrantedElement(fixtures.element(event, "student_no").id(), Treatment.PSEUDONYM)),
                new Population.OwnStudents(),
                List.of());
        List<Grant> given = new ArrayList<>();
        for (int i = 0; i < GRANTS; i++) {
            given.add(fixtures.grant(holders.get(i % holders.size()), terms, Duration.ofDays(30)));
        }
        jdbc.sql("""
                        insert into access.disclosure (id, at, way, grant_id, released_by, released_name, recipient_name,
                            purpose, basis, source, elements, rows, people)
                        select gen_random_uuid(), now() - n * interval '10 seconds', 'PREVIEW', null, gen_random_uuid(),
                               'Hornbook', 'Somebody ' || n % 700, 'To plan lessons',
                               case when n % 50 = 0 then 'STUDY' else 'SCHOOL_OFFICIAL' end, 'Benchmark', '{what}', 1, 1
                        from generate_series(1, :n) n
                        """).param("n", DISCLOSURES).update();
        jdbc.sql("""
                        insert into access.disclosure_person (person_id, at, disclosure_id)
                        select (cast(:people as uuid[]))[1 + (row_number() over ()) % :count], at, id
                        from access.disclosure where source = 'Benchmark'
                        """)
                .param("people", students.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("count", students.size())
                .update();
        jdbc.sql("analyze access.disclosure").update();
        jdbc.sql("analyze access.disclosure_person").update();
        jdbc.sql("analyze access.data_grant").update();
        Account officer = people.someone(Role.RECORDS_OFFICER);
        page("own grants", holders, i -> "/access/grants");
        page(
                "granted data, 25 students",
                holders,
                i -> "/access/grants/" + given.get(i % holders.size()).id());
        page("record of 34 CFR 99.32", List.of(officer), i -> "/access/disclosures/" + students.get(i * 7));
        page("log of access", List.of(officer), i -> "/access/disclosures/" + students.get(i * 7) + "?which=all");
    }

    private interface Address {
        String of(int number);
    }

    private void page(String name, List<Account> readers, Address address) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < WARM_UP + REQUESTS; i++) {
            int reader = i % readers.size();
            var as = people.as(readers.get(reader));
            long start = System.nanoTime();
            assertThat(pages.get().uri(address.of(i)).with(as).exchange()).hasStatusOk();
            if (i >= WARM_UP) {
                times.add((System.nanoTime() - start) / 1e6);
            }
        }
        times.sort(null);
        table.append("%-28s p50 %6.1f ms   p95 %6.1f ms   max %6.1f ms%n"
                .formatted(name, times.get(REQUESTS / 2), times.get(REQUESTS * 95 / 100), times.getLast()));
    }
}
