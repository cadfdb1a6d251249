package org.hornbook.discovery.classify;

/**
 * One reason to believe that a column holds a type.
 *
 * @param type a data type's code, or one of {@link NameRules}' pseudo types
 * @param strength how much it says, on the scale of log odds; negative speaks against
 * @param where in which tables it counts
 * @param evidence in plain words, without any value
 */
record Signal(String type, double strength, Where where, String evidence) {}
