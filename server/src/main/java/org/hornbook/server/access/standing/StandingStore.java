package org.hornbook.server.access.standing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.hornbook.server.access.GrantId;
import org.hornbook.server.access.asking.StoredAsk;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of agreements for roles. */
@Repository
class StandingStore {

    private static final String INSERT = """
            insert into access.standing (id, title, role, dataset_id, agreed, words, level, state, until, proposed_by,
                                         proposed_by_name, proposed_at)
            values (:id, :title, :role, :dataset, cast(:agreed as jsonb), :words, :level, 'PROPOSED', :until, :by,
                    :byName, :at)
            """;

    private static final String ALL = """
            select * from access.standing order by (state = 'ENDED'), title, id
            """;

    private static final String FIND = """
            select * from access.standing where id = :id
            """;

    private static final String AGREE = """
            update access.standing
            set state = 'AGREED', agreed_by = :by, agreed_by_name = :byName, agreed_at = :at, version = version + 1
            where id = :id and version = :version and state = 'PROPOSED'
            """;

    private static final String END = """
            update access.standing set state = 'ENDED', reason = :reason, version = version + 1
            where id = :id and version = :version and state <> 'ENDED'
            """;

    private static final String USES = """
            select grant_id from access.standing_use where standing_id = :standing
            """;

    private static final String USES_OF = """
            select grant_id from access.standing_use where standing_id = :standing and holder = :holder
            """;

    private static final String BEHIND = """
            select grant_id, standing_id from access.standing_use
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StandingStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Standing standing, Sensitivity level) {
        jdbc.sql(INSERT)
                .param("id", standing.id().value())
                .param("title", standing.title())
                .param("role", standing.role().name())
                .param("dataset", standing.ask().dataset().value())
                .param("agreed", json.writeValueAsString(StoredAsk.of(standing.ask())))
                .param("words", standing.words())
                .param("level", level.name())
                .param("until", standing.ask().until())
                .param("by", standing.proposedBy().value())
                .param("byName", standing.proposedByName())
                .param("at", Timestamp.from(standing.proposedAt()))
                .update();
    }

    List<Standing> all() {
        return jdbc.sql(ALL).query(this::standing).list();
    }

    Optional<Standing> find(StandingId id) {
        return jdbc.sql(FIND).param("id", id.value()).query(this::standing).optional();
    }

    /** The agreement behind each grant that came of one. */
    Map<GrantId, StandingId> behind() {
        Map<GrantId, StandingId> behind = new HashMap<>();
        jdbc.sql(BEHIND).query(row -> {
            behind.put(
                    new GrantId(Objects.requireNonNull(row.getObject("grant_id", UUID.class))),
                    new StandingId(Objects.requireNonNull(row.getObject("standing_id", UUID.class))));
        });
        return behind;
    }

    boolean agree(StandingId id, int version, Actor by, Instant at) {
        return jdbc.sql(AGREE)
                        .param("id", id.value())
                        .param("version", version)
                        .param("by", by.id().value())
                        .param("byName", by.name())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    boolean end(StandingId id, int version, String reason) {
        return jdbc.sql(END)
                        .param("id", id.value())
                        .param("version", version)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    void use(StandingId standing, GrantId grant, AccountId holder) {
        jdbc.sql("insert into access.standing_use (grant_id, standing_id, holder) values (:grant, :standing, :holder)")
                .param("grant", grant.value())
                .param("standing", standing.value())
                .param("holder", holder.value())
                .update();
    }

    List<GrantId> uses(StandingId standing) {
        return jdbc.sql(USES)
                .param("standing", standing.value())
                .query(StandingStore::grant)
                .list();
    }

    List<GrantId> usesOf(StandingId standing, AccountId holder) {
        return jdbc.sql(USES_OF)
                .param("standing", standing.value())
                .param("holder", holder.value())
                .query(StandingStore::grant)
                .list();
    }

    /** Two windows of one person wait for each other, so that one grant comes of it. */
    void lock(StandingId standing) {
        jdbc.sql("select 1 from access.standing where id = :id for update")
                .param("id", standing.value())
                .query(Integer.class)
                .single();
    }

    private static GrantId grant(ResultSet row, int number) throws SQLException {
        return new GrantId(Objects.requireNonNull(row.getObject("grant_id", UUID.class)));
    }

    private Standing standing(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp agreed = row.getTimestamp("agreed_at");
        return new Standing(
                new StandingId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                row.getString("title"),
                Role.valueOf(row.getString("role")),
                json.readValue(row.getString("agreed"), StoredAsk.class).ask(),
                row.getString("words"),
                Standing.State.valueOf(row.getString("state")),
                new AccountId(Objects.requireNonNull(row.getObject("proposed_by", UUID.class))),
                row.getString("proposed_by_name"),
                Objects.requireNonNull(row.getTimestamp("proposed_at")).toInstant(),
                row.getString("agreed_by_name"),
                agreed == null ? null : agreed.toInstant(),
                row.getString("reason"),
                row.getInt("version"));
    }
}
