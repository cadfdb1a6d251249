package org.hornbook.server.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hornbook.server.catalog.Classification;
import org.hornbook.server.directory.Account;
import org.hornbook.server.obligations.ClauseCheck;
import org.hornbook.server.obligations.ClauseResult;
import org.hornbook.server.shared.Role;
import org.hornbook.server.sharing.SharingFixtures.District;
import org.hornbook.server.sharing.TableDefinition.Breakdown;
import org.hornbook.server.sharing.TableDefinition.Condition;
import org.hornbook.server.sharing.count.CountOutcome;
import org.hornbook.server.sharing.count.SourceCount;
import org.hornbook.server.support.HornbookIT;
import org.hornbook.server.support.People;
import org.hornbook.server.tasks.Task;
import org.hornbook.server.tasks.Tasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The desk as people use it: forms, decisions, withdrawal, rules, tables asked for. */
@HornbookIT
class DeskPagesIT {

    @Autowired
    SharingFixtures fixtures;

    @Autowired
    org.hornbook.server.sharing.Tables tables;

    @Autowired
    ReleaseDesk desk;

    @Autowired
    SourceCount counts;

    @Autowired
    RuleSets ruleSets;

    @Autowired
    AskedTables asked;

    @Autowired
    Tasks tasks;

    @Autowired
    People people;

    @Autowired
    List<ClauseCheck> checks;

    @Autowired
    MockMvcTester pages;

    private District district;

    @BeforeEach
    void aDistrict() throws Exception {
        district = fixtures.sqlite(SharingFixtures.unevenStudents("2025-26", 2));
        fixtures.classify(district, "race", Classification.ofType("person.race_ethnicity"));
        fixtures.classify(district, "sch_cd", Classification.ofType("edu.enrollment"));
        fixtures.classify(district, "grade", Classification.ofType("edu.enrollment"));
        fixtures.classify(district, "sch_yr", Classification.ofType("edu.enrollment"));
        fixtures.classify(district, "ssn", Classification.ofType("id.national"));
    }

    private MvcTestResult get(String address, Account account) {
        return pages.get().uri(address).with(people.as(account)).exchange();
    }

