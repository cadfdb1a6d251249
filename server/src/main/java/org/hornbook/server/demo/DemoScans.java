package org.hornbook.server.demo;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hornbook.discovery.connect.SettingProblem;
import org.hornbook.sample.DatabaseAddress;
import org.hornbook.sample.inventory.DistrictInventory;
import org.hornbook.sample.inventory.RepositoryEntry;
import org.hornbook.server.catalog.DatasetRef;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.discovery.ConnectionDraft;
import org.hornbook.server.discovery.ConnectionSaving;
import org.hornbook.server.discovery.Connections;
import org.hornbook.server.discovery.ProposedRules;
import org.hornbook.server.discovery.Scan;
import org.hornbook.server.discovery.ScanState;
import org.hornbook.server.discovery.Scans;
import org.hornbook.server.discovery.Schedule;
import org.hornbook.server.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Connects the sample district's repositories and waits until each was scanned. */
@Component
@Profile("demo")
class DemoScans {

    private static final int SCAN_INTERVAL_DAYS = 7;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    /** Datasets whose custodians have accepted the rules that the first scan proposed. */
    private static final List<DatasetPlace> WITH_RULES =
            List.of(new DatasetPlace("sis", "sis.att_day"), new DatasetPlace("sis", "sis.stu_demo"));

    private final Connections connections;
    private final Scans scans;
    private final Datasets datasets;
    private final ProposedRules rules;

    DemoScans(Connections connections, Scans scans, Datasets datasets, ProposedRules rules) {
        this.connections = connections;
        this.scans = scans;
        this.datasets = datasets;
        this.rules = rules;
    }

    private record DatasetPlace(String repository, String dataset) {}

    /** Puts rules in force for two datasets, so that there is something to look at; all others stay proposals. */
    void acceptRules(Map<String, RepositoryId> ids) {
        for (DatasetPlace place : WITH_RULES) {
            Optional.ofNullable(ids.get(place.repository()))
                    .flatMap(repository -> datasets.find(new DatasetRef(repository, place.dataset())))
                    .ifPresent(dataset -> rules.accept(Actor.system(), dataset));
        }
    }

    /** Connects what can be connected and starts the scans that are missing. */
    void start(DistrictInventory inventory, Map<String, RepositoryId> ids) {
        for (RepositoryEntry entry : inventory.repositories()) {
            @Nullable RepositoryId repository = ids.get(entry.id());
            Optional<ConnectionDraft> draft = draft(entry);
            if (repository != null && draft.isPresent()) {
                connect(repository, draft.get());
                if (scans.latest(repository).isEmpty()) {
                    scans.start(Actor.system(), repository);
                }
            }
        }
    }

    /** Returns when no scan waits or runs; copies and links follow in the background; says which one is being done. */
    void await(Map<String, RepositoryId> ids, Consumer<String> progress) throws InterruptedException {
        Map<RepositoryId, ScanState> said = new LinkedHashMap<>();
        while (scans.open() > 0) {
            tell(ids, said, progress);
            Thread.sleep(BETWEEN_LOOKS);
        }
        tell(ids, said, progress);
    }

    private void tell(Map<String, RepositoryId> ids, Map<RepositoryId, ScanState> said, Consumer<String> progress) {
        ids.values()
                .forEach(repository -> scans.latest(repository).ifPresent(scan -> {
                    if (scan.state() != said.put(repository, scan.state())
                            && !scan.state().isOpen()) {
                        progress.accept("Scanned " + scan.repositoryName() + outcome(scan));
                    }
                }));
    }

    private static String outcome(Scan scan) {
        return scan.state() == ScanState.DONE
                ? ": %,d datasets, %,d rows"
                        .formatted(scan.counts().done(), scan.counts().rows())
                : ": " + scan.state().title();
    }

    private void connect(RepositoryId repository, ConnectionDraft draft) {
        if (connections.find(repository).isPresent()) {
            return;
        }
        switch (connections.connect(Actor.system(), repository, draft)) {
            case ConnectionSaving.Saved _ -> {}
            case ConnectionSaving.Refused refused ->
                throw new IllegalStateException("The sample repository cannot be connected: "
                        + refused.problems().stream()
                                .map(SettingProblem::toString)
                                .toList());
        }
    }

    private static Optional<ConnectionDraft> draft(RepositoryEntry entry) {
        return switch (entry.kind()) {
            case POSTGRESQL -> Optional.ofNullable(entry.database()).map(DemoScans::postgresql);
            case SQLITE -> files("sqlite", entry);
            case FOLDER, PARQUET -> files("files", entry);
            case PAPER -> Optional.empty();
        };
    }

    private static Optional<ConnectionDraft> files(String kind, RepositoryEntry entry) {
        return Optional.ofNullable(entry.path())
                .map(path -> new ConnectionDraft(
                        kind, Map.of("path", path.toString()), Schedule.everyDays(SCAN_INTERVAL_DAYS)));
    }

    /** The address is one of ours: {@code jdbc:postgresql://host:port/database}. */
    private static ConnectionDraft postgresql(DatabaseAddress address) {
        var uri = java.net.URI.create(address.url().substring("jdbc:".length()));
        return new ConnectionDraft(
                "postgresql",
                Map.of(
                        "host", uri.getHost(),
                        "port", Integer.toString(uri.getPort()),
                        "database", uri.getPath().substring(1),
                        "user", address.user(),
                        "password", address.password()),
                Schedule.everyDays(SCAN_INTERVAL_DAYS));
    }
}
