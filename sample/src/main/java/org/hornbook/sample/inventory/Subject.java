package org.hornbook.sample.inventory;

/** Whom the data is about. */
public enum Subject {
    STUDENTS,
    GUARDIANS,
    STAFF,
    NOBODY
}
