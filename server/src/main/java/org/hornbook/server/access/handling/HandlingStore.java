package org.hornbook.server.access.handling;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.hornbook.server.shared.AccountId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the handling rules. */
@Repository
class HandlingStore {

    private static final String INSERT = """
            insert into access.rule_edition (edition, note, again, published_by, published_by_name, published_at)
            select :edition, :note, :again, :by, :byName, :at
            where :basis = (select max(edition) from access.rule_edition)
            """;

    private static final String INSERT_RULE = """
            insert into access.handling_rule (edition, level, situation, words)
            values (:edition, :level, :situation, :words)
            """;

    private final JdbcClient jdbc;

    HandlingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int newest() {
        return jdbc.sql("select max(edition) from access.rule_edition")
                .query(Integer.class)
                .single();
    }

    List<Integer> numbers() {
        return jdbc.sql("select edition from access.rule_edition order by edition desc")
                .query((row, n) -> row.getInt("edition"))
                .list();
    }

    Optional<RuleEdition> find(int number) {
        return jdbc.sql("select * from access.rule_edition where edition = :edition")
                .param("edition", number)
                .query((row, n) -> new RuleEdition(
                        number,
                        row.getString("note"),
                        row.getBoolean("again"),
                        row.getString("published_by_name"),
                        Objects.requireNonNull(row.getTimestamp("published_at")).toInstant(),
                        levels(number)))
                .optional();
    }

    private List<LevelRules> levels(int number) {
        Map<Sensitivity, Map<Situation, String>> words = new EnumMap<>(Sensitivity.class);
        for (Sensitivity level : Sensitivity.values()) {
            words.put(level, new EnumMap<>(Situation.class));
        }
        jdbc.sql("select level, situation, words from access.handling_rule where edition = :edition")
                .param("edition", number)
                .query(row -> {
                    Objects.requireNonNull(words.get(Sensitivity.valueOf(row.getString("level"))))
                            .put(Situation.valueOf(row.getString("situation")), row.getString("words"));
                });
        List<LevelRules> levels = new ArrayList<>();
        words.forEach((level, rules) -> levels.add(new LevelRules(level, rules)));
        levels.sort(Comparator.comparing(LevelRules::level).reversed());
        return levels;
    }

    /** False when the edition that it is based on is not the newest one any more. */
    boolean insert(RuleEdition edition, int basis, AccountId by) {
        try {
            if (insertEdition(edition, basis, by) == 0) {
                return false;
            }
        } catch (DuplicateKeyException e) {
            return false;
        }
        for (LevelRules level : edition.levels()) {
            level.words()
                    .forEach((situation, words) -> jdbc.sql(INSERT_RULE)
                            .param("edition", edition.number())
                            .param("level", level.level().name())
                            .param("situation", situation.name())
                            .param("words", words)
                            .update());
        }
        return true;
    }

    private int insertEdition(RuleEdition edition, int basis, AccountId by) {
        return jdbc.sql(INSERT)
                .param("edition", edition.number())
                .param("note", edition.note())
                .param("again", edition.again())
                .param("by", by.value())
                .param("byName", edition.publishedByName())
                .param("at", Timestamp.from(edition.publishedAt()))
                .param("basis", basis)
                .update();
    }
}
