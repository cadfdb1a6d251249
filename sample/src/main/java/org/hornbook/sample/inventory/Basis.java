package org.hornbook.sample.inventory;

/** Why data may be collected (clause COL-1). */
public enum Basis {
    LAW,
    REGULATION,
    /** Needed to understand how best to serve students and staff. */
    SERVICE_NEED
}
