package org.hornbook.discovery.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.hornbook.discovery.ProfiledDataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code scan}: what data is in there, and how sensitive. */
@Command(
        name = "scan",
        description = "Says what data is in databases, files and folders, and how sensitive it is.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class ScanCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Targets targets;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}: a table for people, or one JSON object a line, one a column.")
    private Format format;

    /** For picocli, which fills in the fields. */
    @SuppressWarnings("NullAway.Init")
    public ScanCommand() {}

    @Override
    public Integer call() {
        var run = new CommandRun(targets, spec.commandLine());
        return run.scan((repository, dataset) -> run.print(lines(repository, dataset)));
    }

    private List<String> lines(String repository, ProfiledDataset dataset) {
        return switch (format) {
            case table -> ScanTable.lines(repository, dataset);
            case json -> ScanLines.of(repository, dataset);
        };
    }
}
