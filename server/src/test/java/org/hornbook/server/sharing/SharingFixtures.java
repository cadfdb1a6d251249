package org.hornbook.server.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.hornbook.server.catalog.Basis;
import org.hornbook.server.catalog.Classification;
import org.hornbook.server.catalog.CollectionFacts;
import org.hornbook.server.catalog.CollectionId;
import org.hornbook.server.catalog.Collections;
import org.hornbook.server.catalog.DataSubject;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.DatasetRef;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.catalog.Element;
import org.hornbook.server.catalog.ElementRef;
import org.hornbook.server.catalog.Elements;
import org.hornbook.server.catalog.Link;
import org.hornbook.server.catalog.Links;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.RepositoryFacts;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.catalog.RepositoryKind;
import org.hornbook.server.directory.Account;
import org.hornbook.server.discovery.ConnectionDraft;
import org.hornbook.server.discovery.ConnectionSaving;
import org.hornbook.server.discovery.Connections;
import org.hornbook.server.discovery.Scans;
import org.hornbook.server.discovery.Schedule;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.sharing.TableDefinition.Breakdown;
import org.hornbook.server.sharing.TableDefinition.Source;
import org.hornbook.server.sharing.opendata.UpdateFrequency;
import org.hornbook.server.support.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A small catalogued district of invented students, whose tables can be published. */
@Component
class SharingFixtures {

    static final List<String> SCHOOLS = List.of("AB", "DA", "SB");
    static final List<String> RACES = List.of("01", "02", "03", "07");

    private final Repositories repositories;
    private final Connections connections;
    private final Scans scans;
    private final Datasets datasets;
    private final Elements elements;
    private final Collections collections;
    private final Links links;
    private final People people;
    private final Tables tables;
    private final ReleaseDesk desk;
    private final Publication publication;
    private final RuleSets ruleSets;

    SharingFixtures(
            Repositories repositories,
            Connections connections,
            Scans scans,
            Datasets datasets,
            Elements elements,
            Collections collections,
            Links links,
            People people,
            Tables tables,
            ReleaseDesk desk,
            Publication publication,
            RuleSets ruleSets) {
        this.repositories = repositories;
        this.connections = connections;
        this.scans = scans;
        this.datasets = datasets;
        this.elements = elements;
        this.collections = collections;
        this.links = links;
        this.people = people;
        this.tables = tables;
        this.desk = desk;
        this.publication = publication;
        this.ruleSets = ruleSets;
    }

    /** A student of the test district: number, school, grade, race, school year. */
    record Student(int id, String school, int grade, String race, String year) {}

    /** A repository with students, catalogued, and the people around it. */
    record District(
            RepositoryId repository,
            Dataset students,
            CollectionId collection,
            Account custodian,
            Account deputy,
            Account lead,
            Account superintendent,
            Path file) {

        Actor asCustodian() {
            return actor(custodian);
        }

        Actor asLead() {
            return actor(lead);
        }
    }

    static Actor actor(Account account) {
        return new Actor(account.id(), account.name(), account.roles());
    }

