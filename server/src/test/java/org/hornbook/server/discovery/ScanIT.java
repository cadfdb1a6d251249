package org.hornbook.server.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.hornbook.server.catalog.DatasetRef;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.RepositoryFacts;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.catalog.RepositoryKind;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.support.HornbookIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Scans of real files and databases, from the wish to the catalog. */
@HornbookIT
class ScanIT {

    @Autowired
    Repositories repositories;

    @Autowired
    Connections connections;

    @Autowired
    Scans scans;

    @Autowired
    Datasets datasets;

    @Autowired
    JdbcClient jdbc;

    @Test
    void fillsTheCatalogFromAFolderOfFiles() throws Exception {
        RepositoryId repository =
                connected("files", Map.of("path", TestSources.csvFolder().toString()));
        Scan scan = scanned(repository);
        assertThat(scan.state()).isEqualTo(ScanState.DONE);
        assertThat(scan.complete()).isTrue();
        assertThat(scan.counts().rows()).isEqualTo(200);
        assertThat(datasets.find(new DatasetRef(repository, "balances.csv"))).hasValueSatisfying(dataset -> {
            assertThat(dataset.rows()).isEqualTo(200);
            assertThat(dataset.elements()).isEqualTo(5);
        });
    }

    @Test
    void fillsTheCatalogFromSqlite() throws Exception {
        RepositoryId repository =
                connected("sqlite", Map.of("path", TestSources.sqlite().toString()));
        assertThat(scanned(repository).counts().done()).isEqualTo(2);
        assertThat(datasets.find(new DatasetRef(repository, "visit"))).isPresent();
    }

    @Test
    void fillsTheCatalogFromPostgresql() throws Exception {
        RepositoryId repository = connected("postgresql", TestSources.postgres(3, 500));
        Scan scan = scanned(repository);
        assertThat(scan.state()).isEqualTo(ScanState.DONE);
        assertThat(scan.product()).startsWith("PostgreSQL 18");
        assertThat(scan.counts().rows()).isEqualTo(1500);
    }

    private RepositoryId connected(String kind, Map<String, String> settings) {
        RepositoryId id = repositories
                .register(
                        Actor.system(),
                        RepositoryFacts.electronic("Scanned " + TestSources.unique(), RepositoryKind.FILES, "Here"))
                .id();
        assertThat(connections.connect(Actor.system(), id, new ConnectionDraft(kind, settings, Schedule.byHand())))
                .isInstanceOf(ConnectionSaving.Saved.class);
        return id;
    }

    private Scan scanned(RepositoryId repository) throws InterruptedException {
        assertThat(scans.start(Actor.system(), repository)).isInstanceOf(ScanStart.Queued.class);
        Instant limit = Instant.now().plus(Duration.ofSeconds(60));
        while (scans.latest(repository).orElseThrow().state().isOpen()
                && Instant.now().isBefore(limit)) {
            Thread.sleep(100);
        }
        return scans.latest(repository).orElseThrow();
    }
}
