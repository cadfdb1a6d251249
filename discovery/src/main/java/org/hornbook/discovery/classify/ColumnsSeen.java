package org.hornbook.discovery.classify;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a table's columns, each by itself, say of the table. */
final class ColumnsSeen {
    /** Types of which two in one table mean a row a person. */
    private static final Set<String> ATTRIBUTES = Set.of(
            "person.birth_date", "person.sex", "person.race_ethnicity", "id.national", "id.secret", "id.username");

    /** Types of which one makes a table that is named after people a table of people. */
    private static final List<String> DESCRIBES =
            List.of("person.name", "person.birth", "person.sex", "person.race", "contact.", "id.national");

    private static final Set<String> KEY_WORDS = Set.of("id", "key", "number", "usi", "guid", "uuid", "sourced");
    private static final Set<String> DATES = Set.of("date", "time");
    private static final double SURE = 4;
    private static final double LIKELY = 3;
    private static final double SOME = 2;

    private final Set<String> links = new HashSet<>();
    private final Set<String> attributes = new HashSet<>();
    private final Set<String> byValues = new HashSet<>();
    private final Set<String> reach = new HashSet<>();
    private boolean describes;
    private boolean dated;

    /** @param table words of the table's name, to know its own key by */
    ColumnsSeen(List<String> table, List<ColumnHints> columns) {
        columns.forEach(column -> see(table, column));
    }

    private void see(List<String> table, ColumnHints column) {
        List<String> name = column.name();
        boolean key = !name.isEmpty() && KEY_WORDS.contains(name.getLast());
        boolean own = key && name.subList(0, name.size() - 1).equals(table);
        if (name.size() == 1) {
            reach.add(name.getFirst());
        }
        boolean none = false;
        for (Signal signal : column.signals()) {
            none |= signal.type().equals(NameRules.NONE);
            describes |= !key && signal.strength() >= SOME && DESCRIBES.stream().anyMatch(signal.type()::startsWith);
            if (signal.strength() >= LIKELY && !signal.evidence().isEmpty()) {
                byValues.add(signal.type());
            }
        }
        dated |= !none && name.stream().anyMatch(DATES::contains);
        column.signals().stream()
                .filter(signal -> signal.where() == Where.ANY)
                .max(Comparator.comparingDouble(Signal::strength))
                .filter(signal -> signal.strength() >= LIKELY)
                .ifPresent(signal -> {
                    noteLink(signal, key, own);
                    noteAttribute(signal);
                });
    }

    private void noteLink(Signal signal, boolean key, boolean own) {
        boolean relative = signal.type().equals("person.relationship") && key;
        if (!own && (signal.type().startsWith("id.") || relative)) {
            links.add(signal.type());
        }
    }

    private void noteAttribute(Signal signal) {
        boolean name = signal.type().equals("person.name") && signal.strength() >= SURE;
        if (ATTRIBUTES.contains(signal.type()) || name) {
            // a given and a family name are two attributes
            attributes.add(name && attributes.contains("person.name") ? "person.name again" : signal.type());
        }
    }

    /** Whether a column is the key of a student; likewise the next three. */
    boolean student() {
        return links.contains("id.student");
    }

    boolean staff() {
        return links.contains("id.staff");
    }

    boolean person() {
        boolean byLogin = attributes.contains("id.username") && attributes.size() == 1;
        return byLogin || links.contains(NameRules.ANY_PERSON);
    }

    boolean guardian() {
        return links.contains("person.relationship");
    }

    /** Whether a column describes a person. */
    boolean describes() {
        return describes;
    }

    /** Whether a column is a date of the fact, not of the row. */
    boolean dated() {
        return dated;
    }

    /** Whether there is a password, as settings of mail servers have too. */
    boolean account() {
        return attributes.contains("id.secret");
    }

    /** Whether values are names of people and ways to reach them, or birth dates. */
    boolean namesAndContacts() {
        return byValues.contains("person.name")
                && byValues.stream().anyMatch(type -> type.startsWith("contact.") || type.equals("person.birth_date"));
    }

    /** Whether rows have a name and ways to reach somebody in person: not the telephone of a company. */
    boolean reachable() {
        boolean personally = reach.contains("mobile") || attributes.contains("id.secret");
        return reach.contains("name") && reach.contains("email") && personally;
    }

    /** How many different attributes of a person there are that leave no doubt. */
    int attributes() {
        return attributes.size();
    }
}
