package org.hornbook.discovery.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hornbook.discovery.ProfiledDataset;
import org.hornbook.discovery.overlap.Overlaps;
import org.hornbook.discovery.overlap.RepositoryDatasets;
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
        var run = new CommandRun(targets, spec.commandLine());
        int status = run.scan((repository, dataset) ->
                found.computeIfAbsent(repository, name -> new ArrayList<>()).add(dataset));
        List<RepositoryDatasets> repositories = found.entrySet().stream()
                .map(entry -> new RepositoryDatasets(entry.getKey(), entry.getValue()))
                .toList();
        run.print(lines(Overlaps.find(repositories)));
        return status;
    }

    private List<String> lines(Overlaps overlaps) {
        return switch (format) {
            case table -> OverlapTable.lines(overlaps);
            case json -> overlaps.overlaps().stream().map(OverlapTable::json).toList();
        };
    }
}
