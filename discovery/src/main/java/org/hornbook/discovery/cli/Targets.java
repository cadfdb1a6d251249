package org.hornbook.discovery.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What to scan, the same for every command that scans. */
final class Targets {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(
            paramLabel = "TARGET",
            arity = "1..*",
            description = "A JDBC URL, a file or a folder. A password is better given in the environment variable"
                    + " HORNBOOK_SCAN_PASSWORD than in the URL.")
    private List<String> names;

    @Option(names = "--rows", paramLabel = "N", description = "Read at most N rows of each dataset (default: all).")
    private @Nullable Long rows;

    @SuppressWarnings("NullAway.Init")
    Targets() {}

    List<String> names() {
        return names;
    }

    long rows() {
        if (rows == null) {
            return Long.MAX_VALUE;
        }
        if (rows < 1) {
            throw new ParameterException(spec.commandLine(), "--rows must be 1 or more, not " + rows + ".");
        }
        return rows;
    }
}
