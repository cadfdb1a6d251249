package org.hornbook.discovery.classify;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Weighs all signals of one column in the light of its table. */
final class ColumnReading {
    /** The least score that makes a verdict. */
    static final double ENOUGH = 2;

    private static final double AGREEMENT = 0.6;
    private static final double WEAK = 4;
    private static final double IN_ADDRESS = 1.25;
    private static final double WEAK_IN_THINGS = 0.6;
    private static final double FACT_IN_THINGS = 0.35;
    private static final double GENERIC_ELSEWHERE = 0.6;
    private static final Set<String> GENERIC = Set.of("edu.enrollment", "edu.schedule", "staff.employment");
    private static final List<String> FACTS = List.of(
            "edu.", "health.", "staff.", "text.", "person.sex", "person.race", "person.language", "person.relation");

    /** A type with its score and the evidence for it, strongest first. */
    record Scored(String type, double score, List<String> evidence) {}

    private final Subject subject;
    private final boolean addressBlock;
    private final boolean namesAPerson;
    private final boolean pupilNamed;

    /** @param pupilNamed whether a column of the table is by its name the key of a student */
    ColumnReading(Subject subject, boolean addressBlock, boolean namesAPerson, boolean pupilNamed) {
        this.subject = subject;
        this.pupilNamed = pupilNamed;
        this.addressBlock = addressBlock;
        this.namesAPerson = namesAPerson;
    }

    /** The types that have any support, best first. */
    List<Scored> rank(List<Signal> fromName, List<Signal> fromElsewhere) {
        Map<String, Signal> name = best(fromName);
        Map<String, Signal> other = best(fromElsewhere);
        Map<String, Scored> scored = new HashMap<>();
        for (String type : name.keySet()) {
            scored.put(type, join(type, name.get(type), other.get(type)));
        }
        for (String type : other.keySet()) {
            scored.putIfAbsent(type, join(type, null, other.get(type)));
        }
        return scored.values().stream()
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .toList();
    }

    private Scored join(String type, @Nullable Signal name, @Nullable Signal other) {
        if (name == null || other == null) {
            Signal only = name == null ? other : name;
            return only == null
                    ? new Scored(type, 0, List.of())
                    : new Scored(type, only.strength(), List.of(only.evidence()));
        }
        double high = Math.max(name.strength(), other.strength());
        double low = Math.min(name.strength(), other.strength());
        List<String> evidence = name.strength() >= other.strength()
                ? List.of(name.evidence(), other.evidence())
                : List.of(other.evidence(), name.evidence());
        return new Scored(type, high + AGREEMENT * low, evidence);
    }

    /** The strongest signal of each type once the table is considered. */
    private Map<String, Signal> best(List<Signal> signals) {
        Map<String, Signal> best = new HashMap<>();
        for (Signal signal : signals) {
            double strength = signal.strength() * weight(signal);
            String type = resolve(signal.type());
            if (strength > 0) {
                best.merge(
                        type,
                        new Signal(type, strength, signal.where(), signal.evidence()),
                        (a, b) -> a.strength() >= b.strength() ? a : b);
            }
        }
        return best;
    }

    private double weight(Signal signal) {
        boolean address = addressBlock && signal.type().equals("contact.address");
        double weight = subject.weight(signal.where(), namesAPerson || (address && subject.personal()));
        if (signal.type().startsWith("id.")) {
            return weight;
        }
        if (address && subject.personal()) {
            // beside street and city, a state is that of an address, whatever the row tells besides
            return weight * IN_ADDRESS;
        }
        if (signal.where() != Where.ANY || subject.kind() != Subject.Kind.THING) {
            return weight * ofOtherTopic(signal);
        }
        // a table of things lists kinds of facts, not facts: disability types, attendance codes
        boolean fact = FACTS.stream().anyMatch(signal.type()::startsWith);
        boolean weak = signal.strength() < WEAK && !signal.type().equals(NameRules.NONE) && !namesAPerson;
        return weight * (fact ? FACT_IN_THINGS : weak ? WEAK_IN_THINGS : 1);
    }

    /** In a table of discipline the entry date is not that of an enrolment. */
    private double ofOtherTopic(Signal signal) {
        String topic = subject.topic();
        if (subject.kind() == Subject.Kind.STAFF && signal.type().startsWith("edu.")) {
            return GENERIC_ELSEWHERE;
        }
        boolean other = subject.rows() == Subject.Rows.FACTS && topic != null && !topic.equals(signal.type());
        boolean general = signal.where() == Where.ANY || signal.where() == Where.STAFF;
        return other && general && GENERIC.contains(signal.type()) ? GENERIC_ELSEWHERE : 1;
    }

    /** Whose key a key is. */
    private String resolve(String type) {
        if (type.equals(NameRules.AUDIT)) {
            return "id.staff";
        }
        if (type.equals(NameRules.THING_KEY)) {
            return NameRules.NONE;
        }
        if (!type.equals(NameRules.ANY_PERSON)) {
            return type;
        }
        return switch (subject.kind()) {
            // beside the student's key, a user is who recorded the fact
            case STUDENT -> pupilNamed && subject.rows() == Subject.Rows.FACTS ? "id.staff" : "id.student";
            case STAFF, UNKNOWN, THING -> "id.staff";
            case GUARDIAN -> "person.relationship";
            case PERSON -> {
                String topic = subject.topic();
                yield topic != null && (topic.startsWith("staff.") || topic.startsWith("tech."))
                        ? "id.staff"
                        : "id.student";
            }
        };
    }
}
