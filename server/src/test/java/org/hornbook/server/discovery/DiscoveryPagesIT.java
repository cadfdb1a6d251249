package org.hornbook.server.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Connections and scans through their pages. */
@HornbookIT
class DiscoveryPagesIT {

    private static final String SECRET = "Zwetschgen-7-Knoedel";

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
    JdbcClient jdbc;

    private Account lead;
    private RepositoryId repository;

    @BeforeEach
    void setUp() {
        lead = people.someone(Role.GOVERNANCE_LEAD);
        repository = repositories
                .register(
                        Actor.system(),
                        RepositoryFacts.electronic("Paged " + TestSources.unique(), RepositoryKind.DATABASE, "Here"))
                .id();
    }

    @Test
    void connectsTestsAndScansThroughThePages() throws Exception {
        assertThat(get("/catalog/repositories/" + repository).body().text()).contains("Not connected");
        Map<String, String> settings = TestSources.postgres(2, 100);
        assertThat(save("postgresql", settings)).hasStatus(302);
        assertThat(post("/catalog/repositories/" + repository + "/connection/test", Map.of()))
                .hasStatus(302);
        assertThat(get(connectionPage()).select("#test-answer").text())
                .contains("Reachable")
                .contains("PostgreSQL 18")
                .contains("2 datasets can be read");
        MvcTestResult started = post("/scans", Map.of("repository", repository.toString()));
        String scan = String.valueOf(started.getResponse().getRedirectedUrl());
        awaitEnd();
        Document page = get(scan);
        assertThat(page.select("h1").text()).startsWith("Scan of Paged");
        assertThat(page.select("#progress").text()).contains("Done").contains("2 datasets, 200 rows read");
        assertThat(page.select("#progress").attr("hx-get")).as("polling ends").isEmpty();
        assertThat(get("/scans?repository=" + repository).select("h1").text()).isEqualTo("1 scan");
    }

    @Test
    void saysWhyAnUnreachableServerIsUnreachable() {
        save("postgresql", Map.of("host", "127.0.0.1", "port", "1", "database", "x", "user", "u"));
        post("/catalog/repositories/" + repository + "/connection/test", Map.of());
        assertThat(get(connectionPage()).select("#test-answer").text()).contains("Not reachable");
    }

    @Test
    void keepsSecretsUnreadable() {
        save("postgresql", reachingWith(SECRET));
        assertThat(get(connectionPage()).html()).doesNotContain(SECRET);
        assertThat(tablesWith(SECRET)).isEmpty();
        assertThat(jdbc.sql("select secrets ->> 'password' from discovery.connection where repository_id = :id")
                        .param("id", repository.value())
                        .query(String.class)
                        .single())
                .matches("[0-9a-f]{8}:[A-Za-z0-9+/=]+");
    }

    @Test
    void doesNotSendASavedSecretToAnotherServer() {
        save("postgresql", reachingWith(SECRET));
        var elsewhere = new HashMap<>(reachingWith(""));
        elsewhere.put("host", "collector.example.org");
        MvcTestResult answer = save("postgresql", elsewhere, 0);
        assertThat(answer).hasStatus(422).bodyText().contains("Enter the password again");
        assertThat(save("postgresql", reachingWith(""), 0)).hasStatus(302);
        assertThat(connections.find(repository).orElseThrow().savedSecrets()).contains("password");
    }

    @Test
    void refusesSettingsThatAreNotOnTheList() {
        var smuggled = new HashMap<>(reachingWith("x"));
        smuggled.put("socketFactory", "org.example.Evil");
        assertThat(save("postgresql", smuggled))
                .hasStatus(422)
                .bodyText()
                .contains("socketFactory")
                .contains("is not a setting");
        assertThat(connections.find(repository)).isEmpty();
    }

    @Test
    void refusesFilesOutsideTheAllowedFoldersAlsoThroughLinks() throws Exception {
        assertThat(save("files", Map.of("path", "/etc"))).hasStatus(422);
        assertThat(save("files", Map.of("path", TestSources.root() + "/../../..")))
                .hasStatus(422);
        Path link = TestSources.newFolder("sly").resolve("out");
        Files.createSymbolicLink(link, Path.of("/etc"));
        assertThat(save("files", Map.of("path", link.toString())))
                .hasStatus(422)
                .bodyText()
                .contains("hornbook.file-roots");
        assertThat(save("sqlite", Map.of("path", "/etc/passwd"))).hasStatus(422);
        assertThat(connections.find(repository)).isEmpty();
    }

    @Test
    void twoEditorsDoNotOverwriteEachOther() {
        save("postgresql", reachingWith(SECRET));
        assertThat(save("postgresql", reachingWith(SECRET), 0)).hasStatus(302);
        assertThat(save("postgresql", reachingWith(SECRET), 0)).hasStatus(409);
    }

    @Test
    void programsRegisterConnectAndScan() throws Exception {
        String name = "By program " + TestSources.unique();
        MvcTestResult registered = json("POST", "/api/v1/repositories", """
                {"name": "%s", "kind": "FILES", "location": "Here"}""".formatted(name));
        assertThat(registered).hasStatus(201);
        String address = String.valueOf(registered.getResponse().getHeader("Location"));
        assertThat(json("PUT", address + "/connection", """
                {"kind": "files", "settings": {"path": "/etc"}}""")).hasStatus(422);
        assertThat(json("POST", address + "/scans", "{}")).hasStatus(409);
        assertThat(json("PUT", address + "/connection", """
                {"kind": "files", "settings": {"path": "%s"}, "intervalDays": 7}""".formatted(TestSources.csvFolder())))
                .hasStatusOk();
        MvcTestResult started = json("POST", address + "/scans", "{}");
        assertThat(started).hasStatus(202);
        repository = repositories.findByName(name).orElseThrow().id();
        awaitEnd();
        assertThat(pages.get()
                        .uri(String.valueOf(started.getResponse().getHeader("Location")))
                        .with(people.as(lead)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("done");
    }

    private MvcTestResult json(String method, String path, String body) {
        return pages.method(org.springframework.http.HttpMethod.valueOf(method))
                .uri(path)
                .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
                .content(body)
                .with(csrf())
                .with(people.as(lead))
                .exchange();
    }

    private static Map<String, String> reachingWith(String password) {
        return Map.of("host", "db.example.org", "port", "5432", "database", "x", "user", "u", "password", password);
    }

    private MvcTestResult save(String kind, Map<String, String> settings) {
        return save(kind, settings, -1);
    }

    private MvcTestResult save(String kind, Map<String, String> settings, int version) {
        var fields = new HashMap<String, String>();
        settings.forEach((key, value) -> fields.put("setting-" + key, value));
        fields.put("kind", kind);
        if (version >= 0) {
            fields.put("version", Integer.toString(version));
        }
        return post(connectionPage(), fields);
    }

    private String connectionPage() {
        return "/catalog/repositories/" + repository + "/connection";
    }

    private Document get(String path) {
        MvcTestResult answer = pages.get().uri(path).with(people.as(lead)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(
                new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8));
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var request = pages.post().uri(path).with(csrf()).with(people.as(lead));
        fields.forEach(request::param);
        return request.exchange();
    }

    private void awaitEnd() throws InterruptedException {
        Instant limit = Instant.now().plus(Duration.ofSeconds(60));
        while (scans.latest(repository).orElseThrow().state().isOpen()
                && Instant.now().isBefore(limit)) {
            Thread.sleep(100);
        }
    }

    /** Every table of the product's database in which the text occurs. */
    private List<String> tablesWith(String text) {
        return WholeDatabase.tablesWith(jdbc, text);
    }
}
