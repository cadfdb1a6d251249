package org.hornbook.discovery.vocabulary;

/**
 * One type of data about persons.
 *
 * @param code the stable code, such as {@code person.name}
 * @param title what it covers, in a few words
 * @param sensitivity the level a column of this type has unless a custodian decides otherwise
 * @param lawNote what the law says of it; empty when nothing in particular
 */
public record DataType(String code, String title, Sensitivity sensitivity, String lawNote) {}
