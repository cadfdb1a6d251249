package org.hornbook.discovery.classify;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hornbook.discovery.classify.Subject.Kind;
import org.hornbook.discovery.classify.TableRules.Match;
import org.hornbook.discovery.classify.TableRules.Speaks;
import org.jspecify.annotations.Nullable;

/** Which kind of facts a table keeps: what its name says, what it is in, or what several of its columns say. */
final class Topics {
    private static final double BY_COLUMNS = 3;
    private static final double BY_DEFAULT = 3;

    /** Just enough to make a fact of an unknown kind about a student count as one. */
    private static final double OF_STUDENT = 1.8;

    private static final double LIKELY = 3;

    /** Facts that are about a person even where the table does not say about whom. */
    private static final List<String> EVENTS =
            List.of("edu.discipline", "edu.special_education", "health.", "staff.evaluation", "staff.background");

    /** Topics that a database or folder may be named after as a whole; "test" is not one, as many are called that. */
    private static final Set<String> PLACES =
            Set.of("staff.compensation", "edu.special_education", "health.condition", "edu.economic", "tech.location");

    private static final List<String> OF_COLUMNS = List.of("edu.", "health.", "staff.");

    private Topics() {}

    /** The strongest that fits this kind of person. */
    static Optional<Match> named(List<Match> matches, Kind kind) {
        return matches.stream()
                .filter(match -> match.speaks() == Speaks.FACT)
                .filter(match -> kind != Kind.STUDENT || !isAbout(match, "staff."))
                .max(Comparator.comparingDouble(Match::strength));
    }

    static Optional<Match> ofPlace(List<Match> matches, Kind kind) {
        return named(matches, kind).filter(match -> {
            String topic = match.topic();
            return topic != null && PLACES.contains(topic);
        });
    }

    /** What several columns' names say. */
    static Optional<Match> ofColumns(List<ColumnHints> columns) {
        Map<String, Integer> counts = new HashMap<>();
        for (ColumnHints column : columns) {
            column.signals().stream()
                    .filter(signal -> signal.where() == Where.ANY || signal.where() == Where.FACT)
                    .max(Comparator.comparingDouble(Signal::strength))
                    .filter(signal ->
                            signal.strength() >= LIKELY && OF_COLUMNS.stream().anyMatch(signal.type()::startsWith))
                    .ifPresent(signal -> counts.merge(signal.type(), 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= 2)
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> match(entry.getKey(), BY_COLUMNS));
    }

    /** What facts about this kind of person are when nothing says more. */
    static Optional<Match> byDefault(Kind kind) {
        return switch (kind) {
            case STAFF -> Optional.of(match("staff.employment", BY_DEFAULT, Subject.factsOf(kind)));
            case GUARDIAN -> Optional.of(match("person.relationship", BY_DEFAULT));
            case STUDENT -> Optional.of(match("edu.enrollment", OF_STUDENT, Subject.factsOf(kind)));
            case PERSON, UNKNOWN, THING -> Optional.empty();
        };
    }

    private static Match match(String topic, double strength) {
        return match(topic, strength, Set.of());
    }

    private static Match match(String topic, double strength, Set<String> partOfFact) {
        return new Match(Speaks.FACT, topic, strength, partOfFact);
    }

    static boolean isAbout(Match match, String area) {
        String topic = match.topic();
        return topic != null && topic.startsWith(area);
    }

    static boolean isEvent(Match match) {
        return EVENTS.stream().anyMatch(area -> isAbout(match, area));
    }

    /** Absences and incidents of staff are not those of students. */
    static @Nullable String of(Match match, Kind kind) {
        String topic = match.topic();
        if (topic == null || kind != Kind.STAFF || !topic.startsWith("edu.")) {
            return topic;
        }
        return switch (topic) {
            case "edu.discipline" -> "staff.evaluation";
            case "edu.economic" -> "staff.compensation";
            default -> "staff.employment";
        };
    }
}
