package org.hornbook.server.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.Repository;
import org.hornbook.server.catalog.RepositoryFacts;
import org.hornbook.server.catalog.RepositoryKind;
import org.hornbook.server.obligations.Obligations;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.support.HornbookIT;
import org.hornbook.server.support.People;
import org.hornbook.server.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Databases on a connected server that nobody catalogued. */
@HornbookIT
@TestPropertySource(properties = "hornbook.find.databases=true")
class FindDatabasesIT {

    @Autowired
    Repositories repositories;

    @Autowired
    Connections connections;

    @Autowired
    Obligations obligations;

    @Autowired
    People people;

    @Autowired
    MockMvcTester pages;

    @Test
    void findsWhatElseIsOnAConnectedServer() throws Exception {
        Map<String, String> known = TestSources.postgres(1, 1);
        Map<String, String> unknown = TestSources.postgres(2, 1);
        String empty = TestSources.settingsOf(TestDatabase.create()).get("database");
        Map<String, String> byName = new HashMap<>(known);
        byName.put("host", "localhost");
        byName.put("schemas", "public");
        connect(byName);

        var lead = people.as(people.someone(Role.GOVERNANCE_LEAD));
        assertThat(pages.post().uri("/scans/find").with(csrf()).with(lead)).hasRedirectedUrl("/scans/find");

        List<String> names = repositories.all().stream().map(Repository::name).toList();
        String found = unknown.get("database") + " on localhost";
        assertThat(names)
                .contains(found)
                .as("covered by a connection to another name of the host")
                .doesNotContain(known.get("database") + " on localhost")
                .as("no table in it")
                .doesNotContain(empty + " on localhost");
        Repository repository = repositories.findByName(found).orElseThrow();
        assertThat(repository.catalogued()).isFalse();
        assertThat(connections.find(repository.id())).hasValueSatisfying(connection -> {
            assertThat(connection.settings())
                    .containsEntry("database", unknown.get("database"))
                    .doesNotContainKey("schemas");
            assertThat(connection.schedule()).isEqualTo(Schedule.byHand());
        });
        assertThat(obligations.evaluate("STO-1").outcomes())
                .flatExtracting(outcome -> outcome.offenders())
                .extracting(offender -> offender.text())
                .contains(found + ": found, and nobody described it");
        assertThat(pages.get().uri("/scans/find").with(lead))
                .bodyText()
                .contains(found)
                .contains("PostgreSQL server localhost");

        int before = repositories.all().size();
        pages.post().uri("/scans/find").with(csrf()).with(lead).exchange();
        assertThat(repositories.all()).as("a second search finds nothing new").hasSize(before);
    }

    private void connect(Map<String, String> settings) {
        var repository = repositories.register(
                Actor.system(),
                RepositoryFacts.electronic("Known " + TestSources.unique(), RepositoryKind.DATABASE, "Here"));
        assertThat(connections.connect(
                        Actor.system(),
                        repository.id(),
                        new ConnectionDraft("postgresql", settings, Schedule.byHand())))
                .isInstanceOf(ConnectionSaving.Saved.class);
    }
}
