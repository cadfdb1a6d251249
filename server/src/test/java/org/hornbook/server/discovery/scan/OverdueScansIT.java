package org.hornbook.server.discovery.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.RepositoryFacts;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.catalog.RepositoryKind;
import org.hornbook.server.discovery.ConnectionDraft;
import org.hornbook.server.discovery.ConnectionSaving;
import org.hornbook.server.discovery.Connections;
import org.hornbook.server.discovery.Schedule;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.support.HornbookIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is told when a scan is overdue (clause DSE-5). */
@HornbookIT
class OverdueScansIT {

    @Autowired
    Repositories repositories;

    @Autowired
    Connections connections;

    @Autowired
    OverdueScans overdue;

    @Autowired
    JdbcClient jdbc;

    @Test
    void givesTheAdministratorsATaskUntilItIsScanned() {
        RepositoryId old = connected(Schedule.byHand());
        scannedBefore(old, Duration.ofDays(400));
        RepositoryId unconnected = registered();
        overdue.follow();
        overdue.follow();
        assertThat(tasks(old)).singleElement().asString().startsWith("ADMINISTRATOR: Scan “");
        assertThat(tasks(unconnected)).singleElement().asString().startsWith("ADMINISTRATOR: Connect and scan “");
        scannedBefore(old, Duration.ZERO);
        overdue.follow();
        assertThat(tasks(old)).isEmpty();
        overdue.scanned(unconnected);
        assertThat(tasks(unconnected)).isEmpty();
    }

    private List<String> tasks(RepositoryId repository) {
        return jdbc.sql("select role || ': ' || title as task from tasks.task"
                        + " where kind = 'discovery.scan-overdue' and subject_id = :id and closed_at is null")
                .param("id", repository.toString())
                .query((row, n) -> row.getString("task"))
                .list();
    }

    private RepositoryId registered() {
        return repositories
                .register(
                        Actor.system(),
                        RepositoryFacts.electronic("Timed " + UUID.randomUUID(), RepositoryKind.DATABASE, "Here"))
                .id();
    }

    /** A repository that cannot be reached: what is asked here is when, not what comes of it. */
    private RepositoryId connected(Schedule schedule) {
        RepositoryId id = registered();
        assertThat(connections.connect(
                        Actor.system(),
                        id,
                        new ConnectionDraft(
                                "postgresql",
                                Map.of("host", "127.0.0.1", "port", "1", "database", "x", "user", "u"),
                                schedule)))
                .isInstanceOf(ConnectionSaving.Saved.class);
        return id;
    }

    private void scannedBefore(RepositoryId repository, Duration ago) {
        jdbc.sql("""
                        insert into discovery.scan (id, repository_id, repository_name, state, requested_by,
                                                    requested_by_name, requested_at, finished_at, complete)
                        values (gen_random_uuid(), :repository, 'Timed', 'DONE', 'x', 'Somebody', :at, :at, true)
                        """)
                .param("repository", repository.value())
                .param("at", Timestamp.from(Instant.now().minus(ago)))
                .update();
    }
}
