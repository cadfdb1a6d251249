package org.hornbook.discovery.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hornbook.discovery.classify.Subject.Kind;
import org.hornbook.discovery.classify.Subject.Rows;
import org.hornbook.discovery.classify.TableRules.Match;
import org.hornbook.discovery.classify.TableRules.Speaks;
import org.jspecify.annotations.Nullable;

/** Tells what a table is about from its name, its columns' names and what their values look like. */
final class SubjectReader {
    /** Types of which two in one table mean a row a person. */
    private static final Set<String> ATTRIBUTES = Set.of(
            "person.birth_date", "person.sex", "person.race_ethnicity", "id.national", "id.secret", "id.username");

    /** Last words of a table's name that say in which form something is kept, not what. */
    private static final Set<String> FORMS = DataFile.words("table-forms.txt");

    private static final double SURE = 4;
    private static final double DEFAULT_TOPIC = 3;

    private final TableRules rules;

    SubjectReader(TableRules rules) {
        this.rules = rules;
    }

    /** What the columns say of the table. */
    private record Columns(boolean student, boolean staff, boolean person, boolean guardian, int attributes) {}

    /**
     * @param table words of the table's name
     * @param columns what is known of each column by itself
     */
    Subject read(List<String> table, List<List<Signal>> columns) {
        List<Match> matches = rules.read(table);
        Columns seen = columns(columns);
        double thing = strongest(matches, EnumSet.of(Speaks.THING))
                .map(Match::strength)
                .orElse(0.0);
        Optional<Match> who =
                strongest(matches, EnumSet.of(Speaks.STUDENT, Speaks.STAFF, Speaks.GUARDIAN, Speaks.PERSON));
        Optional<Match> topic = strongest(matches, EnumSet.of(Speaks.FACT));
        Kind kind = kind(who, seen);
        boolean headIsPerson = who.isPresent() && isHead(table);
        String name = Words.spoken(table);
        if (seen.attributes() >= 2) {
            boolean named = who.isPresent() && who.get().speaks() == Speaks.PERSON;
            return people(named || kind == Kind.UNKNOWN ? Kind.PERSON : kind, "the table's columns describe people");
        }
        if (headIsPerson && topic.isEmpty() && thing < 6) {
            return people(kind, "\"" + name + "\" lists people");
        }
        boolean onlyOwner = !seen.student() && !seen.guardian() && thing >= 4 && who.isEmpty() && topic.isEmpty();
        boolean link = seen.student() || seen.person() || (kind == Kind.STAFF && seen.staff()) || seen.guardian();
        if (link && !onlyOwner) {
            return fact(kind, who, topic, "each row of \"" + name + "\" points to a person");
        }
        double person = who.map(Match::strength).orElse(0.0);
        if (thing > 0 && thing >= person && seen.attributes() == 0) {
            return Subject.of(Kind.THING, "\"" + name + "\" lists things, not people");
        }
        if (who.isPresent()) {
            return fact(kind, who, topic, "\"" + name + "\" speaks of people").asAssumed();
        }
        if (seen.staff() || topic.isPresent()) {
            return Subject.of(
                    seen.staff() ? Kind.THING : Kind.UNKNOWN, "no row of \"" + name + "\" points to a person");
        }
        return Subject.of(Kind.UNKNOWN, "nothing tells whom \"" + name + "\" is about");
    }

    private static Subject people(Kind kind, String reason) {
        return new Subject(kind, Rows.PEOPLE, null, 0, Set.of(), false, reason);
    }

    /** Whether the last word that means something names a person: of students, not of student duties. */
    private boolean isHead(List<String> table) {
        List<String> head = new ArrayList<>(table);
        while (head.size() > 1 && FORMS.contains(head.getLast())) {
            head.removeLast();
        }
        return rules.read(List.of(head.getLast())).stream()
                .anyMatch(match -> match.speaks() != Speaks.FACT && match.speaks() != Speaks.THING);
    }

    private static Subject fact(Kind kind, Optional<Match> who, Optional<Match> topic, String reason) {
        Match match = topic.or(() -> who.filter(w -> w.topic() != null)).orElse(null);
        Kind known = kind == Kind.UNKNOWN ? Kind.PERSON : kind;
        if (match != null) {
            String of = topicOf(match.topic(), known);
            return new Subject(known, Rows.FACTS, of, match.strength(), match.partOfFact(), false, reason);
        }
        boolean staff = known == Kind.STAFF;
        String of = staff ? "staff.employment" : null;
        return new Subject(known, Rows.FACTS, of, staff ? DEFAULT_TOPIC : 0, Set.of(), false, reason);
    }

    /** Absences and incidents of staff are not those of students. */
    private static @Nullable String topicOf(@Nullable String topic, Kind kind) {
        if (topic == null || kind != Kind.STAFF || !topic.startsWith("edu.")) {
            return topic;
        }
        return topic.equals("edu.discipline") ? "staff.evaluation" : "staff.employment";
    }

    private static Kind kind(Optional<Match> who, Columns seen) {
        if (who.isPresent() && who.get().speaks() != Speaks.PERSON) {
            return Kind.valueOf(who.get().speaks().name());
        }
        if (seen.student()) {
            return Kind.STUDENT;
        }
        if (seen.staff()) {
            return Kind.STAFF;
        }
        if (seen.guardian()) {
            return Kind.GUARDIAN;
        }
        return who.isPresent() || seen.person() ? Kind.PERSON : Kind.UNKNOWN;
    }

    private static Optional<Match> strongest(List<Match> matches, Set<Speaks> speaks) {
        return matches.stream()
                .filter(match -> speaks.contains(match.speaks()))
                .max(Comparator.comparingDouble(Match::strength));
    }

    private static Columns columns(List<List<Signal>> columns) {
        Set<String> links = new HashSet<>();
        Set<String> attributes = new HashSet<>();
        for (List<Signal> signals : columns) {
            signals.stream()
                    .filter(signal -> signal.where() == Where.ANY)
                    .max(Comparator.comparingDouble(Signal::strength))
                    .filter(signal -> signal.strength() >= 3)
                    .ifPresent(signal -> note(signal, links, attributes));
        }
        return new Columns(
                links.contains("id.student"),
                links.contains("id.staff"),
                links.contains(NameRules.ANY_PERSON),
                links.contains("person.relationship"),
                attributes.size());
    }

    private static void note(Signal signal, Set<String> links, Set<String> attributes) {
        if (signal.type().startsWith("id.") || signal.type().equals("person.relationship")) {
            links.add(signal.type());
        }
        boolean name = signal.type().equals("person.name") && signal.strength() >= SURE;
        if (ATTRIBUTES.contains(signal.type()) || name) {
            // a given and a family name are two attributes
            attributes.add(name && attributes.contains("person.name") ? "person.name again" : signal.type());
        }
    }
}
