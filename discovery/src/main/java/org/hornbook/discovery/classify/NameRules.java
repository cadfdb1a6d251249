package org.hornbook.discovery.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the words of a column's name say of its type. */
final class NameRules {
    /** Pseudo type: nothing about a person. */
    static final String NONE = "none";

    /** Pseudo type: the key of some person, whose kind the table tells. */
    static final String ANY_PERSON = "id.person";

    /** Pseudo type: who touched the row. */
    static final String AUDIT = "id.audit";

    /** Pseudo type: the key of a thing; nothing about a person unless the thing is the fact. */
    static final String THING_KEY = "id.thing";

    /** What each further word of a match adds: longer matches know more. */
    private static final double LENGTH_BONUS = 0.3;

    private record Rule(String type, double strength, Where where, WordPattern pattern) {}

    private final List<Rule> rules;
    private final Map<String, List<Rule>> byFirstWord = new HashMap<>();

    NameRules() {
        rules = DataFile.rows("names.tsv", 4).stream()
                .flatMap(row -> WordPattern.all(row.get(3)).stream()
                        .map(pattern ->
                                new Rule(row.get(0), Double.parseDouble(row.get(1)), Where.of(row.get(2)), pattern)))
                .toList();
        for (Rule rule : rules) {
            rule.pattern()
                    .firstWords()
                    .forEach(word -> byFirstWord
                            .computeIfAbsent(word, w -> new ArrayList<>())
                            .add(rule));
        }
    }

    /** Every word the rules know. */
    Set<String> vocabulary() {
        return rules.stream().flatMap(rule -> rule.pattern().words()).collect(Collectors.toSet());
    }

    /**
     * The same in a table whose name a column may repeat: {@code member_image} of members is an image. A first letter
     * that stands for a word is passed over when it says nothing: {@code p_name} is a name.
     */
    List<Signal> read(List<String> name, List<String> table) {
        boolean initial = name.size() > 1
                && name.getFirst().length() == 1
                && Character.isLetter(name.getFirst().charAt(0));
        List<Signal> whole = repeated(name, table);
        return whole.isEmpty() && initial ? read(name.subList(1, name.size())) : whole;
    }

    private List<Signal> repeated(List<String> name, List<String> table) {
        int size = table.size();
        boolean repeats =
                size > 0 && name.size() > size && name.subList(0, size).equals(table);
        if (!repeats) {
            return read(name);
        }
        List<Signal> signals = new ArrayList<>(read(name));
        signals.addAll(read(name.subList(size, name.size())));
        return signals;
    }

    /** What the rules say of a name, for and against. */
    List<Signal> read(List<String> name) {
        Set<Rule> candidates = new LinkedHashSet<>();
        name.forEach(word -> candidates.addAll(byFirstWord.getOrDefault(word, List.of())));
        List<Signal> signals = new ArrayList<>();
        for (Rule rule : candidates) {
            int length = rule.pattern().match(name);
            if (length > 0) {
                double strength = rule.strength() + LENGTH_BONUS * (length - 1);
                signals.add(new Signal(rule.type(), strength, rule.where(), ""));
            }
        }
        return signals;
    }
}
