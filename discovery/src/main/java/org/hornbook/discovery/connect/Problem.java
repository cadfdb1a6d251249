package org.hornbook.discovery.connect;

import java.io.Serializable;

/**
 * Something that could not be read. Never quotes a value of the data.
 *
 * @param where the place: file, sheet, table, line, column
 * @param what what is wrong there
 * @param cure what to do about it
 */
public record Problem(String where, String what, String cure) implements Serializable {
    @Override
    public String toString() {
        return where + ": " + what + " " + cure;
    }
}
