package org.hornbook.server.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hornbook.server.catalog.Copies;
import org.hornbook.server.catalog.Copy;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.DatasetQuery;
import org.hornbook.server.catalog.DatasetRef;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.RepositoryFacts;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.catalog.RepositoryKind;
import org.hornbook.server.discovery.overlap.DueComparisons;
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
    Copies copies;

    @Autowired
    DueComparisons comparisons;

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

    @Test
    void keepsNoValueOfPersonalData() throws Exception {
        RepositoryId repository =
                connected("files", Map.of("path", TestSources.csvFolder().toString()));
        assertThat(scanned(repository).state()).isEqualTo(ScanState.DONE);
        for (String name : TestSources.FAMILY_NAMES) {
            assertThat(WholeDatabase.tablesWith(jdbc, name)).as(name).isEmpty();
        }
        assertThat(WholeDatabase.tablesWith(jdbc, "117-27-1119"))
                .as("a social security number")
                .isEmpty();
    }

    @Test
    void stopsWhenAskedAndKeepsWhatIsFinished() throws Exception {
        RepositoryId repository = connected(
                "postgresql", TestSources.postgres(8, 3000), Schedule.byHand().atMost(3000));
        ScanId scan = ((ScanStart.Queued) scans.start(Actor.system(), repository)).scan();
        await(() -> scans.require(scan).counts().done() >= 1);
        assertThat(scans.start(Actor.system(), repository)).isEqualTo(new ScanStart.AlreadyOpen(scan));
        scans.cancel(Actor.system(), scan);
        await(() -> !scans.require(scan).state().isOpen());
        Scan ended = scans.require(scan);
        assertThat(ended.state()).isEqualTo(ScanState.CANCELLED);
        assertThat(ended.counts().done()).isBetween(1, 7);
        assertThat(datasets.all(DatasetQuery.in(repository)))
                .hasSize(ended.counts().done())
                .noneMatch(Dataset::gone);
    }

    @Test
    void tellsWhyAScanFailedAndWhatToDo() throws Exception {
        RepositoryId repository =
                connected("postgresql", Map.of("host", "127.0.0.1", "port", "1", "database", "x", "user", "u"));
        Scan scan = scanned(repository);
        assertThat(scan.state()).isEqualTo(ScanState.FAILED);
        assertThat(scan.failure()).isNotBlank();
        assertThat(scan.cure()).isNotBlank();
    }

    @Test
    void findsCopiesAmongRepositories() throws Exception {
        int students = 1_000_000 + ThreadLocalRandom.current().nextInt(100_000) * 1000;
        RepositoryId original = connected(
                "files", Map.of("path", TestSources.csvFolder(students).toString()));
        RepositoryId copy = connected(
                "files", Map.of("path", TestSources.csvFolder(students).toString()));
        scanned(original);
        scanned(copy);
        await(() -> comparisons.waiting().isEmpty());
        assertThat(copies.all())
                .extracting(found -> Stream.of(found.copy(), found.original())
                        .map(this::repositoryOf)
                        .collect(Collectors.toSet()))
                .contains(Set.of(original, copy));
    }

    private RepositoryId repositoryOf(Copy.Side side) {
        return datasets.require(side.dataset()).repository();
    }

    private static void await(java.util.function.BooleanSupplier condition) throws InterruptedException {
        Instant limit = Instant.now().plus(Duration.ofSeconds(90));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waited long enough").isBefore(limit);
            Thread.sleep(50);
        }
    }

    private RepositoryId connected(String kind, Map<String, String> settings) {
        return connected(kind, settings, Schedule.byHand());
    }

    private RepositoryId connected(String kind, Map<String, String> settings, Schedule schedule) {
        RepositoryId id = repositories
                .register(
                        Actor.system(),
                        RepositoryFacts.electronic("Scanned " + TestSources.unique(), RepositoryKind.FILES, "Here"))
                .id();
        assertThat(connections.connect(Actor.system(), id, new ConnectionDraft(kind, settings, schedule)))
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
