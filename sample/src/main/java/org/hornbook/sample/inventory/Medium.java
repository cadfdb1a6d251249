package org.hornbook.sample.inventory;

/** Electronic unless law demands paper (clause MAN-1). */
public enum Medium {
    ELECTRONIC,
    PAPER
}
