package org.hornbook.benchmarks;

import java.nio.file.Path;

/** Writes the made-up table to a file, for measuring the command line. Arguments: rows, file. */
final class WriteMixed {
    private WriteMixed() {}

    /** Writes the file. */
    public static void main(String[] arguments) throws Exception {
        MixedTable.write(Path.of(arguments[1]), Long.parseLong(arguments[0]), 1);
    }
}
