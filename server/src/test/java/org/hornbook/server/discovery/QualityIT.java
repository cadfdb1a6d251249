package org.hornbook.server.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.DatasetRef;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.catalog.Element;
import org.hornbook.server.catalog.ElementRef;
import org.hornbook.server.catalog.Elements;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.RepositoryFacts;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.catalog.RepositoryKind;
import org.hornbook.server.directory.Account;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.support.HornbookIT;
import org.hornbook.server.support.People;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Quality rules from the proposal over the decision to the task, through pages and API. */
@HornbookIT
@Timeout(180)
class QualityIT {

    private static final int ROWS = 120;
    private static final List<String> CATEGORIES = List.of("paper", "pens", "chairs", "books");

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    Repositories repositories;

    @Autowired
    Connections connections;

    @Autowired
    Scans scans;

    @Autowired
    Datasets datasets;

    @Autowired
    Elements elements;

    @Autowired
    JdbcClient jdbc;

    private Account lead;
    private Path file;
    private RepositoryId repository;

    @BeforeEach
    void scanOrders() throws Exception {
        lead = people.someone(Role.GOVERNANCE_LEAD);
        Path folder = TestSources.newFolder("orders");
        file = folder.resolve("orders.csv");
        write(0, "paper");
        repository = repositories
                .register(
                        Actor.system(),
                        RepositoryFacts.electronic("Orders " + TestSources.unique(), RepositoryKind.FILES, "Here"))
                .id();
        connections.connect(
                Actor.system(),
                repository,
                new ConnectionDraft("files", Map.of("path", folder.toString()), Schedule.byHand()));
        scan();
    }

    @Test
    void proposesMeasuresAndTellsTheCustodian() throws Exception {
        Document page = get(qualityPage());
        assertThat(page.select("h2#proposed").text()).isNotEqualTo("0 proposed");
        assertThat(ruleOf(page, "category", "Every value is one of 4 codes: books, chairs, paper, pens"))
                .isNotEmpty();
        assertThat(ruleOf(page, "ordered_on", "The newest date is at most 60 days old"))
                .isNotEmpty();
        assertThat(get("/catalog/datasets/" + dataset().id()).text()).contains("proposals wait for a decision");

        String codes = ruleOf(page, "category", "Every value is one of 4 codes");
        String complete = ruleOf(page, "category", "Every row has a value");
        decide("accept", codes, complete);
        assertThat(get(qualityPage()).select("h2#in-force").text()).isEqualTo("2 in force");
        assertThat(tasks()).isEmpty();

        write(12, "sealing wax");
        scan();
        Document after = get(qualityPage());
        assertThat(after.select("#in-force + table").text())
                .contains("Not met")
                .contains("90 %")
                .doesNotContain("sealing wax");
        assertThat(tasks()).containsExactly("Mend the data in “orders.csv”");
        assertThat(get("/catalog/quality?show=failing").text()).contains("orders.csv");
        Document rule = get("/catalog/quality/" + complete);
        assertThat(rule.select("svg.hb-chart rect")).hasSize(1);
        assertThat(rule.select("#scans ~ table tbody tr")).hasSize(1);
        assertThat(csvLine("category", "Every row has a value")).contains("In force,Not met,0.9,12");

        change(complete, "accept", "share", "85");
        change(codes, "withdraw", "reason", "wax is fine");
        assertThat(tasks()).as("the new bar is not measured yet").isEmpty();
        scan();
        assertThat(get("/catalog/quality/" + complete).text())
                .contains("At least 85 % of the rows")
                .contains("Met");
        assertThat(tasks()).isEmpty();
        assertThat(get(qualityPage()).select("h2#withdrawn").text())
                .as("a withdrawn rule is not proposed again")
                .isEqualTo("1 withdrawn");
    }

    @Test
    void answersPrograms() {
        assertThat(pages.get()
                        .uri("/api/v1/datasets/" + dataset().id() + "/quality")
                        .with(people.as(lead)))
                .bodyJson()
                .extractingPath("$.rules[?(@.element == 'quantity' && @.kind == 'of-one-type')].result")
                .asArray()
                .containsExactly("met");
    }

