package org.hornbook.discovery.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    /** Types of which one makes a table that is named after people a table of people. */
    private static final List<String> DESCRIBES = List.of(
            "person.name", "person.birth", "person.sex", "person.race", "contact.", "id.username", "id.national");

    /** Things that a person's row refers to and that are facts about the person. */
    private static final Set<String> STUDENT_FACTS = Set.of(
            "school",
            "campus",
            "homeroom",
            "house",
            "grade",
            "cohort",
            "language",
            "ethnicity",
            "race",
            "gender",
            "address");

    private static final Set<String> STAFF_FACTS = Set.of(
            "school",
            "campus",
            "department",
            "position",
            "job",
            "building",
            "language",
            "ethnicity",
            "race",
            "gender",
            "address");

    private static final Set<String> KEY_WORDS = Set.of("id", "key", "number", "usi", "guid", "uuid", "sourced");
    private static final List<String> EVENTS = List.of(
            "edu.discipline",
            "edu.special_education",
            "health.",
            "staff.compensation",
            "staff.evaluation",
            "staff.background");
    private static final List<String> TOPICS = List.of("edu.", "health.", "staff.");
    private static final Set<String> PLACES =
            Set.of("staff.compensation", "edu.special_education", "health.condition", "edu.economic", "tech.location");
    private static final Set<String> DATES = Set.of("date", "time");
    private static final double PHRASE = 6;
    private static final double SURE = 4;
    private static final double DEFAULT_TOPIC = 3;

    private final TableRules rules;

    SubjectReader(TableRules rules) {
        this.rules = rules;
    }

    /**
     * What the columns say of the table.
     *
     * @param student whether one is the key of a student; likewise the others
     * @param describes whether one describes a person
     * @param dated whether one is a date of the fact, not of the row
     * @param account whether there is a password, as settings of mail servers have too
     * @param namesAndContacts whether values are names of people and ways to reach them or birth dates
     * @param attributes how many different attributes of a person there are that leave no doubt
     */
    private record Columns(
            boolean student,
            boolean staff,
            boolean person,
            boolean guardian,
            boolean describes,
            boolean dated,
            boolean account,
            boolean namesAndContacts,
            int attributes) {}

    /** One column by itself: the words of its name, and all that is known of its type. */
    record ColumnHints(List<String> name, List<Signal> signals) {}

    /**
     * What surrounds the columns.
     *
     * @param name words of the table's name
     * @param place words of its schema's and repository's names
     * @param file whether it is a file or sheet, whose name says little
     * @param staffOnly whether all persons of the repository are staff
     */
    record TableHints(List<String> name, List<String> place, boolean file, boolean staffOnly) {}

    /** @param columns what is known of each column by itself */
    Subject read(TableHints hints, List<ColumnHints> columns) {
        List<String> table = hints.name();
        List<Match> matches = rules.read(table);
        Columns seen = columns(table, columns);
        double thing = strongest(matches, EnumSet.of(Speaks.THING))
                .map(Match::strength)
                .orElse(0.0);
        Optional<Match> who =
                strongest(matches, EnumSet.of(Speaks.STUDENT, Speaks.STAFF, Speaks.GUARDIAN, Speaks.PERSON));
        Kind found = kind(who, seen);
        Kind kind = hints.staffOnly() && found == Kind.PERSON ? Kind.STAFF : found;
        Optional<Match> named = topic(matches, kind);
        Optional<Match> topic = named.or(
                        () -> topic(rules.read(hints.place()), kind).filter(SubjectReader::isPlace))
                .or(() -> topicOfColumns(columns));
        String name = Words.spoken(table);
        boolean contacts = hints.file() && seen.namesAndContacts();
        if (contacts || seen.attributes() >= (seen.account() && thing > 0 && who.isEmpty() ? 3 : 2)) {
            boolean anyone = who.isPresent() && who.get().speaks() == Speaks.PERSON && !hints.staffOnly();
            Kind known = anyone || kind == Kind.UNKNOWN ? Kind.PERSON : kind;
            Subject people = people(known, "the table's columns describe people");
            return named.isPresent() && !isHead(table) ? people.about(named.get()) : people;
        }
        boolean link = link(seen, who, topic) || (hints.staffOnly() && seen.staff());
        boolean overTopic = who.isPresent()
                && who.get().strength() > named.map(Match::strength).orElse(0.0);
        if (overTopic && isHead(table) && thing < 6 && seen.describes()) {
            return people(kind, "\"" + name + "\" lists people");
        }
        if (link && !onlyOwned(seen, thing, who, topic)) {
            return fact(kind, who, topic, "each row of \"" + name + "\" points to a person");
        }
        double person = who.map(Match::strength).orElse(0.0);
        if (thing > 0 && thing >= person && seen.attributes() == 0) {
            return Subject.of(Kind.THING, "\"" + name + "\" lists things, not people");
        }
        if (who.isPresent()) {
            return fact(kind, who, topic, "\"" + name + "\" speaks of people").asAssumed();
        }
        if (seen.dated() && topic.filter(SubjectReader::isEvent).isPresent()) {
            return fact(kind, who, topic, "\"" + name + "\" keeps events of people")
                    .asAssumed();
        }
        if (seen.staff() || topic.isPresent()) {
            return Subject.of(
                    seen.staff() ? Kind.THING : Kind.UNKNOWN, "no row of \"" + name + "\" points to a person");
        }
        return Subject.of(Kind.UNKNOWN, "nothing tells whom \"" + name + "\" is about");
    }

    /** Whether each row belongs to a person. A member of staff counts only in tables about staff: else it is an owner. */
    private static boolean link(Columns seen, Optional<Match> who, Optional<Match> topic) {
        boolean aboutStaff = who.filter(match -> match.speaks() == Speaks.STAFF).isPresent()
                || topic.filter(match -> isAbout(match, "staff.")).isPresent();
        return seen.student() || seen.person() || seen.guardian() || (seen.staff() && aboutStaff);
    }

    /** Topics that a database or folder may be named after as a whole; "test" is not one, as many are called that. */
    private static boolean isPlace(Match match) {
        String topic = match.topic();
        return topic != null && PLACES.contains(topic);
    }

    private static boolean isAbout(Match match, String area) {
        String topic = match.topic();
        return topic != null && topic.startsWith(area);
    }

    /** Whether the person is the owner of a thing that the row is about. */
    private static boolean onlyOwned(Columns seen, double thing, Optional<Match> who, Optional<Match> topic) {
        if (seen.student() || seen.guardian()) {
            return false;
        }
        double fact = Math.max(
                topic.map(Match::strength).orElse(0.0), who.map(Match::strength).orElse(0.0));
        return who.isEmpty() && thing >= 4 && (seen.person() ? thing > fact : thing >= fact);
    }

    /** Facts that are about a person even where the table does not say about whom. */
    private static boolean isEvent(Match match) {
        String topic = match.topic();
        return topic != null && EVENTS.stream().anyMatch(topic::startsWith);
    }

    private static Optional<Match> topic(List<Match> matches, Kind kind) {
        List<Match> topics = matches.stream()
                .filter(match -> match.speaks() == Speaks.FACT)
                .filter(match -> kind != Kind.STUDENT || !isAbout(match, "staff."))
                .toList();
        return strongest(topics, EnumSet.of(Speaks.FACT));
    }

    /** What several columns' names say, where the table's own says nothing. */
    private static Optional<Match> topicOfColumns(List<ColumnHints> columns) {
        Map<String, Integer> counts = new HashMap<>();
        for (ColumnHints column : columns) {
            column.signals().stream()
                    .filter(signal -> signal.where() == Where.ANY || signal.where() == Where.FACT)
                    .max(Comparator.comparingDouble(Signal::strength))
                    .filter(signal -> signal.strength() >= 3 && TOPICS.stream().anyMatch(signal.type()::startsWith))
                    .ifPresent(signal -> counts.merge(signal.type(), 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= 2)
                .max(Map.Entry.comparingByValue())
                .map(entry -> new Match(Speaks.FACT, entry.getKey(), DEFAULT_TOPIC, Set.of()));
    }

    /** What a table is about whose rows belong to facts in another table. */
    Subject inherit(List<String> table, Subject from) {
        Optional<Match> own = topic(rules.read(table), from.kind());
        String reason = "each row of \"" + Words.spoken(table) + "\" belongs to a fact about a person";
        if (own.isPresent()) {
            return fact(from.kind(), Optional.empty(), own, reason);
        }
        return new Subject(
                from.kind(), Rows.FACTS, from.topic(), from.topicStrength(), from.partOfFact(), false, reason);
    }

    private static Subject people(Kind kind, String reason) {
        Set<String> facts = kind == Kind.STAFF ? STAFF_FACTS : STUDENT_FACTS;
        return new Subject(kind, Rows.PEOPLE, null, 0, facts, false, reason);
    }

    /** Whether the last word that means something names a person: of students, not of student duties. */
    private boolean isHead(List<String> table) {
        List<String> head = new ArrayList<>(table);
        while (head.size() > 1 && FORMS.contains(head.getLast())) {
            head.removeLast();
        }
        List<String> lastTwo = table.subList(Math.max(0, table.size() - 2), table.size());
        boolean phrase = rules.read(lastTwo).stream()
                .anyMatch(match -> match.speaks() == Speaks.STUDENT && match.strength() >= PHRASE);
        return phrase
                || rules.read(List.of(head.getLast())).stream()
                        .anyMatch(match -> match.speaks() != Speaks.FACT && match.speaks() != Speaks.THING);
    }

    private static Subject fact(Kind kind, Optional<Match> who, Optional<Match> topic, String reason) {
        Match match = topic.or(() -> who.filter(w -> w.topic() != null)).orElse(null);
        Kind known = kind == Kind.UNKNOWN ? Kind.PERSON : kind;
        if (match != null) {
            String of = topicOf(match.topic(), known);
            return new Subject(known, Rows.FACTS, of, match.strength(), match.partOfFact(), false, reason);
        }
        String of = switch (known) {
            case STAFF -> "staff.employment";
            case GUARDIAN -> "person.relationship";
            case STUDENT -> "edu.enrollment";
            case PERSON, UNKNOWN, THING -> null;
        };
        return new Subject(
                known,
                Rows.FACTS,
                of,
                of == null ? 0 : of.equals("edu.enrollment") ? 1.8 : DEFAULT_TOPIC,
                Set.of(),
                false,
                reason);
    }

    /** Absences and incidents of staff are not those of students. */
    private static @Nullable String topicOf(@Nullable String topic, Kind kind) {
        if (topic == null || kind != Kind.STAFF || !topic.startsWith("edu.")) {
            return topic;
        }
        return switch (topic) {
            case "edu.discipline" -> "staff.evaluation";
            case "edu.economic" -> "staff.compensation";
            default -> "staff.employment";
        };
    }

    private static Kind kind(Optional<Match> who, Columns seen) {
        if (who.isPresent() && who.get().speaks() != Speaks.PERSON) {
            return Kind.valueOf(who.get().speaks().name());
        }
        if (seen.student()) {
            return Kind.STUDENT;
        }
        if (who.isPresent() || seen.person()) {
            return Kind.PERSON;
        }
        if (seen.staff()) {
            return Kind.STAFF;
        }
        return seen.guardian() ? Kind.GUARDIAN : Kind.UNKNOWN;
    }

    private static Optional<Match> strongest(List<Match> matches, Set<Speaks> speaks) {
        return matches.stream()
                .filter(match -> speaks.contains(match.speaks()))
                .max(Comparator.comparingDouble(Match::strength));
    }

    private static Columns columns(List<String> table, List<ColumnHints> columns) {
        Set<String> links = new HashSet<>();
        Set<String> attributes = new HashSet<>();
        boolean describes = false;
        boolean dated = false;
        Set<String> byValues = new HashSet<>();
        for (ColumnHints column : columns) {
            boolean key = KEY_WORDS.contains(
                    column.name().isEmpty() ? "" : column.name().getLast());
            boolean own =
                    key && column.name().subList(0, column.name().size() - 1).equals(table);
            column.signals().stream()
                    .filter(signal ->
                            signal.strength() >= 3 && !signal.evidence().isEmpty())
                    .forEach(signal -> byValues.add(signal.type()));
            dated |= column.name().stream().anyMatch(DATES::contains)
                    && column.signals().stream()
                            .noneMatch(signal -> signal.type().equals(NameRules.NONE));
            describes |= column.signals().stream()
                    .anyMatch(signal ->
                            !key && signal.strength() >= 2 && DESCRIBES.stream().anyMatch(signal.type()::startsWith));
            column.signals().stream()
                    .filter(signal -> signal.where() == Where.ANY)
                    .max(Comparator.comparingDouble(Signal::strength))
                    .filter(signal -> signal.strength() >= 3)
                    .ifPresent(signal -> {
                        noteLink(signal, key, own, links);
                        noteAttribute(signal, attributes);
                    });
        }
        return new Columns(
                links.contains("id.student"),
                links.contains("id.staff"),
                links.contains(NameRules.ANY_PERSON),
                links.contains("person.relationship"),
                describes,
                dated,
                attributes.contains("id.secret"),
                byValues.contains("person.name")
                        && byValues.stream()
                                .anyMatch(type -> type.startsWith("contact.") || type.equals("person.birth_date")),
                attributes.size());
    }

    private static void noteLink(Signal signal, boolean key, boolean own, Set<String> links) {
        boolean relative = signal.type().equals("person.relationship") && key;
        if (!own && (signal.type().startsWith("id.") || relative)) {
            links.add(signal.type());
        }
    }

    private static void noteAttribute(Signal signal, Set<String> attributes) {
        boolean name = signal.type().equals("person.name") && signal.strength() >= SURE;
        if (ATTRIBUTES.contains(signal.type()) || name) {
            // a given and a family name are two attributes
            attributes.add(name && attributes.contains("person.name") ? "person.name again" : signal.type());
        }
    }
}
