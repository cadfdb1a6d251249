package org.hornbook.sample.inventory;

/**
 * A school, or the district's office.
 *
 * @param code short code used in all repositories
 * @param name full name
 * @param lowestGrade {@code PK}, {@code K} or {@code 01} to {@code 12}; empty for the office
 * @param highestGrade likewise
 */
public record School(String code, String name, String lowestGrade, String highestGrade) {}
