package org.hornbook.server.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of letters. */
@Repository
class OutboxStore {

    private static final String ADD = """
            insert into mail.letter (id, to_address, subject, body, about, once, state, queued_at, next_try_at)
            values (:id, :to, :subject, :body, :about, :once, 'QUEUED', :now, :now)
            on conflict (once) do nothing
            """;

    private static final String COLUMNS =
            "id, to_address, subject, about, state, attempts, trouble, queued_at, sent_at";

    private static final String FIND = "select " + COLUMNS + " from mail.letter where id = :id";

    private static final String LIST = "select " + COLUMNS + """
             from mail.letter
            where (:state = '' or state = :state or (:state = 'ATTENTION' and state in ('UNCERTAIN', 'REFUSED')))
              and (:words = '' or to_address ilike :like or subject ilike :like or about ilike :like)
            order by queued_at desc, id
            limit :limit offset :offset
            """;

    private static final String COUNT = """
            select count(*) from mail.letter
            where (:state = '' or state = :state or (:state = 'ATTENTION' and state in ('UNCERTAIN', 'REFUSED')))
              and (:words = '' or to_address ilike :like or subject ilike :like or about ilike :like)
            """;

    private static final String TAKE_NEXT = """
            update mail.letter set state = 'SENDING', worked_on_since = :now, attempts = attempts + 1
            where id = (
                select id from mail.letter where state = 'QUEUED' and next_try_at <= :now
                order by next_try_at, queued_at, id limit 1 for update skip locked)
            returning id, to_address, subject, body, about
            """;

    private static final String HAND_OVER = """
            update mail.letter set state = 'HANDED_OVER', worked_on_since = :now where id = :id and state = 'SENDING'
            """;

    private static final String SENT = """
            update mail.letter set state = 'SENT', sent_at = :now, trouble = '', body = null, worked_on_since = null
            where id = :id and state in ('SENDING', 'HANDED_OVER')
            """;

    private static final String BACK = """
            update mail.letter
            set state = 'QUEUED', next_try_at = :next, trouble = :trouble, worked_on_since = null
            where id = :id and state in ('SENDING', 'HANDED_OVER')
            """;

    private static final String END = """
            update mail.letter set state = :state, trouble = :trouble, worked_on_since = null
            where id = :id and state in ('SENDING', 'HANDED_OVER')
            """;

    private static final String RELEASE = """
            update mail.letter set state = 'QUEUED', worked_on_since = null
            where state = 'SENDING' and worked_on_since < :before
            """;

    private static final String DOUBT = """
            update mail.letter set state = 'UNCERTAIN', worked_on_since = null,
                trouble = 'This server stopped before the mail server''s answer was noted.'
            where state = 'HANDED_OVER' and worked_on_since < :before
            """;

    private static final String AGAIN = """
            update mail.letter set state = 'QUEUED', next_try_at = :now, trouble = ''
            where id = :id and state in ('UNCERTAIN', 'REFUSED') and body is not null
            """;

    private static final String ARRIVED = """
            update mail.letter set state = 'SENT', sent_at = :now, trouble = '', body = null
            where id = :id and state = 'UNCERTAIN'
            """;

    private static final String CANCEL = """
            update mail.letter set state = 'CANCELLED', body = null
            where id = :id and state in ('QUEUED', 'UNCERTAIN', 'REFUSED')
            """;

    private static final String BODY = "select body from mail.letter where id = :id and body is not null";

    private final JdbcClient jdbc;

    OutboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean add(LetterId id, Letter letter, Instant now) {
        return jdbc.sql(ADD)
                        .param("id", id.value())
                        .param("to", letter.to())
                        .param("subject", letter.subject())
                        .param("body", letter.text())
                        .param("about", letter.about())
                        .param("once", letter.once())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    Optional<LetterRow> find(LetterId id) {
        return jdbc.sql(FIND).param("id", id.value()).query(OutboxStore::row).optional();
    }

    /**
     * Letters, newest first.
     *
     * @param state a state's name, {@code ATTENTION} for those that people must look at, or empty for all
     */
    List<LetterRow> list(String words, String state, int limit, long offset) {
        return filtered(LIST, words, state)
                .param("limit", limit)
                .param("offset", offset)
                .query(OutboxStore::row)
                .list();
    }

    long count(String words, String state) {
        return filtered(COUNT, words, state).query(Long.class).single();
    }

    private JdbcClient.StatementSpec filtered(String sql, String words, String state) {
        String like = "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return jdbc.sql(sql).param("words", words).param("like", like).param("state", state);
    }

    /** Takes the letter that waits longest, so that no other node works on it. */
    Optional<Taken> takeNext(Instant now) {
        return jdbc.sql(TAKE_NEXT)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Taken(
                        new LetterId(row.getObject("id", UUID.class)),
                        Letter.of(
                                row.getString("to_address"),
                                row.getString("subject"),
                                row.getString("body"),
                                row.getString("about"))))
                .optional();
    }

    /** False when the letter is not this node's any more. */
    boolean handOver(LetterId id, Instant now) {
        return at(HAND_OVER, id, now);
    }

    void sent(LetterId id, Instant now) {
        at(SENT, id, now);
    }

    void back(LetterId id, Instant next, String trouble) {
        jdbc.sql(BACK)
                .param("id", id.value())
                .param("next", Timestamp.from(next))
                .param("trouble", trouble)
                .update();
    }

    void end(LetterId id, LetterState state, String trouble) {
        jdbc.sql(END)
                .param("id", id.value())
                .param("state", state.name())
                .param("trouble", trouble)
                .update();
    }

    /** What dead nodes left: nothing was given over of the first kind, all of the second. */
    void recover(Instant before) {
        jdbc.sql(RELEASE).param("before", Timestamp.from(before)).update();
        jdbc.sql(DOUBT).param("before", Timestamp.from(before)).update();
    }

    boolean again(LetterId id, Instant now) {
        return at(AGAIN, id, now);
    }

    boolean arrived(LetterId id, Instant now) {
        return at(ARRIVED, id, now);
    }

    boolean cancel(LetterId id) {
        return jdbc.sql(CANCEL).param("id", id.value()).update() == 1;
    }

    Optional<String> body(LetterId id) {
        return jdbc.sql(BODY).param("id", id.value()).query(String.class).optional();
    }

    private boolean at(String sql, LetterId id, Instant now) {
        return jdbc.sql(sql)
                        .param("id", id.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private static LetterRow row(ResultSet row, int n) throws SQLException {
        return new LetterRow(
                new LetterId(row.getObject("id", UUID.class)),
                row.getString("to_address"),
                row.getString("subject"),
                row.getString("about"),
                LetterState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getString("trouble"),
                row.getTimestamp("queued_at").toInstant(),
                instant(row.getTimestamp("sent_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** A letter that this node works on. */
    record Taken(LetterId id, Letter letter) {}
}
