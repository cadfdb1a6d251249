package org.hornbook.server.access.asking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.hornbook.server.access.GrantId;
import org.hornbook.server.access.minimiser.Ask;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.shared.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of requests. */
@Repository("accessRequestStore")
class RequestStore {

    private static final String INSERT = """
            insert into access.request (id, asked_by, asked_by_name, asked_at, dataset_id, asked, agreed, words, level,
                                        proposals, tests, state, due)
            values (:id, :by, :byName, :at, :dataset, cast(:asked as jsonb), cast(:agreed as jsonb), :words, :level,
                    cast(:proposals as jsonb), cast(:tests as jsonb), 'OPEN', :due)
            returning number
            """;

    private static final String FIND = """
            select * from access.request where id = :id
            """;

    private static final String OF_ASKER = """
            select * from access.request where asked_by = :by order by asked_at desc, id limit 500
            """;

    private static final String OF_DATASET = """
            select * from access.request where dataset_id = :dataset and id <> :except and state in ('GRANTED', 'REFUSED')
            order by asked_at desc, id limit :limit
            """;

    private static final String WAITING = """
            select * from access.request where state in ('OPEN', 'AGREED', 'APPEALED') order by due, number
            """;

    private static final String LATEST = """
            select * from access.request order by (state in ('OPEN', 'AGREED', 'APPEALED')) desc, asked_at desc, id
            limit :limit
            """;

    private static final String GRANTED = """
            select * from access.request where state = 'GRANTED'
            """;

