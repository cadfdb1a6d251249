package org.hornbook.server.discovery;

import java.util.List;
import java.util.Optional;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.discovery.scan.ScanQueue;
import org.hornbook.server.discovery.scan.ScanStore;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Paging;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.shared.Role;
import org.springframework.stereotype.Component;

/**
 * Scans of the connected repositories (clause DSE-5). They run in the background on any server of the installation;
 * administrators, the governance lead and the security officer start and stop them, others get "not allowed".
 */
@Component
public class Scans {

    private final ScanQueue queue;
    private final ScanStore store;

    Scans(ScanQueue queue, ScanStore store) {
        this.queue = queue;
        this.store = store;
    }

    /** Asks for a scan of the repository. */
    public ScanStart start(Actor actor, RepositoryId repository) {
        checkAllowed(actor);
        return queue.start(actor, repository);
    }

    /** Asks for a scan of every connected repository; one answer each. */
    public List<ScanStart> startAll(Actor actor) {
        checkAllowed(actor);
        // one transaction each: together they would hold the journal while waiting for scans that need it to end
        return queue.connected().stream()
                .map(repository -> queue.start(actor, repository))
                .toList();
    }

    /** Asks an open scan to stop; what it finished stays. Nothing happens to one that has ended. */
    public void cancel(Actor actor, ScanId scan) {
        checkAllowed(actor);
        queue.cancel(actor, require(scan));
    }

    /** The scan, if it exists. */
    public Optional<Scan> find(ScanId scan) {
        return store.find(scan);
    }

    /** The scan; ends the request with "not found" when there is none. */
    public Scan require(ScanId scan) {
        return store.find(scan).orElseThrow(() -> Problem.notFound("There is no such scan."));
    }

    /** The repository's newest scan, if there was one. */
    public Optional<Scan> latest(RepositoryId repository) {
        return store.latest(repository);
    }

    /** Scans that match, newest first. */
    public Paging<Scan> page(ScanQuery query, int page, int size) {
        return new Paging<>(store.page(query, (long) (page - 1) * size, size), page, size, store.count(query));
    }

    /** How many scans wait or run. */
    public long open() {
        return store.open();
    }

    /** Whether the actor may start and stop scans. */
    public static boolean mayScan(Actor actor) {
        return actor.isSystem() || actor.hasAny(Role.ADMINISTRATOR, Role.GOVERNANCE_LEAD, Role.SECURITY_OFFICER);
    }

    private static void checkAllowed(Actor actor) {
        if (!mayScan(actor)) {
            throw Problem.notAllowed(
                    "Only administrators, the governance lead and the security officer start and stop scans.");
        }
    }
}