    @Test
    void asksForAReasonAndForASensibleShare() throws Exception {
        Document page = get(qualityPage());
        String rule = ruleOf(page, "quantity", "Every row has a value");
        MvcTestResult refused = post(qualityPage(), "act", "withdraw", "rule", rule);
        assertThat(refused).hasStatus(422);
        Document again = Jsoup.parse(refused.getResponse().getContentAsString());
        assertThat(again.select("#error-summary a").attr("href")).isEqualTo("#reason");
        assertThat(again.select("input[name=rule][checked]").eachAttr("value")).containsExactly(rule);
        MvcTestResult wrong = post("/catalog/quality/" + rule, "version", "0", "act", "accept", "share", "one hundred");
        assertThat(wrong).hasStatus(422).bodyText().contains("one hundred").contains("Enter the share");
        assertThat(post("/catalog/quality/" + rule, "version", "7", "act", "accept", "share", "90"))
                .as("somebody else was faster")
                .hasStatus(409);
    }

    @Test
    void aRuleWrittenByHandIsMeasuredByTheNextScan() throws Exception {
        String form = qualityPage() + "/new";
        assertThat(get(qualityPage()).select("a[href=" + form + "]")).hasSize(1);
        assertThat(get(form).select("#element option").eachText()).contains("quantity");
        assertThat(get(form + "?element=quantity&kind=IN_CODE_SET").select("#parameter"))
                .hasSize(1);
        assertThat(post(form, "element", "quantity", "kind", "IN_CODE_SET", "codes", " "))
                .hasStatus(422)
                .bodyText()
                .contains("at least one code");
        assertThat(post(form, "element", "no such", "kind", "UNIQUE")).hasStatus(422);
        assertThat(post(form, "element", "quantity", "kind", "CONSISTENT")).hasStatus(422);

        String rule = String.valueOf(post(form, "element", "quantity", "kind", "IN_CODE_SET", "codes", "1\n2\n3")
                .getResponse()
                .getRedirectedUrl());
        assertThat(rule).startsWith("/catalog/quality/");
        assertThat(get(rule).text()).contains("In force", "Not measured yet", "one of 3 codes");
        assertThat(post(form, "element", "quantity", "kind", "IN_CODE_SET", "codes", "1"))
                .as("one rule of a kind")
                .hasRedirectedUrl(rule);
        String unproposed = String.valueOf(post(form, "element", "category", "kind", "UNIQUE")
                .getResponse()
                .getRedirectedUrl());
        scan();
        assertThat(get(rule).select("h1").text()).contains("Not met");
        assertThat(get(unproposed).select("h1").text()).contains("In force", "Not met");
        assertThat(tasks()).hasSize(1);
    }

    @Test
    void noRuleKeepsValuesOfPeople() throws Exception {
        Element category = elements.find(new ElementRef(repository, "orders.csv", "category"))
                .orElseThrow();
        post(
                "/catalog/elements/" + category.id() + "/classify",
                "version",
                "" + category.version(),
                "type",
                "edu.economic");
        assertThat(post(qualityPage() + "/new", "element", "category", "kind", "IN_CODE_SET", "codes", "free"))
                .hasStatus(422)
                .bodyText()
                .contains("about people");
        assertThat(pages.get().uri(qualityPage() + "/new").with(people.as(people.someone(Role.STAFF))))
                .hasStatus(403);
    }

    @Test
    void letsOnlyTheKeepersDecide() throws Exception {
        String rule = ruleOf(get(qualityPage()), "quantity", "Every row has a value");
        var staff = people.as(people.someone(Role.STAFF));
        assertThat(pages.get().uri(qualityPage()).with(staff)).bodyText().doesNotContain("Accept the chosen rules");
        assertThat(pages.post()
                        .uri(qualityPage())
                        .with(csrf())
                        .with(staff)
                        .param("act", "accept")
                        .param("rule", rule))
                .hasStatus(403);
        assertThat(pages.post()
                        .uri("/catalog/quality/" + rule)
                        .with(csrf())
                        .with(staff)
                        .param("version", "0")
                        .param("act", "accept")
                        .param("share", "90"))
                .hasStatus(403);
    }

