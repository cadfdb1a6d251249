package org.hornbook.server.discovery.scan;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Map;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.discovery.Connection;
import org.hornbook.server.discovery.Scan;
import org.hornbook.server.discovery.ScanState;
import org.hornbook.server.discovery.connection.ConnectionKeeping;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.District;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Starts the scans whose interval has passed, within their hours (clause DSE-5). */
@Component
class DueScans {

    private final ConnectionKeeping connections;
    private final Repositories repositories;
    private final ScanStore store;
    private final ScanQueue queue;
    private final District district;
    private final Clock clock;

    DueScans(
            ConnectionKeeping connections,
            Repositories repositories,
            ScanStore store,
            ScanQueue queue,
            District district,
            Clock clock) {
        this.connections = connections;
        this.repositories = repositories;
        this.store = store;
        this.queue = queue;
        this.district = district;
        this.clock = clock;
    }

    void start() {
        Map<RepositoryId, Scan> latest = store.latestOfEach();
        for (Connection connection : connections.all()) {
            if (isDue(connection, latest.get(connection.repository()))
                    && repositories.find(connection.repository()).isPresent()) {
                queue.start(Actor.system(), connection.repository());
            }
        }
    }

    private boolean isDue(Connection connection, @Nullable Scan last) {
        ZonedDateTime now = clock.instant().atZone(district.zone());
        if (!connection.schedule().allows(now.toLocalTime())) {
            return false;
        }
        if (last == null) {
            return connection.schedule().isDue(null, false, now.toInstant());
        }
        Instant end = last.finishedAt();
        return !last.state().isOpen()
                && connection.schedule().isDue(end, last.state() == ScanState.DONE, now.toInstant());
    }
}
