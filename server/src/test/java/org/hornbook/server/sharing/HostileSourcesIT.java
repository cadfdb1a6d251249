package org.hornbook.server.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hornbook.disclosure.attack.Attacker;
import org.hornbook.disclosure.attack.Knowledge;
import org.hornbook.disclosure.table.PublishedTable;
import org.hornbook.server.catalog.Classification;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.sharing.SharingFixtures.District;
import org.hornbook.server.sharing.SharingFixtures.Student;
import org.hornbook.server.sharing.TableDefinition.Breakdown;
import org.hornbook.server.sharing.TableDefinition.Condition;
import org.hornbook.server.sharing.opendata.OpenData;
import org.hornbook.server.sharing.opendata.OpenTable;
import org.hornbook.server.support.HornbookIT;
import org.hornbook.server.support.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Sources that are out of reach, changing, or full of names that nobody expects. */
@HornbookIT
class HostileSourcesIT {

    private static final List<String> VALUES = List.of(
            "O'Hara",
            "a \"quoted\" one",
            "x; drop table student",
            "=1+1",
            "a = b",
            "Total",
            "<script>alert(1)</script>",
            "😀 smile",
            "v".repeat(300));

    @Autowired
    SharingFixtures fixtures;

    @Autowired
    Tables tables;

    @Autowired
    ReleaseDesk desk;

    @Autowired
    Publication publication;

    @Autowired
    YearlyRefresh refresh;

    @Autowired
    TableStore store;

    @Autowired
    OpenData openData;

    @Autowired
    People people;

    @Autowired
    MockMvcTester pages;

    private Path folder() throws Exception {
        return Files.createDirectories(Path.of("target/test-data/repositories")
                .toAbsolutePath()
                .resolve("hostile-" + SharingFixtures.unique()));
    }

