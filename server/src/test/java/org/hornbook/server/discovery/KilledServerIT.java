package org.hornbook.server.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hornbook.server.discovery.TestNode.Person;
import org.hornbook.server.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Servers as processes of their own, killed in mid-scan: nothing committed is lost, and the scan is finished. */
class KilledServerIT {

    private static final String PASSWORD = "correct-horse-battery-42-staple";
    private static final int TABLES = 10;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final String url = TestDatabase.create();

    @Test
    void aRestartedServerGoesOnWithTheScanItWasKilledIn() throws Exception {
        Person lead = new Person();
        Map<String, String> finished;
        try (TestNode node = TestNode.start(url)) {
            startSlowScan(node, lead);
            await("select count(*) >= 2 from discovery.scanned_dataset");
            node.kill();
            finished = finishedDatasets();
        }
        assertThat(finished.size()).isBetween(2, TABLES - 1);
        try (TestNode again = TestNode.start(url)) {
            await("select bool_and(state = 'DONE' and complete) from discovery.scan");
            assertThat(again.pid()).isPositive();
        }
        assertThat(finishedDatasets()).hasSize(TABLES).containsAllEntriesOf(finished);
        assertThat(number("select attempt from discovery.scan")).isEqualTo(2);
        assertThat(number("select count(*) from catalog.dataset")).isEqualTo(TABLES);
        assertThat(number("select count(*) from catalog.dataset where gone_at is not null"))
                .isZero();
    }

    @Test
    void anotherServerFinishesTheScanOfADeadOneAndKnowsItsSessions() throws Exception {
        Person lead = new Person();
        try (TestNode one = TestNode.start(url);
                TestNode two = TestNode.start(url)) {
            String scan = startSlowScan(one, lead);
            assertThat(lead.get(two, scan).statusCode())
                    .as("a session of one server on the other")
                    .isEqualTo(200);
            await("select count(*) >= 1 from discovery.scanned_dataset");
            boolean firstRuns = node().equals("process-" + one.pid());
            TestNode runs = firstRuns ? one : two;
            TestNode lives = firstRuns ? two : one;
            runs.kill();
            await("select bool_and(state = 'DONE' and complete) from discovery.scan");
            assertThat(node()).isEqualTo("process-" + lives.pid());
            assertThat(lead.get(lives, scan).body()).contains("Attempts").contains("Done");
        }
        assertThat(finishedDatasets()).hasSize(TABLES);
    }

    /** What the server said is saved is there; what it was in the middle of is there whole, with its entry, or not at all. */
    @Test
    void aServerKilledInMidEditKeepsEverythingItSaidItKept() throws Exception {
        Person lead = new Person();
        Set<String> saved = ConcurrentHashMap.newKeySet();
        try (TestNode node = TestNode.start(url)) {
            openAccount();
            lead.send(node, "/sign-in", "/sign-in", Map.of("name", "lead@example.org", "password", PASSWORD));
            Thread editor = Thread.startVirtualThread(() -> edit(node, lead, saved));
            await("select count(*) >= 10 from catalog.repository where name like 'Edit %'");
            node.kill();
            editor.join();
        }
        assertThat(saved).hasSizeGreaterThanOrEqualTo(9);
        try (TestNode again = TestNode.start(url)) {
            String page = lead.get(again, "/catalog/repositories").body();
            assertThat(saved).allSatisfy(name -> assertThat(page).contains(name));
        }
        assertThat(number("select count(*) from catalog.repository where name like 'Edit %'"))
                .as("each repository has its entry in the journal")
                .isEqualTo(
                        number(
                                "select count(*) from journal.entry where subject_label like 'Edit %' and act = 'catalog.repository.registered'"));
        assertThat(number("select sequence from journal.head")).isEqualTo(number("select count(*) from journal.entry"));
    }

    private static void edit(TestNode node, Person lead, Set<String> saved) {
        try {
            for (int i = 100; i < 1000; i++) {
                String name = "Edit " + i;
                register(node, lead, name);
                saved.add(name);
            }
        } catch (Exception gone) {
            // the server was killed while it answered: whether this edit is saved, nobody was told
            return;
        }
    }

    private static String register(TestNode node, Person lead, String name) throws Exception {
        return lead.send(
                node,
                "/catalog/repositories/new",
                "/catalog/repositories",
                Map.of("version", "0", "name", name, "kind", "DATABASE", "location", "Here", "medium", "ELECTRONIC"));
    }

    /** Signs in, registers and connects a repository, and starts its scan; gives the scan's page. */
    private String startSlowScan(TestNode node, Person lead) throws Exception {
        openAccount();
        lead.send(node, "/sign-in", "/sign-in", Map.of("name", "lead@example.org", "password", PASSWORD));
        String repository = register(node, lead, "Courses");
        var settings = new HashMap<String, String>();
        TestSources.postgres(TABLES, 3000).forEach((key, value) -> settings.put("setting-" + key, value));
        settings.put("kind", "postgresql");
        settings.put("rate", "4000");
        lead.send(node, repository + "/connection?kind=postgresql", repository + "/connection", settings);
        String id = repository.substring(repository.lastIndexOf('/') + 1);
        return lead.send(node, repository + "/connection", "/scans", Map.of("repository", id));
    }

    private void openAccount() throws SQLException {
        String hash = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD);
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement insert = connection.prepareStatement(
                        "insert into directory.account (id, sign_in_name, name, roles, password_hash) values"
                                + " (gen_random_uuid(), 'lead@example.org', 'Lea Lead', '{GOVERNANCE_LEAD}', ?)")) {
            insert.setString(1, hash);
            insert.execute();
        }
    }

    /** Each finished dataset with the attempt and moment it was finished in. */
    private Map<String, String> finishedDatasets() throws SQLException {
        var finished = new HashMap<String, String>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select dataset, attempt || ' ' || at from" + " discovery.scanned_dataset")) {
            while (rows.next()) {
                finished.put(rows.getString(1), rows.getString(2));
            }
        }
        return finished;
    }

    private void await(String condition) throws Exception {
        Instant limit = Instant.now().plus(LIMIT);
        while (!"t".equals(text(condition))) {
            if (Instant.now().isAfter(limit)) {
                throw new AssertionError("not within " + LIMIT + ": " + condition + "; the scan is "
                        + text("select state || ', attempt ' || attempt from discovery.scan"));
            }
            Thread.sleep(50);
        }
    }

    private long number(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    private String node() throws SQLException {
        return text("select node from discovery.scan");
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }
}
