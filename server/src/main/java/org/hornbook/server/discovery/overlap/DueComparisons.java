package org.hornbook.server.discovery.overlap;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.hornbook.server.discovery.ScanId;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Compares what finished scans found, one comparison at a time over all servers. A comparison covers every scan that
 * was finished when it began, so scans that finish together are compared once.
 *
 * <p>No scan is missed. It is noted as due in its last transaction, together with a job. Whoever finds the lock taken
 * leaves its scan to the holder, who looks for more after letting go. When the holder dies, the lock goes with its
 * connection and the scheduler gives its job to a living server.
 */
@Component
public class DueComparisons {

    private static final String TRY_LOCK = "select pg_try_advisory_lock(hashtext('discovery.comparison'))";
    private static final String UNLOCK = "select pg_advisory_unlock(hashtext('discovery.comparison'))";

    private final DueComparisonStore due;
    private final OverlapSearch search;
    private final DataSource dataSource;

    DueComparisons(DueComparisonStore due, OverlapSearch search, DataSource dataSource) {
        this.due = due;
        this.search = search;
        this.dataSource = dataSource;
    }

    /** Notes that the scan's findings must be compared; belongs in the transaction that ends the scan. */
    public void add(ScanId scan) {
        due.add(scan);
    }

    /** The finished scans that were not compared yet. */
    public List<ScanId> waiting() {
        return due.all();
    }

    /** Compares until nothing is due, or until it finds somebody else at it. */
    public void run() {
        boolean mine = true;
        while (mine && !due.all().isEmpty()) {
            mine = compareUnlessTaken();
        }
    }

    private boolean compareUnlessTaken() {
        try (Connection connection = dataSource.getConnection()) {
            if (!answer(connection, TRY_LOCK)) {
                return false;
            }
            try {
                compare();
            } finally {
                answer(connection, UNLOCK);
            }
            return true;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The lock of the comparison could not be taken.", e);
        }
    }

    private void compare() {
        for (List<ScanId> covered = due.all(); !covered.isEmpty(); covered = due.all()) {
            search.run();
            due.remove(covered);
        }
    }

    private static boolean answer(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }
}
