package org.hornbook.discovery.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hornbook.discovery.classify.Subject.Kind;
import org.hornbook.discovery.classify.Subject.Rows;
import org.hornbook.discovery.classify.TableRules.Match;
import org.hornbook.discovery.classify.TableRules.Speaks;

/** Tells what a table is about from its name, its columns' names and what their values look like. */
final class SubjectReader {
    /** Last words of a table's name that say in which form something is kept, not what. */
    private static final Set<String> FORMS = DataFile.words("table-forms.txt");

    /** Names of tables that can only be lists of people. */
    private static final Set<List<String>> REGISTERS = Set.of(
            List.of("student"),
            List.of("staff"),
            List.of("employee"),
            List.of("teacher"),
            List.of("instructor"),
            List.of("user"),
            List.of("person"));

    private static final Set<Speaks> WHO = EnumSet.of(Speaks.STUDENT, Speaks.STAFF, Speaks.GUARDIAN, Speaks.PERSON);
    private static final double PHRASE = 6;
    private static final double SURELY_THINGS = 6;
    private static final double LIKELY_THINGS = 4;
    private static final int ENOUGH_ATTRIBUTES = 2;

    private final TableRules rules;

    SubjectReader(TableRules rules) {
        this.rules = rules;
    }

    /** All that is known of a table when its subject is decided. */
    private record Known(
            TableHints hints,
            ColumnsSeen seen,
            double thing,
            Optional<Match> who,
            Kind kind,
            Optional<Match> named,
            Optional<Match> topic) {

        /** Whether each row belongs to a person. A member of staff counts in tables about staff: else it is an owner. */
        boolean isLinked() {
            boolean aboutStaff = hints.staffOnly()
                    || who.filter(match -> match.speaks() == Speaks.STAFF).isPresent()
                    || topic.filter(match -> Topics.isAbout(match, "staff.")).isPresent();
            return seen.student() || seen.person() || seen.guardian() || (seen.staff() && aboutStaff);
        }

        /** Whether the person is the owner of a thing that the row is about. */
        boolean isOwned() {
            if (seen.student() || seen.guardian() || who.isPresent()) {
                return false;
            }
            double fact = topic.map(Match::strength).orElse(0.0);
            return thing >= LIKELY_THINGS && (seen.person() ? thing > fact : thing >= fact);
        }

        boolean describesPeople() {
            boolean mailServer = seen.account() && thing > 0 && who.isEmpty();
            return (hints.file() && seen.namesAndContacts())
                    || (thing == 0 && seen.reachable())
                    || seen.attributes() >= (mailServer ? ENOUGH_ATTRIBUTES + 1 : ENOUGH_ATTRIBUTES);
        }

        boolean namesPeopleFirst() {
            return who.isPresent()
                    && who.get().strength() > named.map(Match::strength).orElse(0.0)
                    && thing < SURELY_THINGS
                    && seen.describes();
        }

        boolean namesThingsFirst() {
            return thing > 0 && thing >= who.map(Match::strength).orElse(0.0) && seen.attributes() == 0;
        }

        String name() {
            return "\"" + Words.spoken(hints.name()) + "\"";
        }
    }

    /** @param columns what is known of each column by itself */
    Subject read(TableHints hints, List<ColumnHints> columns) {
        Known known = known(hints, columns);
        if (known.describesPeople()) {
            return described(known);
        }
        if (known.namesPeopleFirst() && isHead(hints)) {
            return Subject.people(known.kind(), known.name() + " lists people");
        }
        if (REGISTERS.contains(hints.name())) {
            return register(known);
        }
        if (known.isLinked() && !known.isOwned()) {
            return fact(known, "each row of " + known.name() + " points to a person");
        }
        if (known.namesThingsFirst()) {
            return Subject.of(Kind.THING, known.name() + " lists things, not people");
        }
        if (known.who().isPresent()) {
            return fact(known, known.name() + " speaks of people").asAssumed();
        }
        if (known.seen().dated() && known.topic().filter(Topics::isEvent).isPresent()) {
            return fact(known, known.name() + " keeps events of people").asAssumed();
        }
        if (known.seen().staff() || known.topic().isPresent()) {
            Kind kind = known.seen().staff() ? Kind.THING : Kind.UNKNOWN;
            return Subject.of(kind, "no row of " + known.name() + " points to a person");
        }
        return Subject.of(Kind.UNKNOWN, "nothing tells whom " + known.name() + " is about");
    }

