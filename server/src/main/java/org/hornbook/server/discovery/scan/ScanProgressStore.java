package org.hornbook.server.discovery.scan;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.discovery.Scan.Counts;
import org.hornbook.server.discovery.ScanId;
import org.hornbook.server.discovery.ScanState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What a running scan writes. Every statement holds the attempt's number against the row: a server that lost the scan
 * to another, because it was cut off for a while, changes nothing any more.
 */
@Repository
class ScanProgressStore {

    private static final String HELD = " where id = :id and attempt = :attempt and state in ('RUNNING', 'CANCELLING')";

    private static final String CLAIM = """
            update discovery.scan
            set state = case when state = 'CANCELLING' then state else 'RUNNING' end, attempt = attempt + 1,
                node = :node, started_at = coalesce(started_at, :now), progress_at = :now
            where id = :id and state in ('QUEUED', 'RUNNING', 'CANCELLING')
            returning attempt, repository_id, repository_name, state
            """;

    private static final String PLANNED =
            "update discovery.scan set datasets_planned = :planned, product = :product" + HELD;

    private static final String PROGRESS = """
            update discovery.scan
            set rows_done = :rows, rows_estimated = :estimated, seconds_left = :left, progress_at = :now
            """ + HELD + " returning state";

    private static final String FINISH_DATASET = """
            insert into discovery.scanned_dataset (scan_id, dataset, row_count, columns, sensitive, complete, attempt, at)
            values (:id, :dataset, :rows, :columns, :sensitive, :complete, :attempt, :at)
            """;

    private static final String PROBLEM = """
            insert into discovery.scan_problem (scan_id, place, what, cure) values (:id, :place, :what, :cure)
            on conflict do nothing
            """;

    private static final String END = """
            update discovery.scan
            set state = :state, finished_at = :now, failure = :failure, cure = :cure, seconds_left = null,
                complete = :complete
            """ + HELD;

    private static final String ALL_COMPLETE = """
            select count(*) = :planned and coalesce(bool_and(complete), true)
            from discovery.scanned_dataset where scan_id = :id
            """;

    private final JdbcClient jdbc;

    ScanProgressStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes an open scan for this server; empty when it has ended. */
    Optional<ClaimedScan> claim(ScanId id, String node, Instant now) {
        return jdbc.sql(CLAIM)
                .param("id", id.value())
                .param("node", node)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new ClaimedScan(
                        id,
                        row.getInt("attempt"),
                        new RepositoryId(row.getObject("repository_id", UUID.class)),
                        row.getString("repository_name"),
                        ScanState.valueOf(row.getString("state"))))
                .optional();
    }

    /** Qualified names of what earlier attempts finished. */
    Set<String> finished(ScanId id) {
        return new HashSet<>(jdbc.sql("select dataset from discovery.scanned_dataset where scan_id = :id")
                .param("id", id.value())
                .query(String.class)
                .list());
    }

    /** Rows of what earlier attempts finished. */
    long rowsFinished(ScanId id) {
        return jdbc.sql("select coalesce(sum(row_count), 0) from discovery.scanned_dataset where scan_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    void planned(ClaimedScan scan, int planned, @Nullable String product) {
        held(PLANNED, scan).param("planned", planned).param("product", product).update();
    }

    void product(ClaimedScan scan, String product) {
        held("update discovery.scan set product = :product" + HELD, scan)
                .param("product", product)
                .update();
    }

    /** Keeps the counts and tells the state; empty when the scan was lost to another server. */
    Optional<ScanState> progressed(ClaimedScan scan, Counts counts, Instant now) {
        return held(PROGRESS, scan)
                .param("rows", counts.rows())
                .param("estimated", counts.rowsEstimated())
                .param("left", counts.secondsLeft())
                .param("now", Timestamp.from(now))
                .query(String.class)
                .optional()
                .map(ScanState::valueOf);
    }

    /** The state while this attempt holds the scan; empty when it was lost. */
    Optional<ScanState> state(ClaimedScan scan) {
        return held("select state from discovery.scan" + HELD, scan)
                .query(String.class)
                .optional()
                .map(ScanState::valueOf);
    }

    /** Counts one more finished dataset; false when the scan was lost. Call first in the dataset's transaction. */
    boolean countDataset(ClaimedScan scan) {
        return held("update discovery.scan set datasets_done = datasets_done + 1" + HELD, scan)
                        .update()
                == 1;
    }

    void finish(ClaimedScan scan, FinishedDataset dataset) {
        jdbc.sql(FINISH_DATASET)
                .param("id", scan.id().value())
                .param("dataset", dataset.name())
                .param("rows", dataset.rows())
                .param("columns", dataset.columns())
                .param("sensitive", dataset.sensitive())
                .param("complete", dataset.complete())
                .param("attempt", scan.attempt())
                .param("at", Timestamp.from(dataset.at()))
                .update();
    }

    void problem(ClaimedScan scan, Problem problem) {
        jdbc.sql(PROBLEM)
                .param("id", scan.id().value())
                .param("place", problem.where())
                .param("what", problem.what())
                .param("cure", problem.cure())
                .update();
    }

    /** Whether every planned dataset was finished, to its last row. */
    boolean allComplete(ClaimedScan scan, int planned) {
        return jdbc.sql(ALL_COMPLETE)
                .param("id", scan.id().value())
                .param("planned", planned)
                .query(Boolean.class)
                .single();
    }

    boolean done(ClaimedScan scan, boolean complete, Instant now) {
        return end(scan, ScanState.DONE, null, complete, now);
    }

    boolean cancelled(ClaimedScan scan, Instant now) {
        return end(scan, ScanState.CANCELLED, null, false, now);
    }

    boolean failed(ClaimedScan scan, Problem why, Instant now) {
        return end(scan, ScanState.FAILED, why, false, now);
    }

    /** Puts the scan back for any server to take up; one that was to be stopped stays so. */
    void requeue(ClaimedScan scan) {
        held("update discovery.scan set state = case when state = 'RUNNING' then 'QUEUED' else state end" + HELD, scan)
                .update();
    }

    private boolean end(ClaimedScan scan, ScanState state, @Nullable Problem why, boolean complete, Instant now) {
        return held(END, scan)
                        .param("state", state.name())
                        .param("failure", why == null ? null : why.what())
                        .param("cure", why == null ? null : why.cure())
                        .param("complete", complete)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec held(String sql, ClaimedScan scan) {
        return jdbc.sql(sql).param("id", scan.id().value()).param("attempt", scan.attempt());
    }
}
