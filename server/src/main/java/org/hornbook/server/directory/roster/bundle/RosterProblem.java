package org.hornbook.server.directory.roster.bundle;

/**
 * What is wrong with a bundle, where, and the cure. Holds identifiers and column names, never names of persons.
 *
 * @param file the file's name, empty when it is about the whole bundle
 * @param line counted from 1, the header included; 0 when it is about the whole file
 * @param column the column's name, empty when it is about the whole line
 * @param text what is wrong and what to do
 */
public record RosterProblem(String file, long line, String column, String text) {

    /** The place in words. */
    public String place() {
        StringBuilder place = new StringBuilder(file.isEmpty() ? "The bundle" : file);
        if (line > 0) {
            place.append(", line ").append(line);
        }
        if (!column.isEmpty()) {
            place.append(", column ").append(column);
        }
        return place.toString();
    }

    @Override
    public String toString() {
        return place() + ": " + text;
    }
}
