package org.hornbook.discovery.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hornbook.discovery.Discovery;
import org.hornbook.discovery.ProfiledDataset;
import org.hornbook.discovery.ScanOptions;
import org.hornbook.discovery.overlap.Overlaps;
import org.hornbook.discovery.overlap.RepositoryDatasets;
import org.hornbook.discovery.profile.SketchKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code overlaps}: what is copied and what is linked. */
@Command(
        name = "overlaps",
        description = "Finds copies and links between and within databases, files and folders.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class OverlapsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Targets targets;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}: a table for people, or one JSON object a line, one a pair.")
    private Format format;

    /** For picocli, which fills in the fields. */
    @SuppressWarnings("NullAway.Init")
    public OverlapsCommand() {}

    @Override
    public Integer call() {
        Map<String, List<ProfiledDataset>> found = new LinkedHashMap<>();
        ScanOptions options = ScanOptions.unlimited().withRowsPerDataset(targets.rows());
        // one key for all targets, thrown away afterwards: sketches compare within this run only
        var run = new CommandRun(Discovery.standard(), options, SketchKey.random(), spec.commandLine());
        int status = run.scan(
                targets.names(),
                (repository, dataset) -> found.computeIfAbsent(repository, name -> new ArrayList<>())
                        .add(dataset));
        List<RepositoryDatasets> repositories = found.entrySet().stream()
                .map(entry -> new RepositoryDatasets(entry.getKey(), entry.getValue()))
                .toList();
        print(Overlaps.find(repositories));
        return status;
    }

    private void print(Overlaps overlaps) {
        PrintWriter out = spec.commandLine().getOut();
        List<String> lines = switch (format) {
            case table -> OverlapTable.lines(overlaps);
            case json -> overlaps.overlaps().stream().map(OverlapTable::json).toList();
        };
        lines.forEach(out::println);
        out.flush();
    }
}
