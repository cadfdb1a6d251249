package org.hornbook.discovery.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.hornbook.discovery.Discovery;
import org.hornbook.discovery.ProfiledDataset;
import org.hornbook.discovery.Progress;
import org.hornbook.discovery.ScanListener;
import org.hornbook.discovery.ScanOptions;
import org.hornbook.discovery.ScanRequest;
import org.hornbook.discovery.connect.Cluster;
import org.hornbook.discovery.connect.ConnectionSettings;
import org.hornbook.discovery.connect.PartSize;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.SourceException;
import org.hornbook.discovery.connect.Target;
import org.hornbook.discovery.connect.file.FilesConnector;
import org.hornbook.discovery.profile.SketchKey;
import picocli.CommandLine;

/** Scans the targets of a command, with progress and messages on standard error. */
final class CommandRun {
    private final Discovery discovery;
    private final ScanOptions options;
    private final SketchKey key;
    private final Targets targets;
    private final PrintWriter results;
    private final PrintWriter messages;
    private final ProgressBar bar;

    /** One key for all targets, thrown away afterwards: sketches compare within this run only. */
    CommandRun(Targets targets, CommandLine commandLine) {
        discovery = Discovery.standard();
        options = ScanOptions.unlimited().withRowsPerDataset(targets.rows());
        key = SketchKey.random();
        this.targets = targets;
        results = commandLine.getOut();
        messages = commandLine.getErr();
        bar = ProgressBar.onTerminal(messages);
    }

    /** Puts lines on standard output at once. */
    void print(List<String> lines) {
        lines.forEach(results::println);
        results.flush();
    }

    /** The exit status; results are handed over as they come. */
    int scan(BiConsumer<String, ProfiledDataset> found) {
        Map<String, ConnectionSettings> repositories = new LinkedHashMap<>();
        for (String name : targets.names()) {
            try {
                Target target = discovery.connectors().ofTarget(name);
                repositories.put(unused(target.repository(), repositories), target.settings());
            } catch (IllegalArgumentException e) {
                messages.println(e.getMessage());
                messages.flush();
                return ExitStatus.BAD_INPUT;
            }
        }
        Optional<Cluster> cluster;
        try {
            cluster = targets.openCluster();
        } catch (SourceException e) {
            messages.println(e.problem());
            messages.flush();
            return ExitStatus.ENVIRONMENT;
        }
        try {
            var statuses = new ArrayList<Integer>();
            repositories.forEach((repository, settings) -> statuses.add(scan(repository, settings, cluster, found)));
            return statuses.stream().mapToInt(Integer::intValue).max().orElse(ExitStatus.DONE);
        } finally {
            cluster.ifPresent(Cluster::close);
        }
    }

    private static String unused(String wanted, Map<String, ConnectionSettings> taken) {
        String name = wanted;
        for (int i = 2; taken.containsKey(name); i++) {
            name = wanted + " (" + i + ")";
        }
        return name;
    }

    private int scan(
            String repository,
            ConnectionSettings settings,
            Optional<Cluster> cluster,
            BiConsumer<String, ProfiledDataset> found) {
        var listener = new Listener(repository, found);
        try {
            ScanRequest request = ScanRequest.of(repository, settings, key).withOptions(options);
            if (cluster.isPresent()) {
                discovery.scan(request, listener, cluster.get(), PartSize.standard());
            } else {
                discovery.scan(request, listener);
            }
            bar.clear();
            return listener.nothingRead() ? ExitStatus.BAD_INPUT : ExitStatus.DONE;
        } catch (SourceException e) {
            bar.clear();
            messages.println(e.problem());
            messages.flush();
            return settings.kind().equals(FilesConnector.KIND) ? ExitStatus.BAD_INPUT : ExitStatus.ENVIRONMENT;
        }
    }

    private final class Listener implements ScanListener {
        private final String repository;
        private final BiConsumer<String, ProfiledDataset> found;
        private int problems;
        private int datasets;

        Listener(String repository, BiConsumer<String, ProfiledDataset> found) {
            this.repository = repository;
            this.found = found;
        }

        boolean nothingRead() {
            return datasets == 0 && problems > 0;
        }

        @Override
        public void progressed(Progress progress) {
            bar.show(repository, progress);
        }

        @Override
        public void profiled(ProfiledDataset dataset) {
            datasets++;
            bar.clear();
            found.accept(repository, dataset);
        }

        @Override
        public void problem(Problem problem) {
            problems++;
            bar.clear();
            messages.println(problem);
            messages.flush();
        }
    }
}