    @Test
    void forgetsCodesOfWhatPeopleSayIsPersonal() throws Exception {
        String codes = ruleOf(get(qualityPage()), "category", "Every value is one of 4 codes");
        Element category = elements.find(new ElementRef(repository, "orders.csv", "category"))
                .orElseThrow();
        assertThat(post(
                        "/catalog/elements/" + category.id() + "/classify",
                        "version",
                        "" + category.version(),
                        "type",
                        "edu.economic"))
                .hasStatus3xxRedirection();
        assertThat(jdbc.sql("select codes = '{}' and state = 'WITHDRAWN' from discovery.quality_rule where id = :id")
                        .param("id", java.util.UUID.fromString(codes))
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(get("/catalog/quality/" + codes).text()).doesNotContain("chairs");
    }

    private void write(int blanks, String category) throws Exception {
        StringBuilder csv = new StringBuilder("order_no,category,ordered_on,quantity\n");
        for (int i = 0; i < ROWS; i++) {
            String own = i < blanks ? "" : i == ROWS - 1 ? category : CATEGORIES.get(i % CATEGORIES.size());
            csv.append("%d,%s,%s,%d%n"
                    .formatted(4000 + i, own, LocalDate.now(ZoneOffset.UTC).minusDays(3 + i), 1 + i % 7));
        }
        Files.writeString(file, csv);
    }

    private void scan() throws InterruptedException {
        assertThat(scans.start(Actor.system(), repository)).isInstanceOf(ScanStart.Queued.class);
        while (scans.latest(repository).orElseThrow().state().isOpen()) {
            Thread.sleep(50);
        }
        assertThat(scans.latest(repository).orElseThrow().state()).isEqualTo(ScanState.DONE);
    }

    private Dataset dataset() {
        return datasets.find(new DatasetRef(repository, "orders.csv")).orElseThrow();
    }

    private String qualityPage() {
        return "/catalog/datasets/" + dataset().id() + "/quality";
    }

    /** The id of the rule of that element whose sentence begins so; empty when there is none. */
    private static String ruleOf(Document page, String element, String sentence) {
        return page.select("tbody tr").stream()
                .filter(row -> row.select("th").text().equals(element))
                .map(row -> row.select("td a"))
                .filter(link -> link.text().startsWith(sentence))
                .map(link -> link.attr("href").replaceAll(".*/", ""))
                .findFirst()
                .orElse("");
    }

    private String csvLine(String element, String sentence) throws Exception {
        String csv = pages.get()
                .uri("/catalog/quality.csv")
                .with(people.as(lead))
                .exchange()
                .getResponse()
                .getContentAsString();
        String name = repositories.require(repository).name();
        return csv.lines()
                .filter(line -> line.startsWith(name + ",") && line.contains("," + element + ","))
                .filter(line -> line.contains(sentence))
                .findFirst()
                .orElse("");
    }

    private List<String> tasks() {
        return jdbc.sql("select title from tasks.task where kind = 'discovery.quality-fails' and subject_id = :id"
                        + " and closed_at is null")
                .param("id", dataset().id().toString())
                .query((row, n) -> row.getString("title"))
                .list();
    }

    private void decide(String act, String... rules) {
        var request = pages.post()
                .uri(qualityPage())
                .with(csrf())
                .with(people.as(lead))
                .param("act", act)
                .param("rule", rules);
        assertThat(request.exchange()).hasStatus3xxRedirection();
    }

    private void change(String rule, String act, String field, String value) {
        int version = jdbc.sql("select version from discovery.quality_rule where id = :id")
                .param("id", java.util.UUID.fromString(rule))
                .query(Integer.class)
                .single();
        assertThat(post("/catalog/quality/" + rule, "version", "" + version, "act", act, field, value))
                .hasStatus3xxRedirection();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = pages.post().uri(path).with(csrf()).with(people.as(lead));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private Document get(String path) throws Exception {
        MvcTestResult answer = pages.get().uri(path).with(people.as(lead)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
