package org.hornbook.server.requests;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hornbook.server.directory.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests, their history, and how often somebody sends something. */
@Repository
class RequestStore {

    private static final String INSERT = """
            insert into requests.request
                (id, channel, relation, state, name, email, about_name, about_birth, about_school, wish, sent_at,
                 received_on, due, subject_id, requester_id, checked_how)
            values (:id, :channel, :relation, :state, :name, :email, :aboutName, :aboutBirth, :aboutSchool, :wish, :at,
                    :receivedOn, :due, :subject, :requester, :checkedHow)
            returning number
            """;

    private static final String SAVE = """
            update requests.request
            set state = :state, received_on = :receivedOn, due = :due, subject_id = :subject, requester_id = :requester,
                checked_how = :checkedHow, notice_on = :noticeOn, refusal = :refusal, version = version + 1
            where id = :id and version = :version
            """;

    private static final String LIST = """
            select * from requests.request
            where state <> 'UNPROVEN' and (:all or state not in ('RELEASED', 'REFUSED', 'WITHDRAWN'))
            order by due nulls last, number
            limit 500
            """;

    private static final String OVERDUE = """
            select * from requests.request
            where due < :today and state not in ('UNPROVEN', 'RELEASED', 'REFUSED', 'WITHDRAWN')
            order by due, number
            """;

    private static final String ADD_EVENT = """
            insert into requests.event (request_id, at, by_whom, what, open) values (:id, :at, :by, :what, :open)
            """;

    // people who never proved their address asked nothing
    private static final String FORGET = """
            delete from requests.request r
            where r.state = 'UNPROVEN' and r.sent_at < :before
              and not exists (select 1 from requests.secret s where s.request_id = r.id and s.expires_at > :now)
              and not exists (select 1 from requests.event e where e.request_id = r.id)
            """;

    private final JdbcClient jdbc;

    RequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a new request and tells its number. */
    int insert(OwnRequest request, Instant at) {
        return jdbc.sql(INSERT)
                .param("id", request.id().value())
                .param("channel", request.channel().name())
                .param("relation", request.relation().name())
                .param("state", request.state().name())
                .param("name", request.name())
                .param("email", request.email())
                .param("aboutName", request.aboutName())
                .param("aboutBirth", date(request.aboutBirth()))
                .param("aboutSchool", request.aboutSchool())
                .param("wish", request.wish())
                .param("at", Timestamp.from(at))
                .param("receivedOn", date(request.receivedOn()))
                .param("due", date(request.due()))
                .param("subject", id(request.subject()))
                .param("requester", id(request.requester()))
                .param("checkedHow", request.checkedHow())
                .query(Integer.class)
                .single();
    }

    /** False when somebody else changed it in between. */
    boolean save(OwnRequest request) {
        return jdbc.sql(SAVE)
                        .param("id", request.id().value())
                        .param("version", request.version())
                        .param("state", request.state().name())
                        .param("receivedOn", date(request.receivedOn()))
                        .param("due", date(request.due()))
                        .param("subject", id(request.subject()))
                        .param("requester", id(request.requester()))
                        .param("checkedHow", request.checkedHow())
                        .param("noticeOn", date(request.noticeOn()))
                        .param("refusal", request.refusal())
                        .update()
                == 1;
    }

    Optional<OwnRequest> find(RequestId id) {
        return jdbc.sql("select * from requests.request where id = :id")
                .param("id", id.value())
                .query(RequestStore::read)
                .optional();
    }

    Optional<OwnRequest> findByProgress(String hash) {
        return jdbc.sql("select * from requests.request where progress_hash = :hash")
                .param("hash", hash)
                .query(RequestStore::read)
                .optional();
    }

    void setProgress(RequestId id, String hash) {
        jdbc.sql("update requests.request set progress_hash = :hash where id = :id")
                .param("hash", hash)
                .param("id", id.value())
                .update();
    }

    List<OwnRequest> list(boolean all) {
        return jdbc.sql(LIST).param("all", all).query(RequestStore::read).list();
    }

    List<OwnRequest> overdue(LocalDate today) {
        return jdbc.sql(OVERDUE)
                .param("today", Date.valueOf(today))
                .query(RequestStore::read)
                .list();
    }

    long countReceived() {
        return jdbc.sql("select count(*) from requests.request where received_on is not null")
                .query(Long.class)
                .single();
    }

    void forgetUnproven(Instant before, Instant now) {
        jdbc.sql(FORGET)
                .param("before", Timestamp.from(before))
                .param("now", Timestamp.from(now))
                .update();
    }

    void addEvent(RequestId id, RequestEvent event) {
        jdbc.sql(ADD_EVENT)
                .param("id", id.value())
                .param("at", Timestamp.from(event.at()))
                .param("by", event.by())
                .param("what", event.what())
                .param("open", event.open())
                .update();
    }

    List<RequestEvent> events(RequestId id) {
        return jdbc.sql("select at, by_whom, what, open from requests.event where request_id = :id order by id")
                .param("id", id.value())
                .query((row, n) -> new RequestEvent(
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_whom"),
                        row.getString("what"),
                        row.getBoolean("open")))
                .list();
    }

    /** Notes an attempt and tells how many there were since, this one included. */
    int attempts(String key, Instant since, Instant now) {
        jdbc.sql("delete from requests.attempt where at < :since")
                .param("since", Timestamp.from(since))
                .update();
        jdbc.sql("insert into requests.attempt (key, at) values (:key, :now)")
                .param("key", key)
                .param("now", Timestamp.from(now))
                .update();
        return jdbc.sql("select count(*) from requests.attempt where key = :key")
                .param("key", key)
                .query(Integer.class)
                .single();
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static @Nullable UUID id(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        Date date = row.getDate(column);
        return date == null ? null : date.toLocalDate();
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    private static OwnRequest read(ResultSet row, int number) throws SQLException {
        return new OwnRequest(
                new RequestId(row.getObject("id", UUID.class)),
                row.getInt("number"),
                Channel.valueOf(row.getString("channel")),
                Relation.valueOf(row.getString("relation")),
                RequestState.valueOf(row.getString("state")),
                row.getString("name"),
                row.getString("email"),
                row.getString("about_name"),
                day(row, "about_birth"),
                row.getString("about_school"),
                row.getString("wish"),
                day(row, "received_on"),
                day(row, "due"),
                person(row, "subject_id"),
                person(row, "requester_id"),
                row.getString("checked_how"),
                day(row, "notice_on"),
                row.getString("refusal"),
                row.getInt("version"));
    }
}
