package org.hornbook.discovery;

import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.RowBatch;
import org.hornbook.discovery.connect.RowStream;
import org.hornbook.discovery.connect.Source;
import org.hornbook.discovery.connect.SourceException;
import org.hornbook.discovery.profile.DatasetAccumulator;
import org.hornbook.discovery.profile.SketchKey;
import org.jspecify.annotations.Nullable;

/** Counts one dataset with as many threads as join; each counts for itself, and the counts are merged at the end. */
final class DatasetTask {
    private final Dataset dataset;
    private final long maximumRows;
    private final SketchKey key;
    private final Reports reports;
    private final Pace pace;

    private @Nullable RowStream stream;
    private @Nullable DatasetAccumulator merged;
    private int workers;
    private boolean exhausted;
    private boolean failed;

    DatasetTask(Dataset dataset, ScanRequest request, Reports reports, Pace pace) {
        this.dataset = dataset;
        this.maximumRows = request.options().rowsPerDataset();
        this.key = request.key();
        this.reports = reports;
        this.pace = pace;
    }

    Dataset dataset() {
        return dataset;
    }

    /** Whether another thread can still help. */
    synchronized boolean join() {
        if (exhausted) {
            return false;
        }
        workers++;
        return true;
    }

    /** Counts until no rows are left. */
    void work(Source source) {
        DatasetAccumulator counts = null;
        try {
            RowStream rows = stream(source);
            var batch = new RowBatch(dataset.columns().size());
            while (!stopped() && rows.next(batch)) {
                counts = counts == null ? new DatasetAccumulator(dataset, key) : counts;
                counts.add(batch);
                pace.counted(batch.rows());
            }
            end(counts);
        } catch (SourceException e) {
            end(counts);
            fail(e.problem());
        } catch (RuntimeException e) {
            // the message may quote a value
            fail(new Problem(
                    dataset.qualifiedName(),
                    "Reading ended with an unexpected " + e.getClass().getSimpleName() + ".",
                    "Some of its rows are not counted; please report it."));
        }
    }

    private synchronized RowStream stream(Source source) {
        RowStream rows = stream;
        if (rows == null) {
            rows = source.read(dataset, maximumRows);
            stream = rows;
        }
        return rows;
    }

    private boolean stopped() {
        synchronized (this) {
            if (failed) {
                return true;
            }
        }
        return reports.cancelled();
    }

    private synchronized void end(@Nullable DatasetAccumulator counts) {
        exhausted = true;
        if (counts == null) {
            return;
        }
        DatasetAccumulator before = merged;
        if (before == null) {
            merged = counts;
        } else {
            before.merge(counts);
        }
    }

    private void fail(Problem problem) {
        synchronized (this) {
            exhausted = true;
            failed = true;
        }
        reports.problem(problem);
    }

    /** A thread leaves; true for the last one, which finishes the dataset. */
    boolean leave() {
        RowStream open = null;
        synchronized (this) {
            if (--workers > 0 || !exhausted) {
                return false;
            }
            open = stream;
            stream = null;
        }
        if (open != null) {
            open.close();
        }
        return true;
    }

    /** The counts of all threads; null when no row was read. */
    synchronized @Nullable DatasetAccumulator counts() {
        return merged;
    }

    synchronized boolean failed() {
        return failed;
    }
}
