package org.hornbook.server.sharing.engine;

/**
 * Something that readers could find out.
 *
 * @param table whose withheld number it is
 * @param cell which one, such as {@code school = Abbot, grade = 3}
 * @param found what they know then: "exactly 4", "between 3 and 6"
 * @param how the way, in words
 */
public record Leak(String table, String cell, String found, String how) {}
