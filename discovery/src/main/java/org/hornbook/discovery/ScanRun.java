package org.hornbook.discovery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hornbook.discovery.classify.ClassificationContext;
import org.hornbook.discovery.classify.Classifier;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.Source;
import org.jspecify.annotations.Nullable;

/** One scan at work: threads take datasets, and when none is left, help with those still being read. */
final class ScanRun {
    private final ScanRequest request;
    private final Source source;
    private final Reports reports;
    private final Verdicts verdicts;
    private final Pace pace;
    private final Deque<DatasetTask> waiting = new ArrayDeque<>();
    private final List<DatasetTask> running = new ArrayList<>();

    ScanRun(ScanRequest request, Source source, Classifier classifier, Reports reports) {
        this.request = request;
        this.source = source;
        this.reports = reports;
        List<Dataset> datasets = source.datasets();
        List<Dataset> todo = datasets.stream()
                .filter(dataset -> !request.alreadyDone().contains(dataset.qualifiedName()))
                .toList();
        var context = new ClassificationContext(request.repository(), datasets, request.corrections());
        verdicts = new Verdicts(classifier, context, reports);
        reports.planned(datasets);
        pace = new Pace(reports, request.options(), todo, datasets.size() - todo.size());
        todo.forEach(dataset -> waiting.add(new DatasetTask(dataset, request, reports, pace)));
    }

    ScanSummary run() {
        int threads = request.options().threads();
        try (var pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("scan-", 1).factory())) {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                workers.add(pool.submit((Callable<@Nullable Void>) this::work));
            }
            await(workers);
        }
        return new ScanSummary(
                source.product(),
                reports.datasets(),
                pace.rows(),
                reports.problems(),
                reports.cancelled(),
                pace.elapsed());
    }

    private static void await(List<Future<?>> workers) {
        for (Future<?> worker : workers) {
            try {
                worker.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                workers.forEach(other -> other.cancel(true));
                throw new IllegalStateException("The scan was interrupted", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException("The scan failed", e.getCause());
            }
        }
    }

    private @Nullable Void work() {
        DatasetTask task = take();
        while (task != null) {
            task.work(source);
            if (task.leave()) {
                finish(task);
            }
            task = take();
        }
        return null;
    }

    private @Nullable DatasetTask take() {
        if (reports.cancelled()) {
            return null;
        }
        synchronized (waiting) {
            DatasetTask next = waiting.poll();
            if (next != null) {
                next.join();
                running.add(next);
                return next;
            }
            return running.stream().filter(DatasetTask::join).findFirst().orElse(null);
        }
    }

    private void finish(DatasetTask task) {
        synchronized (waiting) {
            running.remove(task);
        }
        if (reports.cancelled()) {
            return;
        }
        reports.profiled(verdicts.on(
                task.dataset(), task.counts(), task.failed(), request.options().rowsPerDataset()));
        pace.finished();
    }
}
