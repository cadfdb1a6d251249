package org.hornbook.server.directory.roster;

import java.util.Collection;

/** One row in the text format of PostgreSQL's COPY. */
final class CopyLine {

    private static final String NOTHING = "\\N";

    private final StringBuilder line = new StringBuilder();

    CopyLine add(String value) {
        separate();
        escape(value);
        return this;
    }

    CopyLine addNothing() {
        separate();
        line.append(NOTHING);
        return this;
    }

    CopyLine addList(Collection<String> values) {
        StringBuilder array = new StringBuilder("{");
        for (String value : values) {
            array.append(array.length() > 1 ? "," : "")
                    .append('"')
                    .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return add(array.append('}').toString());
    }

    private void separate() {
        if (!line.isEmpty()) {
            line.append('\t');
        }
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append("\\t");
                default -> line.append(c);
            }
        }
    }

    /** The row with its end. */
    String end() {
        return line.append('\n').toString();
    }
}