    /** Students whose counts are partly small: few of race 07 and of grade 3 at Abbot. */
    static List<Student> unevenStudents(String year, int seed) {
        java.util.Random random = new java.util.Random(seed);
        List<Student> students = new java.util.ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String school = SCHOOLS.get(random.nextInt(10) < 1 ? 0 : 1 + random.nextInt(2));
            int grade = random.nextInt(12) < 1 ? 3 : 1 + random.nextInt(2);
            String race = RACES.get(random.nextInt(20) < 1 ? 3 : random.nextInt(3));
            students.add(new Student(100_000 + seed * 1000 + i, school, grade, race, year));
        }
        return students;
    }

    District sqlite(List<Student> students) throws IOException, SQLException {
        Path folder = Files.createDirectories(
                Path.of("target/test-data/repositories").toAbsolutePath().resolve("sharing-" + unique()));
        Path file = folder.resolve("students.db");
        write(file, students);
        return catalogued("sqlite", Map.of("path", file.toString()), "student", file);
    }

    static void write(Path file, List<Student> students) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("drop table if exists student");
            statement.execute("drop table if exists school");
            statement.execute("create table school (sch_cd text primary key, sch_nm text)");
            statement.execute("insert into school values ('AB', 'Abbot'), ('DA', 'Day'), ('SB', 'Stony Brook')");
            statement.execute("create table student (student_id integer primary key, sch_cd text references school,"
                    + " grade integer, race text, sch_yr text, ssn text)");
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into student values (?, ?, ?, ?, ?, ?)")) {
                for (Student student : students) {
                    insert.setInt(1, student.id());
                    insert.setString(2, student.school());
                    insert.setInt(3, student.grade());
                    insert.setString(4, student.race());
                    insert.setString(5, student.year());
                    insert.setString(6, "%03d-%02d-%04d".formatted(student.id() % 700 + 100, 11, student.id() % 9000));
                    insert.execute();
                }
            }
            connection.commit();
        }
    }

    /** Connects, scans, puts the dataset into a collection with custodian and deputy. */
    District catalogued(String kind, Map<String, String> settings, String dataset, Path file) {
        RepositoryId repository = repositories
                .register(
                        Actor.system(),
                        RepositoryFacts.electronic("Students " + unique(), RepositoryKind.DATABASE, "Central office"))
                .id();
        assertThat(connections.connect(
                        Actor.system(), repository, new ConnectionDraft(kind, settings, Schedule.byHand())))
                .isInstanceOf(ConnectionSaving.Saved.class);
        scans.start(Actor.system(), repository);
        await(() ->
                scans.latest(repository).filter(scan -> !scan.state().isOpen()).isPresent());
        Account custodian = people.someone(Role.CUSTODIAN);
        Account deputy = people.someone(Role.STAFF);
        CollectionId collection = collections
                .open(
                        Actor.system(),
                        new CollectionFacts(
                                "Student records " + unique(),
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
        Dataset found = datasets.find(new DatasetRef(repository, dataset)).orElseThrow();
        datasets.assign(Actor.system(), List.of(found.id()), collection);
        return new District(
                repository,
                datasets.require(found.id()),
                collection,
                custodian,
                deputy,
                people.someone(Role.GOVERNANCE_LEAD),
                people.someone(Role.SUPERINTENDENT),
                file);
    }

    Element element(District district, String name) {
        return elements.find(new ElementRef(
                        district.repository(), district.students().name(), name))
                .orElseThrow();
    }

    /** Decides what an element holds, whatever the scan thought. */
    void classify(District district, String name, Classification classification) {
        Element element = element(district, name);
        elements.classify(Actor.system(), element.id(), element.version(), classification);
    }

    Source source(District district, String name) {
        return new Source(element(district, name).id(), null);
    }

    /** The school's name, one link away. */
    Source schoolName(District district) {
        // links are found in the background after the scan
        await(() -> links.of(district.students().id()).stream()
                .anyMatch(one -> one.from().name().equals("sch_cd")));
        Link link = links.of(district.students().id()).stream()
                .filter(one -> one.from().name().equals("sch_cd"))
                .findFirst()
                .orElseThrow();
        Element name = elements.find(new ElementRef(district.repository(), "school", "sch_nm"))
                .orElseThrow();
        return new Source(name.id(), link.id());
    }

    /** Counts rows by these elements. */
    TableDefinition by(District district, String... names) {
        return new TableDefinition(
                district.students().id(),
                java.util.Arrays.stream(names)
                        .map(name -> new Breakdown(source(district, name), name, null, List.of()))
                        .toList(),
                null,
                List.of(),
                null);
    }

    static TableFacts facts(String title) {
        return new TableFacts(
                title,
                "How many students there are.",
                "How many students there are.",
                "Students enrolled on October 1",
                "Enrollment",
                List.of("enrollment"),
                "Data office",
                "data@district.example",
                UpdateFrequency.ANNUAL);
    }

    RuleSetId policy() {
        return ruleSets.all().getFirst().id();
    }

    TableId define(District district, String title, TableDefinition definition) {
        return tables.define(district.asCustodian(), facts(title), definition, policy());
    }

    /** A counted release; fails when it could not be counted. */
    Release draft(District district, TableId table, String period) {
        Release release = prepared(district, table, period, null);
        assertThat(release.failure()).isEmpty();
        assertThat(release.state()).isEqualTo(ReleaseState.DRAFT);
        return release;
    }

    Release prepared(District district, TableId table, String period, @Nullable String value) {
        ReleaseId id = desk.prepare(district.asCustodian(), table, new ReleaseDesk.Wanted(period, null, null, value));
        await(() -> desk.require(id).state() != ReleaseState.COUNTING);
        return desk.require(id);
    }

    Release published(District district, TableId table, String period) {
        Release draft = draft(district, table, period);
        desk.propose(district.asCustodian(), draft.id(), draft.version());
        publication.approve(
                district.asLead(), draft.id(), desk.require(draft.id()).version());
        return desk.require(draft.id());
    }

    void withdraw(District district, Release release) {
        publication.withdraw(
                district.asLead(), release.id(), desk.require(release.id()).version(), "End of the test");
    }

    static String unique() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(90));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waiting for the background").isBefore(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
