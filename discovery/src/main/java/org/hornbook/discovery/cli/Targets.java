package org.hornbook.discovery.cli;

import java.util.List;
import java.util.Optional;
import org.hornbook.discovery.connect.Cluster;
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

    @Option(
            names = "--spark",
            paramLabel = "MASTER",
            description =
                    "Count on the machines of a Spark cluster, such as spark://host:7077. They must see files under"
                            + " the same paths and reach the same databases.")
    private @Nullable String spark;

    @SuppressWarnings("NullAway.Init")
    Targets() {}

    List<String> names() {
        return names;
    }

    /** The cluster that is to count, opened; nothing when this process is. */
    Optional<Cluster> openCluster() {
        if (spark == null) {
            return Optional.empty();
        }
        if (rows != null) {
            throw new ParameterException(spec.commandLine(), "--rows and --spark exclude each other.");
        }
        Cluster.Opener opener = Cluster.opener()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "Spark is not on the class path; start with ./hornbook scan --spark."));
        return Optional.of(opener.open(spark));
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