    private MvcTestResult post(String address, Account account, Map<String, String> fields) {
        var request = pages.post().uri(address).with(people.as(account)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private Map<String, String> form(String title, String... more) {
        Map<String, String> fields = new java.util.HashMap<>(Map.of(
                "dataset", district.students().id().toString(),
                "title", title,
                "summary", "How many students there are",
                "measure", "Students enrolled",
                "release", "School year 2025–26",
                "theme", "Enrollment",
                "contactName", "Data office",
                "contactEmail", "data@district.example",
                "frequency", "ANNUAL",
                "rules", fixtures.policy().toString()));
        fields.put("breakdown1", fixtures.source(district, "sch_cd").code());
        fields.put("label1", "School");
        fields.put("names1", fixtures.schoolName(district).code());
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    private ReleaseId created(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
        String location = String.valueOf(answer.getResponse().getRedirectedUrl());
        ReleaseId id = ReleaseId.of(location.substring(location.lastIndexOf('/') + 1));
        SharingFixtures.await(() -> desk.require(id).state() != ReleaseState.COUNTING);
        return id;
    }

    @Test
    void aCustodianMakesATableWithNamesAndGroupsFromTheForm() throws Exception {
        ReleaseId id = created(post(
                "/sharing/tables",
                district.custodian(),
                form(
                        "Students by school and grade",
                        "breakdown2",
                        fixtures.source(district, "grade").code(),
                        "label2",
                        "Grade",
                        "words2",
                        "1 = Grade 1\n2 = Grade 2\nLower: 1, 2",
                        "period",
                        fixtures.source(district, "sch_yr").code(),
                        "periodValues",
                        "2025-26")));
        assertThat(desk.require(id).failure()).isEmpty();
        assertThat(get("/sharing/releases/" + id, district.custodian()))
                .bodyText()
                .contains("Abbot", "Stony Brook", "Lower", "Grade 1", "True counts", "Without Grade", "Coarser");
        assertThat(get("/sharing/releases/" + id + "/progress", district.custodian()))
                .hasRedirectedUrl("/sharing/releases/" + id);
    }

    @Test
    void anEmptyFormSaysWhatIsMissingAndKeepsWhatWasEntered() throws Exception {
        MvcTestResult answer = post(
                "/sharing/tables",
                district.custodian(),
                Map.of("dataset", district.students().id().toString(), "summary", "kept words", "words1", "nonsense"));
        assertThat(answer).hasStatus(422);
        assertThat(answer)
                .bodyText()
                .contains("There is a problem", "Give the table a title", "Choose at least one element", "kept words");
    }

    @Test
    void restrictedElementsAreNeitherOfferedNorTaken() throws Exception {
        assertThat(get("/sharing/tables/new?dataset=" + district.students().id(), district.custodian()))
                .hasStatusOk()
                .bodyText()
                .contains("race (")
                .doesNotContain(fixtures.source(district, "ssn").code());
        MvcTestResult answer = post(
                "/sharing/tables",
                district.custodian(),
                form("Numbers", "breakdown2", fixtures.source(district, "ssn").code(), "label2", "Number"));
        assertThat(answer).hasStatus(422).bodyText().contains("is restricted");
        assertThat(tables.all()).extracting(DefinedTable::title).doesNotContain("Numbers");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "person.name",
                "person.birth_date",
                "person.photo",
                "contact.phone",
                "contact.email",
                "id.username",
                "text.personal",
                "tech.activity"
            })
    void whatTellsWhoSomebodyIsIsNeitherOfferedNorTaken(String type) throws Exception {
        fixtures.classify(district, "ssn", Classification.ofType(type));
        String code = fixtures.source(district, "ssn").code();
        String page = get("/sharing/tables/new?dataset=" + district.students().id(), district.custodian())
                .getResponse()
                .getContentAsString();
        assertThat(org.jsoup.Jsoup.parse(page)
                        .select("select:not(#subject) option")
                        .eachAttr("value"))
                .as("offered for anything but to count people by")
                .isNotEmpty()
                .doesNotContain(code);
        assertThat(post(
                        "/sharing/tables",
                        district.custodian(),
                        form("People one by one", "breakdown2", code, "label2", "Who")))
                .hasStatus(422)
                .bodyText()
                .contains("tell who somebody is");
    }

    @Test
    void townsAreCategoriesAndHousesAreNot() {
        fixtures.classify(district, "ssn", Classification.ofType("contact.address"));
        fixtures.classify(district, "grade", Classification.ofType("contact.address"));
        fixtures.classify(district, "race", Classification.notPersonal());
        Condition few = new Condition(fixtures.source(district, "race"), List.of("07"));
        assertThat(count("ssn", few))
                .isInstanceOfSatisfying(
                        CountOutcome.Refused.class,
                        refused -> assertThat(refused.text()).contains("a place tells who is meant"));
        assertThat(count("grade")).isInstanceOf(CountOutcome.Done.class);
    }

    private CountOutcome count(String element, Condition... conditions) {
        return counts.count(new TableDefinition(
                district.students().id(),
                List.of(new Breakdown(fixtures.source(district, element), "Place", null, List.of())),
                null,
                List.of(conditions),
                null));
    }

    @Test
    void onlyKeepersAndTheLeadMakeTables() {
        for (Role role : Role.values()) {
            Account somebody = people.someone(role);
            int expected = role == Role.GOVERNANCE_LEAD ? 302 : 403;
            assertThat(post("/sharing/tables", somebody, form("By " + role)))
                    .as(role.name())
                    .hasStatus(expected);
        }
    }

    @Test
    void aSecondPersonChecksPublishesAndReadsWhatHappensNext() throws Exception {
        ReleaseId id = created(post("/sharing/tables", district.custodian(), form("Students by school")));
        Map<String, String> version =
                Map.of("version", Integer.toString(desk.require(id).version()));
        assertThat(post("/sharing/releases/" + id + "/propose", district.custodian(), version))
                .hasStatus3xxRedirection();
        assertThat(tasks.openFor(SharingFixtures.actor(district.lead())))
                .extracting(Task::href)
                .contains("/sharing/releases/" + id + "/check");
        assertThat(get("/sharing/releases/" + id + "/check", district.lead()))
                .hasStatusOk()
                .bodyText()
                .contains("Publish for everybody", "Counts below 10 are left out");
        assertThat(get("/sharing/releases/" + id + "/check", district.custodian()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Publish for everybody");
        Map<String, String> proposed =
                Map.of("version", Integer.toString(desk.require(id).version()));
        assertThat(post("/sharing/releases/" + id + "/approve", district.custodian(), proposed))
                .hasStatus(403);
        assertThat(post("/sharing/releases/" + id + "/approve", people.someone(Role.STAFF), proposed))
                .hasStatus(403);
        assertThat(post("/sharing/releases/" + id + "/approve", district.lead(), proposed))
                .hasRedirectedUrl("/sharing/releases/" + id + "/decided");
        // the answer was lost and the button is pressed again
        assertThat(post("/sharing/releases/" + id + "/approve", district.lead(), proposed))
                .hasRedirectedUrl("/sharing/releases/" + id + "/decided");
        assertThat(desk.of(desk.require(id).table()))
                .filteredOn(release -> release.state() == ReleaseState.PUBLISHED)
                .hasSize(1);
        assertThat(get("/sharing/releases/" + id + "/decided", people.someone(Role.STAFF)))
                .hasStatusOk()
                .bodyText()
                .contains("Published", "students-by-school");
        assertThat(tasks.openFor(SharingFixtures.actor(district.lead())))
                .extracting(Task::href)
                .doesNotContain("/sharing/releases/" + id + "/check");
        assertThat(evaluate("published-tables-hold")).isInstanceOf(ClauseResult.Met.class);
        assertThat(get("/api/v1/published-tables", people.someone(Role.STAFF)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.tables[*].title")
                .asArray()
                .contains("Students by school");
        assertThat(get("/api/v1/published-tables/" + desk.require(id).table(), people.someone(Role.STAFF)))
                .hasStatusOk()
                .bodyText()
                .contains("Stony Brook");
    }

    private ClauseResult evaluate(String code) {
        return checks.stream()
                .filter(check -> check.code().equals(code))
                .findFirst()
                .orElseThrow()
                .evaluate();
    }

    @Test
    void aProposalIsSentBackWithTheReason() throws Exception {
        ReleaseId id = created(post("/sharing/tables", district.custodian(), form("Sent back")));
        post(
                "/sharing/releases/" + id + "/propose",
                district.custodian(),
                Map.of("version", Integer.toString(desk.require(id).version())));
        String version = Integer.toString(desk.require(id).version());
        assertThat(post("/sharing/releases/" + id + "/send-back", district.lead(), Map.of("version", version)))
                .hasStatus(422)
                .bodyText()
                .contains("Say what the author should change");
        assertThat(post(
                        "/sharing/releases/" + id + "/send-back",
                        district.lead(),
                        Map.of("version", version, "reason", "Say that pre-kindergarten is not counted")))
                .hasStatus3xxRedirection();
        assertThat(desk.require(id).state()).isEqualTo(ReleaseState.DRAFT);
        assertThat(get("/sharing/releases/" + id, district.custodian()))
                .bodyText()
                .contains("It was sent back", "pre-kindergarten is not counted");
        assertThat(tasks.openFor(SharingFixtures.actor(district.custodian())))
                .extracting(Task::title)
                .contains("Look again at “Sent back”");
    }

    @Test
    void aReleaseIsWithdrawnWithReasonAndConfirmation() throws Exception {
        TableId table = fixtures.define(district, "Withdrawn soon", fixtures.by(district, "sch_cd"));
        Release release = fixtures.published(district, table, "2025–26");
        String address = "/sharing/releases/" + release.id() + "/withdraw";
        String version = Integer.toString(release.version());
        assertThat(post(address, people.someone(Role.STAFF), Map.of("version", version)))
                .hasStatus(403);
        assertThat(post(address, district.lead(), Map.of("version", version, "reason", "A school was missing")))
                .hasStatus(422)
                .bodyText()
                .contains("Confirm that the public", "A school was missing");
        assertThat(post(
                        address,
                        district.lead(),
                        Map.of("version", version, "reason", "A school was missing", "confirm", "yes")))
                .hasStatus3xxRedirection();
        assertThat(desk.require(release.id()).state()).isEqualTo(ReleaseState.WITHDRAWN);
        assertThat(post(
                        address,
                        district.lead(),
                        Map.of("version", version, "reason", "A school was missing", "confirm", "yes")))
                .hasStatus(409);
        assertThat(get("/sharing/releases/" + release.id(), people.someone(Role.STAFF)))
                .bodyText()
                .contains("A school was missing");
    }

    @Test
    void twoPeopleWhoChangeTheSameTableDoNotOverwriteEachOther() throws Exception {
        TableId table = fixtures.define(district, "Edited", fixtures.by(district, "sch_cd"));
        Map<String, String> fields = form("Edited again", "version", "0");
        assertThat(post("/sharing/tables/" + table, district.custodian(), fields))
                .hasStatus3xxRedirection();
        assertThat(post("/sharing/tables/" + table, district.deputy(), fields)).hasStatus(409);
        assertThat(tables.require(table).title()).isEqualTo("Edited again");
    }

    @Test
    void theGovernanceLeadKeepsTheRulesAndAnOlderEditionIsNamed() throws Exception {
        RuleSetId rules = ruleSets.open(
                district.asLead(),
                "Stricter " + SharingFixtures.unique(),
                "For programs",
                ruleSets.all().getFirst().rules());
        TableId table = tables.define(
                district.asCustodian(),
                SharingFixtures.facts("Under rules " + SharingFixtures.unique()),
                fixtures.by(district, "sch_cd"),
                rules);
        Release release = fixtures.published(district, table, "2025–26");
        Map<String, String> change = Map.of(
                "name",
                ruleSets.require(rules).name(),
                "minimum",
                "20",
                "zeros",
                "safe",
                "singletons",
                "CONTRIBUTORS",
                "width",
                "0",
                "version",
                "0");
        assertThat(post("/sharing/rules/" + rules, people.someone(Role.CUSTODIAN), change))
                .hasStatus(403);
        assertThat(post("/sharing/rules/" + rules, district.lead(), Map.of("name", "", "minimum", "1")))
                .hasStatus(422)
                .bodyText()
                .contains("whole number from 2 to 1000");
        assertThat(post("/sharing/rules/" + rules, district.lead(), change)).hasStatus3xxRedirection();
        assertThat(ruleSets.require(rules).edition()).isEqualTo(2);
        assertThat(evaluate("published-tables-hold"))
                .isInstanceOfSatisfying(
                        ClauseResult.NotMet.class,
                        answer -> assertThat(answer.offenders())
                                .anyMatch(offender ->
                                        offender.href().endsWith(release.id().toString())
                                                && offender.text().contains("older edition")));
        fixtures.withdraw(district, release);
    }

    @Test
    void aTableIsAskedForAndAnswered() throws Exception {
        Account staff = people.someone(Role.STAFF);
        assertThat(post("/sharing/asked", staff, Map.of("question", "How many?")))
                .hasStatus(422)
                .bodyText()
                .contains("How many?", "Say what it is needed for");
        MvcTestResult done = post(
                "/sharing/asked",
                staff,
                Map.of(
                        "question", "How many students ride a bus?",
                        "purpose", "Supervision",
                        "neededBy", "Principals",
                        "month", "12",
                        "day", "31",
                        "year", "2099"));
        assertThat(done).hasStatus3xxRedirection();
        String address = String.valueOf(done.getResponse().getRedirectedUrl());
        assertThat(tasks.openFor(SharingFixtures.actor(district.lead())))
                .extracting(Task::href)
                .contains(address);
        assertThat(post(address + "/refuse", staff, Map.of("version", "0", "reasons", "no")))
                .hasStatus(403);
        assertThat(post(address + "/refuse", district.lead(), Map.of("version", "0")))
                .hasStatus(422);
        TableId table = fixtures.define(district, "Bus riders", fixtures.by(district, "sch_cd"));
        assertThat(post(
                        address + "/made",
                        district.lead(),
                        Map.of("version", "0", "table", table.toString(), "words", "By school")))
                .hasStatus3xxRedirection();
        assertThat(post(address + "/refuse", district.lead(), Map.of("version", "0", "reasons", "too late")))
                .hasStatus(409);
        assertThat(get(address, staff)).bodyText().contains("Bus riders", "By school", "Made");
        assertThat(tasks.openFor(SharingFixtures.actor(district.lead())))
                .extracting(Task::href)
                .doesNotContain(address);
    }

    @Test
    void theCustodianLetsSomebodySeeTheTrueCountsForAWhile() throws Exception {
        TableId table = fixtures.define(district, "Counts", fixtures.by(district, "sch_cd", "race"));
        Release draft = fixtures.draft(district, table, "2025–26");
        Account analyst = people.someone(Role.STAFF);
        String address = "/sharing/tables/" + table + "/need-to-know";
        String today =
                java.time.LocalDate.now(java.time.ZoneId.of("America/New_York")).toString();
        Map<String, String> grant =
                Map.of("person", analyst.id().toString(), "purpose", "Planning of classes", "until", today);
        assertThat(get("/sharing/releases/" + draft.id(), analyst)).hasStatus(403);
        assertThat(post(address, district.lead(), grant)).hasStatus(403);
        assertThat(post(address, district.custodian(), Map.of())).hasStatus(422);
        assertThat(post(address, district.custodian(), grant)).hasStatus3xxRedirection();
        assertThat(get("/sharing/releases/" + draft.id(), analyst))
                .hasStatusOk()
                .bodyText()
                .contains("True counts: need to know only");
        assertThat(post(
                        address + "/end",
                        district.custodian(),
                        Map.of("person", analyst.id().toString())))
                .hasStatus3xxRedirection();
        assertThat(get("/sharing/releases/" + draft.id(), analyst)).hasStatus(403);
    }

    @Test
    void listsAreFilteredAndDownloaded() throws Exception {
        String title = "Listed-" + SharingFixtures.unique();
        fixtures.draft(district, fixtures.define(district, title, fixtures.by(district, "sch_cd")), "2025–26");
        assertThat(get("/sharing?q=" + title, district.custodian())).bodyText().contains("1 table", title, "Draft");
        assertThat(get("/sharing?state=published&q=" + title, district.custodian()))
                .bodyText()
                .contains("0 tables");
        assertThat(get("/sharing", people.someone(Role.STAFF))).bodyText().doesNotContain(title);
        assertThat(get("/sharing.csv", district.custodian())).bodyText().contains(title);
        assertThat(Stream.of("/sharing/rules", "/sharing/asked", "/sharing/asked/new"))
                .allSatisfy(address ->
                        assertThat(get(address, people.someone(Role.STAFF))).hasStatusOk());
    }

    @Test
    void thePortalsRoleIsLookedAtInTheDatabase() {
        ClauseResult answer = evaluate("portal-is-separate");
        assertThat(answer).isNotInstanceOf(ClauseResult.NotMet.class);
    }
}