    private Known known(TableHints hints, List<ColumnHints> columns) {
        List<Match> matches = rules.read(hints.name());
        var seen = new ColumnsSeen(hints.name(), columns);
        Optional<Match> who = strongest(matches, WHO);
        Kind found = kind(who, seen);
        Kind kind = hints.staffOnly() && found == Kind.PERSON ? Kind.STAFF : found;
        Optional<Match> named = Topics.named(matches, kind);
        Optional<Match> topic =
                named.or(() -> Topics.ofPlace(rules.read(hints.place()), kind)).or(() -> Topics.ofColumns(columns));
        double thing = strongest(matches, EnumSet.of(Speaks.THING))
                .map(Match::strength)
                .orElse(0.0);
        return new Known(hints, seen, thing, who, kind, named, topic);
    }

    private static Kind kind(Optional<Match> who, ColumnsSeen seen) {
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

    /** People, with a fact each when the table is named after facts: an export repeats the person with every fact. */
    private Subject described(Known known) {
        boolean anyone = !known.hints().staffOnly()
                && known.who().filter(match -> match.speaks() == Speaks.PERSON).isPresent();
        Kind kind = anyone || known.kind() == Kind.UNKNOWN ? Kind.PERSON : known.kind();
        Subject people = Subject.people(kind, "the table's columns describe people");
        ColumnsSeen seen = known.seen();
        if ((seen.student() || seen.staff() || seen.person()) && !isHead(known.hints())) {
            people = people.withKeyElsewhere();
        }
        Subject one = people;
        return known.named()
                .filter(topic -> !isHead(known.hints()))
                .or(() -> kind == Kind.STAFF ? Optional.empty() : Topics.byDefault(kind))
                .map(one::about)
                .orElse(one);
    }

    /** Whether the last word that means something names a person: of students, not of student duties. */
    private boolean isHead(TableHints hints) {
        List<String> table = hints.name();
        List<String> head = new ArrayList<>(table);
        while (head.size() > 1 && FORMS.contains(head.getLast())) {
            head.removeLast();
        }
        // a name without any letter says nothing
        if (head.isEmpty() || (!hints.headIsLast() && head.size() > 1)) {
            return false;
        }
        List<String> lastTwo = table.subList(Math.max(0, table.size() - 2), table.size());
        boolean phrase = strongest(rules.read(lastTwo), EnumSet.of(Speaks.STUDENT))
                .filter(match -> match.strength() >= PHRASE)
                .isPresent();
        return phrase || strongest(rules.read(List.of(head.getLast())), WHO).isPresent();
    }

    /** A row each of people whose names another table keeps: what is left to say of them is their status here. */
    private static Subject register(Known known) {
        Subject people = Subject.people(known.kind(), known.name() + " lists people");
        return Topics.byDefault(known.kind()).map(people::about).orElse(people);
    }

    private static Subject fact(Known known, String reason) {
        Optional<Match> topic = known.topic().or(() -> known.who().filter(match -> match.topic() != null));
        return fact(known.kind(), topic, reason);
    }

    private static Subject fact(Kind kind, Optional<Match> topic, String reason) {
        Kind about = kind == Kind.UNKNOWN ? Kind.PERSON : kind;
        return topic.or(() -> Topics.byDefault(about))
                .map(match -> new Subject(
                        about,
                        Rows.FACTS,
                        Topics.of(match, about),
                        match.strength(),
                        match.partOfFact(),
                        false,
                        false,
                        reason))
                .orElseGet(() -> new Subject(about, Rows.FACTS, null, 0, Set.of(), false, false, reason));
    }

    /** What a table is about whose rows belong to facts in another table. */
    Subject inherit(List<String> table, Subject from) {
        String reason = "each row of \"" + Words.spoken(table) + "\" belongs to a fact about a person";
        Optional<Match> own = Topics.named(rules.read(table), from.kind());
        if (own.isPresent()) {
            return fact(from.kind(), own, reason);
        }
        return new Subject(
                from.kind(), Rows.FACTS, from.topic(), from.topicStrength(), from.partOfFact(), false, false, reason);
    }
}
