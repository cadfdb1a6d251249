package org.hornbook.sample.records;

import org.hornbook.sample.people.Student;

/**
 * A student in a class.
 *
 * @param student the student
 * @param section the class
 */
public record Placement(Student student, Section section) {}
