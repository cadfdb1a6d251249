package org.hornbook.discovery.cli;

/** How results are written. */
enum Format {
    /** For people. */
    table,
    /** One object a line. */
    json
}
