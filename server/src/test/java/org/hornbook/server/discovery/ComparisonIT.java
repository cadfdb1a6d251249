package org.hornbook.server.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.RepositoryFacts;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.catalog.RepositoryKind;
import org.hornbook.server.discovery.overlap.DueComparisons;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.support.HornbookIT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finished scans are compared with all repositories, once for several, whoever dies in the middle. */
@HornbookIT
@Timeout(120)
class ComparisonIT {

    private static final String LOCK = "select pg_advisory_lock(hashtext('discovery.comparison'))";

    @Autowired
    Repositories repositories;

    @Autowired
    Connections connections;

    @Autowired
    Scans scans;

    @Autowired
    DueComparisons comparisons;

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcClient jdbc;

    @Test
    void leavesItsScanToTheServerThatIsComparing() throws Exception {
        try (Connection other = dataSource.getConnection();
                Statement statement = other.createStatement()) {
            statement.execute(LOCK);
            ScanId one = scanned();
            ScanId two = scanned();
            comparisons.run();
            assertThat(comparisons.waiting()).contains(one, two);
            statement.execute("select pg_advisory_unlock_all()");
        }
        awaitNothingWaits();
    }

    @Test
    void takesOverWhenTheServerThatWasComparingDies() throws Exception {
        // not of the pool, which would hand it out again
        String address = dataSource.unwrap(HikariDataSource.class).getJdbcUrl();
        try (Connection killed = DriverManager.getConnection(address);
                Statement statement = killed.createStatement()) {
            statement.execute(LOCK);
            int process = processOf(statement);
            ScanId scan = scanned();
            comparisons.run();
            assertThat(comparisons.waiting()).contains(scan);
            jdbc.sql("select pg_terminate_backend(:process)")
                    .param("process", process)
                    .query(Boolean.class)
                    .single();
        }
        awaitNothingWaits();
    }

    private static int processOf(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** What the scheduler does with the job of a finished scan; it may be at it in the background, too. */
    private void awaitNothingWaits() throws InterruptedException {
        while (!comparisons.waiting().isEmpty()) {
            comparisons.run();
            Thread.sleep(20);
        }
    }

    private ScanId scanned() throws Exception {
        RepositoryId repository = repositories
                .register(
                        Actor.system(),
                        RepositoryFacts.electronic("Compared " + TestSources.unique(), RepositoryKind.FILES, "Here"))
                .id();
        connections.connect(
                Actor.system(),
                repository,
                new ConnectionDraft(
                        "files", Map.of("path", TestSources.csvFolder().toString()), Schedule.byHand()));
        ScanId scan = ((ScanStart.Queued) scans.start(Actor.system(), repository)).scan();
        while (scans.require(scan).state().isOpen()) {
            Thread.sleep(50);
        }
        assertThat(scans.require(scan).state()).isEqualTo(ScanState.DONE);
        return scan;
    }
}