    private static final String MOVE = """
            update access.request
            set state = :state, due = :due, agreed = cast(:agreed as jsonb), level = :level,
                tests = cast(:tests as jsonb), grant_id = :grant, closed_on = :closedOn, version = version + 1,
                first_by = :firstBy, first_by_name = :firstByName, first_at = :firstAt, first_words = :firstWords,
                first_cure = :firstCure,
                second_by = :secondBy, second_by_name = :secondByName, second_at = :secondAt,
                second_words = :secondWords, second_cure = :secondCure,
                appeal = :appeal, appealed_at = :appealedAt,
                on_appeal_by = :onAppealBy, on_appeal_by_name = :onAppealByName, on_appeal_at = :onAppealAt,
                on_appeal_words = :onAppealWords, on_appeal_cure = :onAppealCure
            where id = :id and version = :version
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RequestStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Inserts it and gives its number. */
    long insert(AccessRequest request) {
        return jdbc.sql(INSERT)
                .param("id", request.id().value())
                .param("by", request.askedBy().value())
                .param("byName", request.askedByName())
                .param("at", Timestamp.from(request.askedAt()))
                .param("dataset", request.asked().dataset().value())
                .param("asked", json(request.asked()))
                .param("agreed", json(request.agreed()))
                .param("words", request.words())
                .param("level", request.level().name())
                .param("proposals", json.writeValueAsString(request.proposals()))
                .param("tests", json.writeValueAsString(request.tests()))
                .param("due", request.due())
                .query(Long.class)
                .single();
    }

    /** Writes what changed; false when somebody else did meanwhile. */
    boolean move(AccessRequest request, @Nullable LocalDate closedOn) {
        var statement = jdbc.sql(MOVE)
                .param("id", request.id().value())
                .param("version", request.version())
                .param("state", request.state().name())
                .param("due", request.due())
                .param("agreed", json(request.agreed()))
                .param("level", request.level().name())
                .param("tests", json.writeValueAsString(request.tests()))
                .param("grant", request.grant() == null ? null : request.grant().value(), java.sql.Types.OTHER)
                .param("closedOn", closedOn, java.sql.Types.DATE)
                .param("appeal", request.appeal())
                .param("appealedAt", timestamp(request.appealedAt()), java.sql.Types.TIMESTAMP);
        statement = decision(statement, "first", request.first());
        statement = decision(statement, "second", request.second());
        return decision(statement, "onAppeal", request.onAppeal()).update() == 1;
    }

    private static JdbcClient.StatementSpec decision(
            JdbcClient.StatementSpec statement, String which, @Nullable Decision decision) {
        return statement
                .param(which + "By", decision == null ? null : decision.by().value(), java.sql.Types.OTHER)
                .param(which + "ByName", decision == null ? null : decision.byName(), java.sql.Types.VARCHAR)
                .param(which + "At", decision == null ? null : timestamp(decision.at()), java.sql.Types.TIMESTAMP)
                .param(which + "Words", decision == null ? "" : decision.words())
                .param(which + "Cure", decision == null ? "" : decision.cure());
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    Optional<AccessRequest> find(RequestId id) {
        return jdbc.sql(FIND).param("id", id.value()).query(this::request).optional();
    }

    List<AccessRequest> granted() {
        return jdbc.sql(GRANTED).query(this::request).list();
    }

    List<AccessRequest> ofAsker(AccountId asker) {
        return jdbc.sql(OF_ASKER)
                .param("by", asker.value())
                .query(this::request)
                .list();
    }

    List<AccessRequest> decidedOf(DatasetId dataset, RequestId except, int limit) {
        return jdbc.sql(OF_DATASET)
                .param("dataset", dataset.value())
                .param("except", except.value())
                .param("limit", limit)
                .query(this::request)
                .list();
    }

    List<AccessRequest> waiting() {
        return jdbc.sql(WAITING).query(this::request).list();
    }

    List<AccessRequest> latest(int limit) {
        return jdbc.sql(LATEST).param("limit", limit).query(this::request).list();
    }

    /** How many were decided, in all and by their due day. */
    Punctuality punctuality() {
        return jdbc.sql("""
                        select count(*) as decided, count(*) filter (where closed_on <= due) as in_time
                        from access.request where state in ('GRANTED', 'REFUSED')
                        """)
                .query((row, n) -> new Punctuality(row.getLong("decided"), row.getLong("in_time")))
                .single();
    }

    /** Counted decisions. */
    record Punctuality(long decided, long inTime) {}

    private String json(Ask ask) {
        return json.writeValueAsString(StoredAsk.of(ask));
    }

    private AccessRequest request(ResultSet row, int number) throws SQLException {
        @Nullable UUID grant = row.getObject("grant_id", UUID.class);
        @Nullable Timestamp appealed = row.getTimestamp("appealed_at");
        return new AccessRequest(
                new RequestId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                row.getLong("number"),
                new AccountId(Objects.requireNonNull(row.getObject("asked_by", UUID.class))),
                row.getString("asked_by_name"),
                Objects.requireNonNull(row.getTimestamp("asked_at")).toInstant(),
                json.readValue(row.getString("asked"), StoredAsk.class).ask(),
                json.readValue(row.getString("agreed"), StoredAsk.class).ask(),
                row.getString("words"),
                Sensitivity.valueOf(row.getString("level")),
                json.readValue(row.getString("proposals"), new TypeReference<List<Answered>>() {}),
                json.readValue(row.getString("tests"), new TypeReference<List<TestResult>>() {}),
                RequestState.valueOf(row.getString("state")),
                Objects.requireNonNull(row.getObject("due", LocalDate.class)),
                decision(row, "first"),
                decision(row, "second"),
                row.getString("appeal"),
                appealed == null ? null : appealed.toInstant(),
                decision(row, "on_appeal"),
                grant == null ? null : new GrantId(grant),
                row.getInt("version"));
    }

    private static @Nullable Decision decision(ResultSet row, String which) throws SQLException {
        @Nullable UUID by = row.getObject(which + "_by", UUID.class);
        @Nullable Timestamp at = row.getTimestamp(which + "_at");
        if (by == null || at == null) {
            return null;
        }
        return new Decision(
                new AccountId(by),
                row.getString(which + "_by_name"),
                at.toInstant(),
                row.getString(which + "_words"),
                row.getString(which + "_cure"));
    }
}
