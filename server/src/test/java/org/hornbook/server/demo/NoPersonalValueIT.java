package org.hornbook.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hornbook.discovery.connect.Connector;
import org.hornbook.discovery.connect.Connectors;
import org.hornbook.sample.truth.ColumnTruth;
import org.hornbook.sample.truth.DatasetTruth;
import org.hornbook.server.catalog.DatasetQuery;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.catalog.ElementQuery;
import org.hornbook.server.catalog.Elements;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.Repository;
import org.hornbook.server.discovery.overlap.DueComparisons;
import org.hornbook.server.shared.Role;
import org.hornbook.server.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * After the whole sample district was scanned, no value of it about a person is anywhere in the product: not in its
 * database, not in what it lets people download, not in its log. The values are read from the repositories themselves.
 */
@DemoIT
class NoPersonalValueIT {

    /** Fewer would mean that the values were not read. */
    private static final int LEAST = 10_000;

    private static final List<String> DOWNLOADS = List.of(
            "/catalog/datasets.csv",
            "/catalog/collections.csv",
            "/catalog/repositories.csv",
            "/catalog/copies.csv",
            "/catalog/links.csv",
            "/catalog/quality.csv",
            "/api/v1/collections?size=500",
            "/api/v1/repositories?size=500",
            "/api/v1/clauses");

    @Autowired
    PreparedDemo demo;

    @Autowired
    DemoSettings settings;

    @Autowired
    Connectors connectors;

    @Autowired
    DueComparisons comparisons;

    @Autowired
    Repositories repositories;

    @Autowired
    Datasets datasets;

    @Autowired
    Elements elements;

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private ValueFinder finder = new ValueFinder(List.of());

    @BeforeEach
    void readThePeople() throws InterruptedException {
        demo.signIns();
        while (!comparisons.waiting().isEmpty()) {
            Thread.sleep(50);
        }
        SamplePeople sample = new SamplePeople();
        Map<String, Map<String, List<ColumnTruth>>> truths = new HashMap<>();
        for (DatasetTruth dataset : demo.truth().datasets()) {
            var of = truths.computeIfAbsent(dataset.repository(), r -> new HashMap<>());
            of.put(dataset.dataset(), dataset.columns());
            of.put(dataset.group(), dataset.columns());
        }
        read(sample, "postgresql", database(settings.students()), truths.getOrDefault("sis", Map.of()));
        read(sample, "postgresql", database(settings.staff()), truths.getOrDefault("hr", Map.of()));
        for (var entry : truths.entrySet()) {
            Path folder = settings.folder().resolve(entry.getKey());
            if (Files.isDirectory(folder)) {
                read(sample, "files", Map.of("path", folder.toString()), entry.getValue());
            }
        }
        readSqlite(sample, "health-office/health.sqlite", truths.getOrDefault("health", Map.of()));
        readSqlite(sample, "shared-drive/Athletics/athletics.sqlite", truths.getOrDefault("athletics", Map.of()));
        assertThat(sample.byType().keySet())
                .contains("id.national", "contact.phone", "contact.email", "text.personal", "person.name");
        Set<String> values = new HashSet<>();
        sample.byType().values().forEach(values::addAll);
        values.removeAll(ofAccounts(values));
        finder = new ValueFinder(values);
        assertThat(finder.size()).isGreaterThan(LEAST);
    }

    /**
     * What the product is told about people, not what a scan finds: the roster, whom a letter is
     * addressed to, and who asked for whose records. Named column by column, so that no other column hides behind them.
     */
    private static final Set<String> TOLD = Set.of(
            "directory.roster_number.value",
            "directory.roster_user.email",
            "directory.roster_user.family_name",
            "directory.roster_user.given_name",
            "directory.roster_user.middle_name",
            "mail.letter.to_address",
            "requests.request.about_name",
            "requests.request.email",
            "requests.request.name");

