package org.hornbook.server.directory.roster.bundle;

import java.util.Set;

/**
 * A column of a roster file.
 *
 * @param name as the CSV binding spells it
 * @param required whether every row needs a value
 * @param values what a {@link Kind#WORD} may be; words that begin with {@code ext:} are extensions and always may
 * @param refersTo the kind of file whose sourcedIds the value names, empty for none
 * @param target the column of the table that keeps it, empty when nobody needs it (clause COL-3)
 */
public record RosterColumn(
        String name, Kind kind, boolean required, Set<String> values, String refersTo, String target) {

    /** How a value is read. */
    public enum Kind {
        TEXT("text"),
        MAIL("text"),
        WORD("text"),
        LIST("text[]"),
        DATE("date"),
        TIME("timestamptz"),
        TRUTH("boolean"),
        YEAR("int");

        private final String sqlType;

        Kind(String sqlType) {
            this.sqlType = sqlType;
        }

        /** The type of the table's column. */
        public String sqlType() {
            return sqlType;
        }
    }

    static RosterColumn of(String name, Kind kind) {
        return new RosterColumn(name, kind, false, Set.of(), "", "");
    }

    static RosterColumn text(String name) {
        return of(name, Kind.TEXT);
    }

    static RosterColumn list(String name) {
        return of(name, Kind.LIST);
    }

    static RosterColumn date(String name) {
        return of(name, Kind.DATE);
    }

    static RosterColumn truth(String name) {
        return of(name, Kind.TRUTH);
    }

    static RosterColumn word(String name, String... values) {
        return new RosterColumn(name, Kind.WORD, false, Set.of(values), "", "");
    }

    RosterColumn needed() {
        return new RosterColumn(name, kind, true, values, refersTo, target);
    }

    RosterColumn in(String column) {
        return new RosterColumn(name, kind, required, values, refersTo, column);
    }

    RosterColumn of(String file) {
        return new RosterColumn(name, kind, required, values, file, target);
    }

    /** Whether the table keeps it. */
    public boolean isKept() {
        return !target.isEmpty();
    }
}
