package org.hornbook.sample.records;

import org.hornbook.sample.people.StaffMember;

/**
 * A class: a course taught to a group.
 *
 * @param id number
 * @param course what is taught
 * @param school where
 * @param period 1 to 7; 0 all day
 * @param teacher who teaches
 */
public record Section(int id, Course course, String school, int period, StaffMember teacher) {}