    @Test
    void hostileNamesAndValuesAreShownAsTheyAre() throws Exception {
        Path file = folder().resolve("hostile.db");
        String column = "we\"ird; -- col";
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("create table \"st'u\"\"dent\" (\"" + column.replace("\"", "\"\"") + "\" text)");
            try (PreparedStatement insert = connection.prepareStatement("insert into \"st'u\"\"dent\" values (?)")) {
                for (int i = 0; i < VALUES.size(); i++) {
                    for (int n = 0; n < 12 + i; n++) {
                        insert.setString(1, VALUES.get(i));
                        insert.execute();
                    }
                }
            }
        }
        District district = fixtures.catalogued("sqlite", Map.of("path", file.toString()), "st'u\"dent", file);
        fixtures.classify(district, column, Classification.notPersonal());
        TableId table = tables.define(
                district.asCustodian(),
                SharingFixtures.facts("<b>Bold</b> & \"quoted\""),
                new TableDefinition(
                        district.students().id(),
                        List.of(new Breakdown(fixtures.source(district, column), "He said: \"=x\"", null, List.of())),
                        null,
                        List.of(),
                        null),
                fixtures.policy());
        Release release = fixtures.published(district, table, "Now & then");
        var answer = pages.get()
                .uri("/sharing/releases/" + release.id())
                .with(people.as(district.custodian()))
                .exchange();
        assertThat(answer)
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<script>alert", "<b>Bold")
                .contains("&lt;script&gt;alert");
        OpenTable open = openData.table(tables.require(table).slug(), 1).orElseThrow();
        assertThat(open.dimensions().getFirst().categories())
                .extracting(category -> category.label())
                .contains("O'Hara", "a \"quoted\" one", "😀 smile", "v".repeat(300), "Total (2)");
    }

    @Test
    void aSourceOutOfReachIsSaidSoAndNothingIsHalfDone() throws Exception {
        District district = fixtures.sqlite(SharingFixtures.unevenStudents("2025-26", 3));
        TableId table = fixtures.define(district, "Out of reach", fixtures.by(district, "sch_cd"));
        Files.move(district.file(), district.file().resolveSibling("away.db"));
        Release failed = fixtures.prepared(district, table, "2025–26", null);
        assertThat(failed.state()).isEqualTo(ReleaseState.FAILED);
        assertThat(failed.failure()).isNotBlank().doesNotContain("Exception");
        assertThat(desk.contents(failed.id())).isEmpty();
        assertThatThrownBy(() -> desk.propose(district.asCustodian(), failed.id(), failed.version()))
                .isInstanceOf(Problem.class);
        Files.move(district.file().resolveSibling("away.db"), district.file());
        desk.again(district.asCustodian(), failed.id(), failed.version());
        SharingFixtures.await(() -> desk.require(failed.id()).state() == ReleaseState.DRAFT);
    }

    @Test
    void tooManyDifferentValuesAreRefusedWithTheCure() throws Exception {
        List<Student> students = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            students.add(new Student(1_000 + i, "AB", 1, "race " + i, "2025-26"));
        }
        District district = fixtures.sqlite(students);
        fixtures.classify(district, "race", Classification.notPersonal());
        TableId table = fixtures.define(district, "Too many", fixtures.by(district, "race"));
        assertThat(fixtures.prepared(district, table, "2025–26", null).failure())
                .contains("more than 300 different values", "Group them");
    }

    @Test
    void oneStudentInSeveralRowsIsCountedOnceOrRefused() throws Exception {
        Path file = folder().resolve("rows.csv");
        StringBuilder csv = new StringBuilder("student_id,kind\n");
        for (int i = 0; i < 60; i++) {
            csv.append(500_000 + i / 3)
                    .append(',')
                    .append(i / 3 < 8 ? "A" : "B")
                    .append('\n');
        }
        Files.writeString(file, csv);
        District district =
                fixtures.catalogued("files", Map.of("path", String.valueOf(file.getParent())), "rows.csv", file);
        fixtures.classify(district, "student_id", Classification.ofType("id.student"));
        fixtures.classify(district, "kind", Classification.notPersonal());
        TableDefinition rows = fixtures.by(district, "kind");
        Release refused = fixtures.prepared(district, fixtures.define(district, "Rows", rows), "Now", null);
        assertThat(refused.failure()).contains("several rows about one person");
        TableDefinition subjects = new TableDefinition(
                rows.dataset(),
                rows.breakdowns(),
                fixtures.element(district, "student_id").id(),
                List.of(),
                null);
        Release counted = fixtures.draft(district, fixtures.define(district, "Students", subjects), "Now");
        assertThat(desk.contents(counted.id()).orElseThrow().count(0)).isEqualTo(20);
    }

    @Test
    void aYearlyRefreshPreparesTheNextReleaseAndPublishesNothing() throws Exception {
        List<Student> students = new ArrayList<>(SharingFixtures.unevenStudents("2024-25", 4));
        District district = fixtures.sqlite(students);
        fixtures.classify(district, "race", Classification.ofType("person.race_ethnicity"));
        TableDefinition definition = new TableDefinition(
                district.students().id(),
                fixtures.by(district, "sch_cd", "race").breakdowns(),
                null,
                List.of(),
                new Condition(fixtures.source(district, "sch_yr"), List.of("2024-25")));
        TableId table = fixtures.define(district, "Every year", definition);
        fixtures.published(district, table, "2024-25");
        students.addAll(SharingFixtures.unevenStudents("2025-26", 5));
        SharingFixtures.write(district.file(), students);
        DefinedTable defined = tables.require(table);
        store.refreshed(
                table, java.util.Objects.requireNonNull(defined.nextRefresh()), java.time.LocalDate.of(2020, 1, 1));
        refresh.prepareDue();
        Release next = desk.of(table).getFirst();
        assertThat(next.period()).isEqualTo("2025-26");
        SharingFixtures.await(() -> desk.require(next.id()).state() == ReleaseState.DRAFT);
        assertThat(desk.audit(next.id()).orElseThrow().holds()).isTrue();
        assertThat(openData.find(defined.slug()).orElseThrow().releases()).hasSize(1);
        refresh.prepareDue();
        assertThat(desk.of(table)).hasSize(2);
    }

    @Test
    void twoTablesApprovedAtTheSameTimeAreNotPublishedPastEachOther() throws Exception {
        District district = fixtures.sqlite(SharingFixtures.unevenStudents("2025-26", 6));
        fixtures.classify(district, "race", Classification.ofType("person.race_ethnicity"));
        Release first = fixtures.draft(
                district, fixtures.define(district, "First", fixtures.by(district, "sch_cd", "race")), "2025–26");
        Release second = fixtures.draft(
                district, fixtures.define(district, "Second", fixtures.by(district, "sch_cd", "grade")), "2025–26");
        desk.propose(district.asCustodian(), first.id(), first.version());
        desk.propose(district.asCustodian(), second.id(), second.version());
        publication.approve(
                district.asLead(), first.id(), desk.require(first.id()).version());
        int version = desk.require(second.id()).version();
        assertThatThrownBy(() -> publication.approve(district.asLead(), second.id(), version))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("Attack again");
        assertThat(desk.require(second.id()).state()).isEqualTo(ReleaseState.PROPOSED);
        desk.attack(district.asCustodian(), second.id());
        SharingFixtures.await(() -> desk.obstacle(desk.require(second.id()))
                .filter(text -> text.contains("Attack again"))
                .isEmpty());
        assertThat(desk.audit(second.id()).orElseThrow().combined()).containsExactly("First, 2025–26");
    }

    /** Random small sources, several tables of each: the public's copy is attacked as the public would. */
    @ParameterizedTest
    @ValueSource(ints = {11, 12, 13})
    void whatIsPublicSurvivesAnAttackerWhoHasItAll(int seed) throws Exception {
        Random random = new Random(seed);
        List<Student> students = new ArrayList<>();
        for (int i = 0; i < 60 + random.nextInt(200); i++) {
            students.add(new Student(
                    800_000 + i,
                    SharingFixtures.SCHOOLS.get((int) Math.min(2, -Math.log(1 - random.nextDouble()) * 1.2)),
                    1 + (int) Math.min(2, -Math.log(1 - random.nextDouble())),
                    SharingFixtures.RACES.get((int) Math.min(3, -Math.log(1 - random.nextDouble()))),
                    "2025-26"));
        }
        District district = fixtures.sqlite(students);
        fixtures.classify(district, "race", Classification.ofType("person.race_ethnicity"));
        fixtures.classify(district, "sch_cd", Classification.ofType("edu.enrollment"));
        fixtures.classify(district, "grade", Classification.ofType("edu.enrollment"));
        List<PublishedTable> all = new ArrayList<>();
        for (String[] by : new String[][] {{"sch_cd", "race"}, {"sch_cd", "grade"}, {"race", "grade"}}) {
            TableId table = fixtures.define(district, "By " + String.join(" and ", by), fixtures.by(district, by));
            Release draft = fixtures.draft(district, table, "2025–26");
            if (desk.obstacle(draft).isEmpty()) {
                desk.propose(district.asCustodian(), draft.id(), draft.version());
                publication.approve(
                        district.asLead(), draft.id(), desk.require(draft.id()).version());
                all.add(desk.contents(draft.id()).orElseThrow().published());
            }
        }
        assertThat(all).isNotEmpty();
        for (PublishedTable target : all) {
            List<PublishedTable> others =
                    all.stream().filter(other -> !other.equals(target)).toList();
            assertThat(Attacker.attack(target, others, Knowledge.ofCounts().withPrimaryNotZero())
                            .leaks())
                    .filteredOn(finding -> finding.status() == org.hornbook.disclosure.table.Status.PRIMARY)
                    .isEmpty();
        }
    }
}
