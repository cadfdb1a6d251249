package org.hornbook.discovery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.hornbook.discovery.connect.Dataset;

/** Counts the rows of a scan, tells how far it is, and holds it back when it may not go faster. */
final class Pace {
    private static final long REPORT_EVERY = Duration.ofMillis(500).toNanos();
    private static final long LONGEST_WAIT = Duration.ofMillis(250).toNanos();

    private final Reports reports;
    private final long rowsPerSecond;
    private final int total;
    private final long estimated;
    private final long started = System.nanoTime();
    private final AtomicLong rows = new AtomicLong();
    private final AtomicInteger done;
    private final AtomicLong reported = new AtomicLong(started);

    Pace(Reports reports, ScanOptions options, List<Dataset> todo, int alreadyDone) {
        this.reports = reports;
        rowsPerSecond = options.rowsPerSecond();
        total = todo.size() + alreadyDone;
        done = new AtomicInteger(alreadyDone);
        boolean known = todo.stream().allMatch(dataset -> dataset.estimatedRows() >= 0);
        estimated = known
                ? todo.stream()
                        .mapToLong(dataset -> Math.min(dataset.estimatedRows(), options.rowsPerDataset()))
                        .sum()
                : -1;
    }

    /** Rows were counted; waits when that was faster than allowed. */
    void counted(long count) {
        long counted = rows.addAndGet(count);
        long last = reported.get();
        long now = System.nanoTime();
        if (now - last > REPORT_EVERY && reported.compareAndSet(last, now)) {
            reports.progressed(progress());
        }
        if (rowsPerSecond < Long.MAX_VALUE) {
            hold(Math.round(counted * 1e9 / rowsPerSecond));
        }
    }

    /** Waits until so many nanoseconds have passed since the start, in small steps so that cancelling is quick. */
    private void hold(long until) {
        long ahead = until - (System.nanoTime() - started);
        while (ahead > 0 && !reports.cancelled()) {
            try {
                Thread.sleep(Duration.ofNanos(Math.min(ahead, LONGEST_WAIT)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            ahead = until - (System.nanoTime() - started);
        }
    }

    void finished() {
        done.incrementAndGet();
        reports.progressed(progress());
    }

    long rows() {
        return rows.get();
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    private Progress progress() {
        return new Progress(done.get(), total, rows.get(), estimated, timeLeft());
    }

    private Optional<Duration> timeLeft() {
        long counted = rows.get();
        if (done.get() == total) {
            return Optional.of(Duration.ZERO);
        }
        if (estimated <= 0 || counted == 0) {
            return Optional.empty();
        }
        double left = Math.max(0, estimated - counted) / (double) counted;
        return Optional.of(Duration.ofMillis(Math.round(elapsed().toMillis() * left)));
    }
}
