package org.hornbook.server.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hornbook.server.journal.Journal.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of the journal. */
@Repository
class JournalStore {

    private static final String LOCK_HEAD = """
            select sequence, hash from journal.head for update
            """;

    private static final String INSERT = """
            insert into journal.entry (sequence, at, actor_id, actor_name, act, subject_kind, subject_id,
                                       subject_label, details, previous_hash, hash)
            values (:sequence, :at, :actorId, :actorName, :act, :kind, :id, :label, cast(:details as jsonb),
                    :previousHash, :hash)
            """;

    private static final String MOVE_HEAD = """
            update journal.head set sequence = :sequence, hash = :hash
            """;

    private static final String AFTER = """
            select sequence, at, actor_id, actor_name, act, subject_kind, subject_id, subject_label, details,
                   previous_hash, hash
            from journal.entry where sequence > :sequence order by sequence limit :limit
            """;

    private static final String ACTS_AFTER = """
            select act, max(sequence) as last from journal.entry where sequence > :sequence group by act
            """;

    private static final String PAGE = """
            select sequence, at, actor_id, actor_name, act, subject_kind, subject_id, subject_label, details,
                   previous_hash, hash
            from journal.entry
            where (:words = '' or lower(actor_name || ' ' || act || ' ' || subject_label) like :pattern)
              and (:kind = '' or subject_kind = :kind)
              and (:id = '' or subject_id = :id)
              and sequence < :before
            order by sequence desc limit :limit
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JournalStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Appends are serialised on this row; the lock ends with the transaction. */
    JournalHead lockHead() {
        return jdbc.sql(LOCK_HEAD)
                .query((row, n) -> new JournalHead(row.getLong("sequence"), row.getString("hash")))
                .single();
    }

    Optional<JournalHead> findHead() {
        return jdbc.sql("select sequence, hash from journal.head")
                .query((row, n) -> new JournalHead(row.getLong("sequence"), row.getString("hash")))
                .optional();
    }

    void insert(JournalEntry entry) {
        jdbc.sql(INSERT)
                .param("sequence", entry.sequence())
                .param("at", Timestamp.from(entry.at()))
                .param("actorId", entry.actorId())
                .param("actorName", entry.actorName())
                .param("act", entry.act())
                .param("kind", entry.subject().kind())
                .param("id", entry.subject().id())
                .param("label", entry.subject().label())
                .param("details", json.writeValueAsString(entry.details()))
                .param("previousHash", entry.previousHash())
                .param("hash", entry.hash())
                .update();
        jdbc.sql(MOVE_HEAD)
                .param("sequence", entry.sequence())
                .param("hash", entry.hash())
                .update();
    }

    List<JournalEntry> after(long sequence, int limit) {
        return jdbc.sql(AFTER)
                .param("sequence", sequence)
                .param("limit", limit)
                .query(this::entry)
                .list();
    }

    Map<String, Long> actsAfter(long sequence) {
        Map<String, Long> acts = new HashMap<>();
        jdbc.sql(ACTS_AFTER).param("sequence", sequence).query(row -> {
            acts.put(row.getString("act"), row.getLong("last"));
        });
        return acts;
    }

    List<JournalEntry> page(JournalQuery query, int limit) {
        return jdbc.sql(PAGE)
                .param("words", query.words())
                .param("pattern", "%" + query.words().toLowerCase(java.util.Locale.ROOT) + "%")
                .param("kind", query.subjectKind())
                .param("id", query.subjectId())
                .param("before", query.before())
                .param("limit", limit)
                .query(this::entry)
                .list();
    }

    private JournalEntry entry(ResultSet row, int number) throws SQLException {
        Map<String, String> details = json.readValue(row.getString("details"), new TypeReference<>() {});
        return new JournalEntry(
                row.getLong("sequence"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor_id"),
                row.getString("actor_name"),
                row.getString("act"),
                new Subject(row.getString("subject_kind"), row.getString("subject_id"), row.getString("subject_label")),
                details,
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
