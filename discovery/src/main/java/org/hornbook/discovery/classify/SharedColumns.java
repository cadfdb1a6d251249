package org.hornbook.discovery.classify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hornbook.discovery.connect.Dataset;

/**
 * Columns that most tables of a repository have: they keep the books of the row and say nothing of its subject. Keys of
 * things among them are that of the district, company or client, keys of persons are of who touched the row.
 */
final class SharedColumns {
    private static final int ENOUGH_TABLES = 10;
    private static final double SHARE = 0.5;
    private static final Set<String> MOMENTS = Set.of("date", "time", "timestamp");
    private static final Set<String> NAMED_PERSONS = Set.of("id.student", "id.staff", "person.relationship");

    private final Names names;
    private final NameRules rules;
    private final Set<String> bookkeeping;
    private final Set<String> actors;

    SharedColumns(Names names, NameRules rules, List<Dataset> datasets) {
        this.names = names;
        this.rules = rules;
        Map<String, Integer> counts = new HashMap<>();
        datasets.forEach(dataset -> dataset.columns().forEach(column -> counts.merge(column.name(), 1, Integer::sum)));
        double enough = Math.max(ENOUGH_TABLES, SHARE * datasets.size());
        counts.values().removeIf(count -> count < enough);
        bookkeeping = kept(counts.keySet(), column -> isKeyOfThing(column) || isMoment(column));
        actors = kept(counts.keySet(), this::isKeyOfSomebody);
    }

    private static Set<String> kept(Set<String> columns, Predicate<String> which) {
        return columns.stream().filter(which).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it is a key of a thing or a moment that most tables have. */
    boolean isBookkeeping(String column) {
        return bookkeeping.contains(column);
    }

    /** Whether it is a key of a person that most tables have. */
    boolean isActor(String column) {
        return actors.contains(column);
    }

    /** Whether it is the key of a person, but not by name that of a student, a guardian or a member of staff. */
    boolean isKeyOfSomebody(String column) {
        List<Signal> signals = rules.read(names.column(column));
        return signals.stream().anyMatch(signal -> signal.type().equals(NameRules.ANY_PERSON))
                && signals.stream().noneMatch(signal -> NAMED_PERSONS.contains(signal.type()));
    }

    private boolean isKeyOfThing(String column) {
        List<String> name = names.column(column);
        return name.size() > 1
                && TopicRule.isKeyOfThing(name)
                && rules.read(name).stream().noneMatch(signal -> signal.type().startsWith("id."));
    }

    private boolean isMoment(String column) {
        List<String> name = names.column(column);
        return name.size() > 1 && MOMENTS.contains(name.getLast());
    }
}
