package org.hornbook.discovery.classify;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a table are about.
 *
 * @param kind whom or what a row is about
 * @param rows whether a row is one person or one fact about a person
 * @param topic the data type of the facts, null when none is known
 * @param topicStrength how sure the topic is, on the scale of log odds
 * @param partOfFact things that are part of the fact when they are foreign keys
 * @param assumed whether the table's name alone says so, without any column that points to a person
 * @param keyedElsewhere whether another column is the person's key, so that the row's own key is nobody's
 * @param reason in plain words
 */
record Subject(
        Kind kind,
        Rows rows,
        @Nullable String topic,
        double topicStrength,
        Set<String> partOfFact,
        boolean assumed,
        boolean keyedElsewhere,
        String reason) {

    /** Things that a person's row refers to and that are facts about the person. */
    private static final Set<String> STUDENT_FACTS = DataFile.words("student-facts.txt");

    private static final Set<String> STAFF_FACTS = DataFile.words("staff-facts.txt");

    /** Whom or what. */
    enum Kind {
        STUDENT,
        STAFF,
        GUARDIAN,
        PERSON,
        UNKNOWN,
        THING
    }

    /** What one row is. */
    enum Rows {
        PEOPLE,
        FACTS,
        OTHER
    }

    /** Rows that are people. */
    static Subject people(Kind kind, String reason) {
        return new Subject(kind, Rows.PEOPLE, null, 0, factsOf(kind), false, false, reason);
    }

    /** Things that the row of such a person refers to and that are facts about them. */
    static Set<String> factsOf(Kind kind) {
        return kind == Kind.STAFF ? STAFF_FACTS : STUDENT_FACTS;
    }

    /** Rows that are neither people nor facts about them. */
    static Subject of(Kind kind, String reason) {
        return new Subject(kind, Rows.OTHER, null, 0, Set.of(), false, false, reason);
    }

    /** Whether rows are about persons. */
    boolean personal() {
        return rows != Rows.OTHER;
    }

    /** The same with facts of this kind in each row, as exports repeat the person with every fact. */
    Subject about(TableRules.Match match) {
        Set<String> things = new HashSet<>(partOfFact);
        things.addAll(match.partOfFact());
        return new Subject(
                kind,
                rows,
                match.topic(),
                match.strength(),
                Set.copyOf(things),
                assumed,
                keyedElsewhere,
                reason + ", with a fact each");
    }

    /** The same, on the word of the table's name alone. */
    Subject asAssumed() {
        return new Subject(kind, rows, topic, topicStrength, partOfFact, true, keyedElsewhere, reason);
    }

    /** The same, where another column is the key of the person. */
    Subject withKeyElsewhere() {
        return new Subject(kind, rows, topic, topicStrength, partOfFact, assumed, true, reason);
    }

    /** How much of a rule's strength is left in this table: 1 all, 0 nothing. */
    double weight(Where where, boolean namesAPerson) {
        if (where == Where.ANY) {
            return 1;
        }
        if (kind == Kind.UNKNOWN) {
            return where == Where.PERSON ? (namesAPerson ? 1 : 0.75) : where == Where.PEOPLE ? 0.6 : 0.4;
        }
        boolean counts = switch (where) {
            case ANY -> true;
            case PERSON -> personal() || namesAPerson;
            case PEOPLE -> rows == Rows.PEOPLE;
            case STUDENT -> rows == Rows.PEOPLE && kind != Kind.STAFF && kind != Kind.GUARDIAN;
            case STAFF -> personal() && kind == Kind.STAFF;
            case FACT -> personal();
        };
        if (!counts) {
            return 0;
        }
        if (where == Where.PERSON && rows == Rows.FACTS && topic != null && !namesAPerson) {
            // in a table of facts a "state" is more likely the fact's than an address's
            return 0.75;
        }
        return kind == Kind.PERSON && where == Where.STUDENT ? 0.7 : 1;
    }
}
