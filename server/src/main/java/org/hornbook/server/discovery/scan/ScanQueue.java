package org.hornbook.server.discovery.scan;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.Repository;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.discovery.Connection;
import org.hornbook.server.discovery.Scan;
import org.hornbook.server.discovery.ScanId;
import org.hornbook.server.discovery.ScanStart;
import org.hornbook.server.discovery.connection.ConnectionKeeping;
import org.hornbook.server.discovery.scan.ScanStore.Requester;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts scans into the queue and asks them to stop. A scan, its journal line and its job are written together. */
@Component
public class ScanQueue {

    private final Repositories repositories;
    private final ConnectionKeeping connections;
    private final ScanStore store;
    private final ScanJobs jobs;
    private final Journal journal;
    private final Clock clock;

    ScanQueue(
            Repositories repositories,
            ConnectionKeeping connections,
            ScanStore store,
            ScanJobs jobs,
            Journal journal,
            Clock clock) {
        this.repositories = repositories;
        this.connections = connections;
        this.store = store;
        this.jobs = jobs;
        this.journal = journal;
        this.clock = clock;
    }

    /** Asks for a scan. */
    @Transactional
    public ScanStart start(Actor actor, RepositoryId id) {
        Repository repository = repositories.require(id);
        if (connections.find(id).isEmpty()) {
            return new ScanStart.NotConnected(id);
        }
        ScanId scan = new ScanId(UUID.randomUUID());
        if (!store.insert(scan, id, repository.name(), requester(actor))) {
            return store.findOpen(id)
                    .<ScanStart>map(open -> new ScanStart.AlreadyOpen(open.id()))
                    .orElseGet(() -> start(actor, id));
        }
        jobs.schedule(scan);
        journal.append(
                actor,
                "discovery.scan.requested",
                new Subject("repository", id.toString(), repository.name()),
                Map.of("scan", scan.toString()));
        return new ScanStart.Queued(scan);
    }

    /** The repositories that can be scanned. */
    public List<RepositoryId> connected() {
        return connections.all().stream()
                .map(Connection::repository)
                .filter(repository -> repositories.find(repository).isPresent())
                .toList();
    }

    /** Asks an open scan to stop. */
    @Transactional
    public void cancel(Actor actor, Scan scan) {
        if (store.cancel(scan.id())) {
            journal.append(
                    actor,
                    "discovery.scan.cancelled",
                    new Subject("repository", scan.repository().toString(), scan.repositoryName()),
                    Map.of("scan", scan.id().toString()));
        }
    }

    private Requester requester(Actor actor) {
        return new Requester(actor.id().toString(), actor.name(), clock.instant());
    }
}
