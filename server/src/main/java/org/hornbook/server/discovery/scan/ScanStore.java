package org.hornbook.server.discovery.scan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.discovery.Scan;
import org.hornbook.server.discovery.Scan.Counts;
import org.hornbook.server.discovery.ScanId;
import org.hornbook.server.discovery.ScanQuery;
import org.hornbook.server.discovery.ScanState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and queues scans; what a running scan writes is in {@link ScanProgressStore}. */
@Repository
public class ScanStore {

    private static final String SELECT = """
            select id, repository_id, repository_name, state, requested_by_name, requested_at, started_at, finished_at,
                   attempt, product, datasets_planned, datasets_done, rows_done, rows_estimated, seconds_left, complete,
                   failure, cure,
                   (select count(*) from discovery.scan_problem where scan_id = scan.id) as problems
            from discovery.scan
            """;

    private static final String INSERT = """
            insert into discovery.scan
                (id, repository_id, repository_name, state, requested_by, requested_by_name, requested_at)
            values (:id, :repository, :name, 'QUEUED', :by, :byName, :at)
            on conflict (repository_id) where state in ('QUEUED', 'RUNNING', 'CANCELLING') do nothing
            """;

    private static final String WHERE = """
            where (cast(:repository as uuid) is null or repository_id = :repository)
              and (cast(:state as text) is null or state = :state)
            """;

    private static final String LATEST_OF_EACH = """
            select distinct on (repository_id) * from (%s) as scan order by repository_id, requested_at desc
            """.formatted(SELECT);

    private static final String LAST_COMPLETE = """
            select repository_id, max(finished_at) as at from discovery.scan
            where state = 'DONE' and complete group by repository_id
            """;

    private static final String CANCEL = """
            update discovery.scan set state = 'CANCELLING' where id = :id and state in ('QUEUED', 'RUNNING')
            """;

    private static final String PROBLEMS = """
            select place, what, cure from discovery.scan_problem where scan_id = :id order by number limit :limit
            """;

    private static final String DATASETS = """
            select dataset, row_count, columns, sensitive, complete, attempt, at
            from discovery.scanned_dataset where scan_id = :id order by at, dataset
            """;

    private final JdbcClient jdbc;

    ScanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a scan that waits; false when the repository has an open one. */
    boolean insert(ScanId id, RepositoryId repository, String name, Requester requester) {
        return jdbc.sql(INSERT)
                        .param("id", id.value())
                        .param("repository", repository.value())
                        .param("name", name)
                        .param("by", requester.id())
                        .param("byName", requester.name())
                        .param("at", Timestamp.from(requester.at()))
                        .update()
                == 1;
    }

    /** Marks an open scan to be stopped; false when it has ended or is stopping already. */
    boolean cancel(ScanId id) {
        return jdbc.sql(CANCEL).param("id", id.value()).update() == 1;
    }

    /** The scan, if it exists. */
    public Optional<Scan> find(ScanId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(ScanStore::scan)
                .optional();
    }

    /** The repository's open scan. */
    Optional<Scan> findOpen(RepositoryId repository) {
        return latest(repository).filter(scan -> scan.state().isOpen());
    }

    /** The repository's newest scan. */
    public Optional<Scan> latest(RepositoryId repository) {
        return jdbc.sql(SELECT + "where repository_id = :repository order by requested_at desc limit 1")
                .param("repository", repository.value())
                .query(ScanStore::scan)
                .optional();
    }

    /** The newest scan of every repository that ever had one. */
    public Map<RepositoryId, Scan> latestOfEach() {
        return jdbc.sql(LATEST_OF_EACH).query(ScanStore::scan).list().stream()
                .collect(Collectors.toMap(Scan::repository, Function.identity()));
    }

    /** End of the last scan that read everything, by repository. */
    public Map<RepositoryId, Instant> lastComplete() {
        return jdbc
                .sql(LAST_COMPLETE)
                .query((row, n) -> Map.entry(
                        new RepositoryId(row.getObject("repository_id", UUID.class)),
                        row.getTimestamp("at").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Scans that match, newest first. */
    public List<Scan> page(ScanQuery query, long offset, int limit) {
        return where(SELECT + WHERE + "order by requested_at desc, id limit :limit offset :offset", query)
                .param("limit", limit)
                .param("offset", offset)
                .query(ScanStore::scan)
                .list();
    }

    /** How many scans match. */
    public long count(ScanQuery query) {
        return where("select count(*) from discovery.scan " + WHERE, query)
                .query(Long.class)
                .single();
    }

    /** How many scans wait or run. */
    public long open() {
        return jdbc.sql("select count(*) from discovery.scan where state in ('QUEUED', 'RUNNING', 'CANCELLING')")
                .query(Long.class)
                .single();
    }

    List<org.hornbook.discovery.connect.Problem> problems(ScanId id, int limit) {
        return jdbc.sql(PROBLEMS)
                .param("id", id.value())
                .param("limit", limit)
                .query((row, n) -> new org.hornbook.discovery.connect.Problem(
                        row.getString("place"), row.getString("what"), row.getString("cure")))
                .list();
    }

    List<FinishedDataset> datasets(ScanId id) {
        return jdbc.sql(DATASETS)
                .param("id", id.value())
                .query((row, n) -> new FinishedDataset(
                        row.getString("dataset"),
                        row.getLong("row_count"),
                        row.getInt("columns"),
                        row.getInt("sensitive"),
                        row.getBoolean("complete"),
                        row.getInt("attempt"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private JdbcClient.StatementSpec where(String sql, ScanQuery query) {
        RepositoryId repository = query.repository();
        ScanState state = query.state();
        return jdbc.sql(sql)
                .param("repository", repository == null ? null : repository.value())
                .param("state", state == null ? null : state.name());
    }

    static Scan scan(ResultSet row, int number) throws SQLException {
        return new Scan(
                new ScanId(row.getObject("id", UUID.class)),
                new RepositoryId(row.getObject("repository_id", UUID.class)),
                row.getString("repository_name"),
                ScanState.valueOf(row.getString("state")),
                row.getString("requested_by_name"),
                row.getTimestamp("requested_at").toInstant(),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("finished_at")),
                row.getInt("attempt"),
                row.getString("product"),
                counts(row),
                row.getBoolean("complete"),
                row.getString("failure"),
                row.getString("cure"));
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return new Counts(
                row.getInt("datasets_planned"),
                row.getInt("datasets_done"),
                row.getLong("rows_done"),
                row.getLong("rows_estimated"),
                (Long) row.getObject("seconds_left"),
                row.getLong("problems"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    /** Who asked for a scan, and when. */
    record Requester(String id, String name, Instant at) {}
}
