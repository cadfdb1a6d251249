package org.hornbook.discovery.classify;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the words of a table's name say of its rows. */
final class TableRules {
    /** Whom or what a rule speaks of. */
    enum Speaks {
        STUDENT,
        STAFF,
        GUARDIAN,
        PERSON,
        FACT,
        THING
    }

    /**
     * One match.
     *
     * @param topic the data type of the facts, null when the rule names none
     * @param strength 1 to 6, more for longer matches and for the last words of the name
     * @param partOfFact things that are part of the fact when they are foreign keys
     */
    record Match(Speaks speaks, @Nullable String topic, double strength, Set<String> partOfFact) {}

    private record Rule(
            Speaks speaks, @Nullable String topic, double strength, WordPattern pattern, Set<String> partOfFact) {}

    private static final double LENGTH_BONUS = 0.4;
    private static final double END_BONUS = 0.45;

    private final List<Rule> rules;

    TableRules() {
        rules = DataFile.rows("tables.tsv", 5).stream()
                .flatMap(row -> WordPattern.all(row.get(3)).stream().map(pattern -> rule(row, pattern)))
                .toList();
    }

    private static Rule rule(List<String> row, WordPattern pattern) {
        return new Rule(
                Speaks.valueOf(row.get(0).toUpperCase(Locale.ROOT)),
                row.get(1).equals("-") ? null : row.get(1),
                Double.parseDouble(row.get(2)),
                pattern,
                row.get(4).equals("-")
                        ? Set.of()
                        : Arrays.stream(row.get(4).split("[| ]"))
                                .map(Plain::singular)
                                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Every word the rules know. */
    Stream<String> vocabulary() {
        return rules.stream().flatMap(rule -> rule.pattern().words());
    }

    /** What a name is about is said last: a phone of a contact is a phone. */
    private static double atEnd(Rule rule, List<String> name, int length) {
        if (rule.speaks() == Speaks.THING) {
            return 0;
        }
        return rule.pattern().match(name.subList(name.size() - length, name.size())) == length ? END_BONUS : 0;
    }

    /** All that match, in the file's order. */
    List<Match> read(List<String> name) {
        return rules.stream()
                .flatMap(rule -> {
                    int length = rule.pattern().match(name);
                    return length == 0
                            ? Stream.empty()
                            : Stream.of(new Match(
                                    rule.speaks(),
                                    rule.topic(),
                                    rule.strength() + LENGTH_BONUS * (length - 1) + atEnd(rule, name, length),
                                    rule.partOfFact()));
                })
                .toList();
    }
}
