package org.hornbook.server.access.delivery;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hornbook.server.access.GrantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the keys of pseudonyms. */
@Repository
class PseudonymStore {

    private final JdbcClient jdbc;

    PseudonymStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A sealed key. */
    record Kept(GrantId grant, int edition, String sealed, Instant madeAt) {}

    Optional<Kept> find(GrantId grant) {
        return jdbc.sql("select grant_id, edition, sealed, made_at from access.pseudonym_key where grant_id = :grant")
                .param("grant", grant.value())
                .query((row, n) -> new Kept(
                        new GrantId(row.getObject("grant_id", UUID.class)),
                        row.getInt("edition"),
                        row.getString("sealed"),
                        row.getTimestamp("made_at").toInstant()))
                .optional();
    }

    /** Two servers may make the first key at the same time; one is kept. */
    void insert(GrantId grant, String sealed, Instant at) {
        jdbc.sql("""
                        insert into access.pseudonym_key (grant_id, edition, sealed, made_at)
                        values (:grant, 1, :sealed, :at) on conflict do nothing
                        """)
                .param("grant", grant.value())
                .param("sealed", sealed)
                .param("at", Timestamp.from(at))
                .update();
    }

    boolean replace(GrantId grant, int edition, String sealed, Instant at) {
        return jdbc.sql("""
                        update access.pseudonym_key set edition = edition + 1, sealed = :sealed, made_at = :at
                        where grant_id = :grant and edition = :edition
                        """)
                        .param("grant", grant.value())
                        .param("edition", edition)
                        .param("sealed", sealed)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    List<Kept> all() {
        return jdbc.sql("select grant_id, edition, sealed, made_at from access.pseudonym_key")
                .query((row, n) -> new Kept(
                        new GrantId(row.getObject("grant_id", UUID.class)),
                        row.getInt("edition"),
                        row.getString("sealed"),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }

    void reseal(Kept old, String sealed) {
        jdbc.sql("update access.pseudonym_key set sealed = :new where grant_id = :grant and sealed = :old")
                .param("new", sealed)
                .param("grant", old.grant().value())
                .param("old", old.sealed())
                .update();
    }
}
