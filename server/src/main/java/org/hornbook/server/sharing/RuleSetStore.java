package org.hornbook.server.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hornbook.disclosure.rule.Singletons;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.sharing.engine.ProtectionRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of rule sets. */
@Repository
class RuleSetStore {

    private static final String SELECT = """
            select s.id, s.name, s.edition as current_edition, s.version,
                   e.edition, e.note, e.minimum, e.zeros_safe, e.singletons, e.width
            from sharing.rule_set s join sharing.rule_edition e on e.rule_set_id = s.id
            """;

    private static final String INSERT = """
            insert into sharing.rule_set (id, name, edition) values (:id, :name, 1) on conflict do nothing
            """;

    private static final String INSERT_EDITION = """
            insert into sharing.rule_edition
                (rule_set_id, edition, note, minimum, zeros_safe, singletons, width, made_by, made_at)
            values (:id, :edition, :note, :minimum, :zeros, :singletons, :width, :by, :at)
            """;

    private static final String UPDATE = """
            update sharing.rule_set set name = :name, edition = :edition, version = version + 1
            where id = :id and version = :version
            """;

    private final JdbcClient jdbc;

    RuleSetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RuleSet> all() {
        return jdbc.sql(SELECT + "where e.edition = s.edition order by lower(s.name)")
                .query(RuleSetStore::ruleSet)
                .list();
    }

    Optional<RuleSet> find(RuleSetId id) {
        return jdbc.sql(SELECT + "where e.edition = s.edition and s.id = :id")
                .param("id", id.value())
                .query(RuleSetStore::ruleSet)
                .optional();
    }

    Optional<RuleSet> find(RuleSetId id, int edition) {
        return jdbc.sql(SELECT + "where e.edition = :edition and s.id = :id")
                .param("id", id.value())
                .param("edition", edition)
                .query(RuleSetStore::ruleSet)
                .optional();
    }

    /** All editions of a set, newest first. */
    List<RuleSet> editions(RuleSetId id) {
        return jdbc.sql(SELECT + "where s.id = :id order by e.edition desc")
                .param("id", id.value())
                .query(RuleSetStore::ruleSet)
                .list();
    }

    Optional<RuleSetId> findByName(String name) {
        return jdbc.sql("select id from sharing.rule_set where lower(name) = lower(:name)")
                .param("name", name)
                .query((row, n) -> new RuleSetId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** Adds a set with its first edition; false when the name is taken. */
    boolean insert(RuleSet set, Actor by, Instant at) {
        boolean added = jdbc.sql(INSERT)
                        .param("id", set.id().value())
                        .param("name", set.name())
                        .update()
                == 1;
        if (added) {
            insertEdition(set, by, at);
        }
        return added;
    }

    /** Makes another edition; false when somebody changed the set since. */
    boolean update(RuleSet set, int version, Actor by, Instant at) {
        boolean done = jdbc.sql(UPDATE)
                        .param("id", set.id().value())
                        .param("name", set.name())
                        .param("edition", set.edition())
                        .param("version", version)
                        .update()
                == 1;
        if (done) {
            insertEdition(set, by, at);
        }
        return done;
    }

    private void insertEdition(RuleSet set, Actor by, Instant at) {
        jdbc.sql(INSERT_EDITION)
                .param("id", set.id().value())
                .param("edition", set.edition())
                .param("note", set.note())
                .param("minimum", set.rules().minimum())
                .param("zeros", set.rules().zerosSafe())
                .param("singletons", set.rules().singletons().name())
                .param("width", set.rules().width())
                .param("by", by.id().value())
                .param("at", Timestamp.from(at))
                .update();
    }

    private static RuleSet ruleSet(ResultSet row, int number) throws SQLException {
        return new RuleSet(
                new RuleSetId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("note"),
                new ProtectionRules(
                        row.getInt("minimum"),
                        row.getBoolean("zeros_safe"),
                        Singletons.valueOf(row.getString("singletons")),
                        row.getInt("width")),
                row.getInt("edition"),
                row.getInt("version"));
    }
}