    @Test
    void isInNoTextOfTheDatabaseButTheRosterLettersAndRequests() {
        Map<String, Set<String>> found = new TreeMap<>();
        for (String[] column : textColumns()) {
            String where = column[0] + "." + column[1];
            jdbc.sql("select " + column[1] + "::text as t from " + column[0] + " where " + column[1] + " is not null")
                    .query((java.sql.ResultSet row) -> {
                        Set<String> inRow = finder.in(row.getString("t"));
                        if (!inRow.isEmpty()) {
                            found.computeIfAbsent(where, w -> new TreeSet<>()).addAll(inRow);
                        }
                    });
        }
        assertThat(found).containsKey("directory.roster_number.value");
        found.keySet().removeAll(TOLD);
        assertThat(found).isEmpty();
    }

    @Test
    void isInNoDownloadAndNoAnswerToPrograms() throws Exception {
        var lead = people.as(people.someone(Role.GOVERNANCE_LEAD));
        List<String> addresses = new ArrayList<>(DOWNLOADS);
        for (Repository repository : repositories.all()) {
            addresses.add("/api/v1/repositories/" + repository.id() + "/datasets?size=500");
        }
        datasets.all(new DatasetQuery(null, null, "", DatasetQuery.Show.PRESENT))
                .forEach(dataset -> {
                    addresses.add("/api/v1/datasets/" + dataset.id());
                    addresses.add("/api/v1/datasets/" + dataset.id() + "/quality");
                    addresses.add("/catalog/datasets/" + dataset.id() + "/quality");
                    elements.all(ElementQuery.in(dataset.id())).forEach(element -> {
                        addresses.add("/api/v1/elements/" + element.id());
                        addresses.add("/catalog/elements/" + element.id());
                    });
                });
        Map<String, Set<String>> found = new TreeMap<>();
        for (String address : addresses) {
            var answer = pages.get().uri(URI.create(address)).with(lead).exchange();
            assertThat(answer).as(address).hasStatusOk();
            Set<String> inAnswer = finder.in(answer.getResponse().getContentAsString());
            if (!inAnswer.isEmpty()) {
                found.put(address, inAnswer);
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void isInNoLog() {
        assertThat(DemoLog.text()).as("what the product logged").contains(DemoLog.FIRST_LINE);
        assertThat(finder.in(DemoLog.text())).isEmpty();
    }

    /** Table and column of everything that is text; sketches are bytes, which hold hashes. */
    private List<String[]> textColumns() {
        return jdbc.sql(
                        "select quote_ident(c.table_schema) || '.' || quote_ident(c.table_name), quote_ident(c.column_name)"
                                + " from information_schema.columns c join information_schema.tables t"
                                + " using (table_schema, table_name) where t.table_type = 'BASE TABLE'"
                                + " and c.table_schema not in ('pg_catalog', 'information_schema')"
                                + " and c.data_type in ('text', 'character varying', 'character', 'json', 'jsonb', 'ARRAY')")
                .query((row, n) -> new String[] {row.getString(1), row.getString(2)})
                .list();
    }

    /** Staff with an account are known to the product by name and sign-in name, so those are no find, nor parts. */
    private Set<String> ofAccounts(Set<String> values) {
        String known = String.join(
                "\n",
                jdbc.sql("select lower(name || ' ' || sign_in_name) as known from directory.account")
                        .query((row, n) -> row.getString("known"))
                        .list());
        Set<String> own = new HashSet<>();
        values.stream()
                .filter(value -> known.contains(value.toLowerCase(Locale.ROOT)))
                .forEach(own::add);
        return own;
    }

    private void read(
            SamplePeople sample, String kind, Map<String, String> values, Map<String, List<ColumnTruth>> truths) {
        Connector connector = connectors.require(kind);
        sample.read(connector, connectors.settings(kind, values), truths);
    }

    private void readSqlite(SamplePeople sample, String file, Map<String, List<ColumnTruth>> truths) {
        read(sample, "sqlite", Map.of("path", settings.folder().resolve(file).toString()), truths);
    }

    private static Map<String, String> database(DemoSettings.Database database) {
        URI uri = URI.create(database.url().substring("jdbc:".length()).replaceAll("\\?.*", ""));
        return Map.of(
                "host", uri.getHost(),
                "port", Integer.toString(uri.getPort()),
                "database", uri.getPath().substring(1),
                "user", database.username());
    }
}
