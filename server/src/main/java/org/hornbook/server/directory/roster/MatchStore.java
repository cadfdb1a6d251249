package org.hornbook.server.directory.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hornbook.server.directory.roster.PersonMatch.Decision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Records that may be of one human being, and what was decided. */
@Repository
class MatchStore {

    // same name, and nothing speaks against it, and something besides speaks for it
    private static final String POSSIBLE = """
            with who as (
                select p.canonical_id as id, lower(u.given_name) as given, lower(u.family_name) as family,
                       b.birth_date, u.email, u.agents, u.kinds
                from directory.roster_user u
                join directory.person p on p.id = u.person_id
                left join directory.roster_birth b on b.sourced_id = u.sourced_id
                where u.active
            )
            select one.id as first, two.id as second,
                   coalesce(bool_or(one.birth_date = two.birth_date), false) as same_birth,
                   bool_or(one.email <> '' and one.email = two.email) as same_email,
                   bool_or(one.agents && two.agents) as same_family
            from who one
            join who two on two.family = one.family and two.given = one.given and two.id > one.id
            where (one.birth_date is null or two.birth_date is null or one.birth_date = two.birth_date)
              and not exists (
                  select 1 from directory.person_match m
                  join directory.person a on a.id = m.first_id
                  join directory.person b on b.id = m.second_id
                  where m.undone_at is null
                    and (a.canonical_id, b.canonical_id) in ((one.id, two.id), (two.id, one.id)))
            group by one.id, two.id
            having coalesce(bool_or(one.birth_date = two.birth_date), false)
                or bool_or(one.email <> '' and one.email = two.email)
                or bool_or(one.agents && two.agents)
            order by one.id, two.id
            limit 200
            """;

    private static final String INSERT = """
            insert into directory.person_match (id, first_id, second_id, decision, reason, decided_by, decided_at)
            values (:id, :first, :second, :decision, :reason, :by, :at)
            """;

    private static final String UNDO = """
            update directory.person_match set undone_by = :by, undone_at = :at where id = :id and undone_at is null
            """;

    private static final String CANONICAL = """
            with recursive chain as (
                select id, id as root from directory.person where merged_into is null
                union all
                select p.id, c.root from directory.person p join chain c on p.merged_into = c.id
            )
            update directory.person p set canonical_id = c.root
            from chain c
            where c.id = p.id and p.canonical_id <> c.root
            """;

    private static final String DECIDED = """
            select id, first_id, second_id, decision, reason, decided_by, undone_at
            from directory.person_match
            """;

    private final JdbcClient jdbc;

    MatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two people, and what speaks for their being one. */
    record Pair(UUID first, UUID second, boolean sameBirth, boolean sameEmail, boolean sameFamily) {}

    List<Pair> possible() {
        return jdbc.sql(POSSIBLE)
                .query((row, n) -> new Pair(
                        row.getObject("first", UUID.class),
                        row.getObject("second", UUID.class),
                        row.getBoolean("same_birth"),
                        row.getBoolean("same_email"),
                        row.getBoolean("same_family")))
                .list();
    }

    void insert(PersonMatch match, Instant at) {
        jdbc.sql(INSERT)
                .param("id", match.id())
                .param("first", match.first().value())
                .param("second", match.second().value())
                .param("decision", match.decision().name())
                .param("reason", match.reason())
                .param("by", match.decidedBy())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** False when it was undone already. */
    boolean undo(UUID id, String by, Instant at) {
        return jdbc.sql(UNDO)
                        .param("id", id)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void merge(UUID second, UUID first) {
        jdbc.sql("update directory.person set merged_into = :first where id = :second")
                .param("first", first)
                .param("second", second)
                .update();
        jdbc.sql(CANONICAL).update();
    }

    void part(UUID second) {
        jdbc.sql("update directory.person set merged_into = null where id = :second")
                .param("second", second)
                .update();
        jdbc.sql(CANONICAL).update();
    }

    Optional<PersonMatch> find(UUID id) {
        return jdbc.sql(DECIDED + " where id = :id")
                .param("id", id)
                .query(MatchStore::read)
                .optional();
    }

    List<PersonMatch> latest(int limit) {
        return jdbc.sql(DECIDED + " order by decided_at desc, id limit :limit")
                .param("limit", limit)
                .query(MatchStore::read)
                .list();
    }

    private static PersonMatch read(ResultSet row, int number) throws SQLException {
        return new PersonMatch(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("first_id", UUID.class)),
                new PersonId(row.getObject("second_id", UUID.class)),
                Decision.valueOf(row.getString("decision")),
                row.getString("reason"),
                row.getString("decided_by"),
                row.getTimestamp("undone_at") != null);
    }
}
