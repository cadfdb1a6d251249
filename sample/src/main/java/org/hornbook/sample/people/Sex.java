package org.hornbook.sample.people;

/** The codes of the state's collection. */
public enum Sex {
    F,
    M,
    N
}
