package org.hornbook.server.directory.roster;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hornbook.server.directory.roster.bundle.RosterProblem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Attempts to import, and bundles that wait for the word. */
@Repository
class ImportRecordStore {

    private static final String INSERT = """
            insert into directory.roster_import
                (id, at, source, name, outcome, actor, counts, problems, problem_count, took_ms)
            values (:id, :at, :source, :name, :outcome, :actor, cast(:counts as jsonb), cast(:problems as jsonb),
                    :problemCount, :took)
            """;

    private static final String INSERT_UPLOAD = """
            insert into directory.roster_upload (id, name, bundle, account_id, uploaded_at)
            values (:id, :name, :bundle, :account, :at)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportRecordStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A bundle that waits. */
    record Upload(UUID id, String name, ByteBuffer bundle) {}

    void insert(ImportRecord record) {
        jdbc.sql(INSERT)
                .param("id", record.id())
                .param("at", Timestamp.from(record.at()))
                .param("source", record.source())
                .param("name", record.name())
                .param("outcome", record.outcome())
                .param("actor", record.actor())
                .param("counts", json.writeValueAsString(record.counts()))
                .param("problems", json.writeValueAsString(record.problems()))
                .param("problemCount", record.problemCount())
                .param("took", record.tookMillis())
                .update();
    }

    List<ImportRecord> latest(int limit) {
        return jdbc.sql("select * from directory.roster_import order by at desc, id limit :limit")
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    Optional<ImportRecord> find(UUID id) {
        return jdbc.sql("select * from directory.roster_import where id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    private ImportRecord read(ResultSet row, int number) throws SQLException {
        return new ImportRecord(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("source"),
                row.getString("name"),
                row.getString("outcome"),
                row.getString("actor"),
                json.readValue(row.getString("counts"), new TypeReference<Map<String, FileCounts>>() {}),
                json.readValue(row.getString("problems"), new TypeReference<List<RosterProblem>>() {}),
                row.getInt("problem_count"),
                row.getLong("took_ms"));
    }

    void insertUpload(Upload upload, UUID account, Instant at) {
        jdbc.sql(INSERT_UPLOAD)
                .param("id", upload.id())
                .param("name", upload.name())
                .param("bundle", upload.bundle().array())
                .param("account", account)
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Upload> findUpload(UUID id, UUID account) {
        return jdbc.sql("select id, name, bundle from directory.roster_upload where id = :id and account_id = :account")
                .param("id", id)
                .param("account", account)
                .query((row, n) -> new Upload(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        ByteBuffer.wrap(row.getBytes("bundle"))))
                .optional();
    }

    void deleteUpload(UUID id) {
        jdbc.sql("delete from directory.roster_upload where id = :id")
                .param("id", id)
                .update();
    }

    void deleteUploadsBefore(Instant before) {
        jdbc.sql("delete from directory.roster_upload where uploaded_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
