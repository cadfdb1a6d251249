package org.hornbook.discovery.classify;

import java.util.List;
import java.util.Set;
import org.hornbook.discovery.classify.Subject.Rows;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.profile.ColumnProfile;

/**
 * A column with a bland name takes the type of the fact its table keeps: {@code score.value} is an assessment. Keys of
 * things count only when the thing is the fact: the grade level of an enrolment.
 */
final class TopicRule {
    private static final Set<String> KEY_WORDS = Set.of("id", "key", "guid", "uuid", "identifier", "reference");
    private static final Set<String> CODE_WORDS =
            Set.of("descriptor", "type", "status", "reason", "level", "code", "category", "result");
    /** Words of columns of a note that are not what it says. */
    private static final Set<String> NOT_TEXT =
            Set.of("date", "time", "year", "month", "week", "day", "count", "number", "order", "flag", "type");

    /** Words of a row's bookkeeping, which tell of a person only where the kind of fact is known. */
    private static final Set<String> BOOKKEEPING =
            Set.of("timestamp", "serial", "priority", "counter", "request", "return", "expiry", "url", "file");
    /** Words that may stand beside them. */
    private static final Set<String> BESIDE = Set.of("date", "time", "status", "type", "code", "order", "number", "is");

    /** A topic of this strength is assumed, not known. */
    private static final double ASSUMED = 2;

    private static final double BASE = 1.6;
    private static final double SHARE_OF_TOPIC = 0.25;
    private static final double OWN_KEY = 3.4;
    private static final double DECLARED_KEY = 5;

    List<Signal> read(List<String> name, Dataset dataset, ColumnProfile profile, Subject subject) {
        boolean own = isOwnKey(name, dataset, profile);
        boolean number = !own && name.equals(List.of("id")) && subject.personal() && isFile(dataset);
        if (number) {
            return List.of(ownKey(OWN_KEY));
        }
        if (subject.rows() == Rows.PEOPLE && own && !subject.keyedElsewhere()) {
            return List.of(ownKey(dataset.primaryKey().isEmpty() ? OWN_KEY : DECLARED_KEY));
        }
        if (own) {
            return List.of(new Signal(NameRules.NONE, OWN_KEY, Where.ANY, "it is the key of its own row"));
        }
        String topic = subject.topic();
        if (topic == null || name.isEmpty()) {
            return List.of();
        }
        boolean partOfFact = isPartOfFact(name, subject);
        boolean noText = topic.equals("text.personal") && name.stream().anyMatch(NOT_TEXT::contains);
        boolean bookkeeping = subject.rows() == Rows.FACTS && subject.topicStrength() <= ASSUMED && isBookkeeping(name);
        if ((isKeyOfThing(name) && !partOfFact) || noText || bookkeeping) {
            return List.of();
        }
        return List.of(new Signal(
                topic,
                BASE + SHARE_OF_TOPIC * subject.topicStrength() + (partOfFact ? 0.5 : 0),
                Where.FACT,
                "it is part of a fact of this kind"));
    }

    private static boolean isBookkeeping(List<String> name) {
        return name.stream().anyMatch(BOOKKEEPING::contains)
                && name.stream().allMatch(word -> BOOKKEEPING.contains(word) || BESIDE.contains(word));
    }

    private static Signal ownKey(double strength) {
        return new Signal(NameRules.ANY_PERSON, strength, Where.ANY, "it is the key of a row about a person");
    }

    /** In files a column "ID" is a row number only when it counts. */
    static boolean isOwnKey(List<String> name, Dataset dataset, ColumnProfile profile) {
        if (!dataset.primaryKey().isEmpty()) {
            return dataset.primaryKey().equals(List.of(profile.column()));
        }
        String min = profile.min();
        boolean counts = profile.values() == 0 || (min != null && (min.equals("1") || min.equals("0")));
        return name.equals(List.of("id")) && (counts || !isFile(dataset));
    }

    private static boolean isFile(Dataset dataset) {
        return switch (dataset.kind()) {
            case TABLE, VIEW -> false;
            case FILE, SHEET, FILES -> true;
        };
    }

    /** Whether a thing that the name speaks of is the fact itself, such as the course of a schedule. */
    static boolean isPartOfFact(List<String> name, Subject subject) {
        return name.stream().anyMatch(subject.partOfFact()::contains);
    }

    /** Whether a word is that of a list of codes. */
    static boolean isCode(String word) {
        return CODE_WORDS.contains(word);
    }

    /** Whether a name is that of a key, not of a code. */
    static boolean isKeyOfThing(List<String> name) {
        return !name.isEmpty()
                && KEY_WORDS.contains(name.getLast())
                && name.stream().noneMatch(CODE_WORDS::contains);
    }
}
