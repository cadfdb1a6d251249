package org.hornbook.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hornbook.discovery.classify.ClassificationContext;
import org.hornbook.discovery.classify.Classifier;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.Part;
import org.hornbook.discovery.connect.PartSize;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.Source;
import org.hornbook.discovery.connect.SourceException;
import org.hornbook.discovery.connect.Workforce;

/** A scan whose datasets are divided into parts that others count; this process plans, merges and classifies. */
final class PartScan {
    private final ScanRequest request;
    private final Source source;
    private final Reports reports;
    private final Workforce workforce;
    private final PartSize size;
    private final List<Dataset> todo;
    private final Verdicts verdicts;
    private final Pace pace;

    PartScan(
            ScanRequest request,
            Source source,
            Classifier classifier,
            Reports reports,
            Workforce workforce,
            PartSize size) {
        if (request.options().rowsPerDataset() != Long.MAX_VALUE) {
            throw new IllegalArgumentException("A scan in parts reads all rows; leave the bound away.");
        }
        this.request = request;
        this.source = source;
        this.reports = reports;
        this.workforce = workforce;
        this.size = size;
        List<Dataset> datasets = source.datasets();
        todo = datasets.stream()
                .filter(dataset -> !request.alreadyDone().contains(dataset.qualifiedName()))
                .toList();
        var context = new ClassificationContext(request.repository(), datasets, request.corrections());
        verdicts = new Verdicts(classifier, context, reports);
        reports.planned(datasets);
        pace = new Pace(reports, request.options(), todo, datasets.size() - todo.size());
    }

    /** Several datasets are in work at once, so that small ones do not leave machines idle. */
    ScanSummary run() {
        try (var pool = Executors.newFixedThreadPool(
                request.options().threads(),
                Thread.ofPlatform().name("scan-", 1).factory())) {
            List<Future<?>> running = new ArrayList<>();
            todo.forEach(dataset -> running.add(pool.submit(() -> scan(dataset))));
            for (Future<?> each : running) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The scan was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The scan failed", e.getCause());
        }
        return new ScanSummary(
                source.product(),
                reports.datasets(),
                pace.rows(),
                reports.problems(),
                reports.cancelled(),
                pace.elapsed());
    }

    private void scan(Dataset dataset) {
        if (reports.cancelled()) {
            return;
        }
        PartCounts counts = count(dataset);
        counts.problems().forEach(reports::problem);
        pace.counted(counts.rows());
        reports.profiled(verdicts.on(dataset, counts.counts(), counts.hasFailed(), Long.MAX_VALUE));
        pace.finished();
    }

    private PartCounts count(Dataset dataset) {
        var work = new PartWork(dataset, request.key());
        try {
            List<Part> parts = source.parts(dataset, size, workforce);
            return parts.isEmpty()
                    ? new PartCounts()
                    : workforce.together(
                            IntStream.range(0, parts.size())
                                    .mapToObj(i -> new PartWork.Numbered(parts.get(i), i))
                                    .toList(),
                            work,
                            PartCounts::merge);
        } catch (SourceException e) {
            return failed(e.problem());
        } catch (RuntimeException e) {
            return failed(new Problem(
                    dataset.qualifiedName(),
                    "The machines that count ended with an unexpected "
                            + e.getClass().getSimpleName() + ".",
                    "See their logs; its rows are not counted."));
        }
    }

    private static PartCounts failed(Problem problem) {
        var counts = new PartCounts();
        counts.failed(problem);
        return counts;
    }
}
