package org.hornbook.sample.records;

/**
 * A course of study.
 *
 * @param code code
 * @param title title
 * @param department department, as in the jobs of teachers
 * @param level {@code AP}, {@code H} honors, {@code CP} college preparatory, {@code ST} standard
 * @param credits credits of a year
 */
public record Course(String code, String title, String department, String level, int credits) {}
