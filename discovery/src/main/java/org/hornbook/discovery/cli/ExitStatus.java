package org.hornbook.discovery.cli;

/** Exit statuses that scripts rely on. */
final class ExitStatus {
    /** Done. */
    static final int DONE = 0;

    /** Bad usage or input. */
    static final int BAD_INPUT = 2;
    /** The environment is at fault: cannot connect. */
    static final int ENVIRONMENT = 3;

    private ExitStatus() {}
}
