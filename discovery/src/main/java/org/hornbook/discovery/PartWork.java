package org.hornbook.discovery;

import java.io.Serializable;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.Part;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.RowBatch;
import org.hornbook.discovery.connect.RowStream;
import org.hornbook.discovery.connect.SourceException;
import org.hornbook.discovery.connect.Workforce;
import org.hornbook.discovery.profile.DatasetAccumulator;
import org.hornbook.discovery.profile.SketchKey;
import org.jspecify.annotations.Nullable;

/** Counts one part of a dataset, wherever it runs. */
record PartWork(Dataset dataset, SketchKey key) implements Workforce.Work<PartWork.Numbered, PartCounts> {
    /** Batches of one part; those of the next are numbered after them. */
    private static final long PLACES = 1L << 40;

    /** A part and its place among the parts. */
    record Numbered(Part part, int number) implements Serializable {}

    @Override
    public PartCounts on(Numbered item) {
        var result = new PartCounts();
        try (RowStream rows = item.part.read(result::problem)) {
            count(rows, item.number, result);
        } catch (SourceException e) {
            fail(result, e.problem());
        } catch (RuntimeException e) {
            // the message may quote a value
            result.failed(new Problem(
                    dataset.qualifiedName(),
                    "Reading ended with an unexpected " + e.getClass().getSimpleName() + ".",
                    "Some of its rows are not counted; please report it."));
        }
        return result;
    }

    private void count(RowStream rows, int number, PartCounts result) {
        @Nullable DatasetAccumulator counts = null;
        long counted = 0;
        var batch = new RowBatch(dataset.columns().size());
        try {
            while (rows.next(batch)) {
                batch.place(number * PLACES + batch.sequence());
                counts = counts == null ? new DatasetAccumulator(dataset, key) : counts;
                counts.add(batch);
                counted += batch.rows();
            }
        } finally {
            result.counted(counts, counted);
        }
    }

    /** One of many files that cannot be read is told of and passed over. */
    private void fail(PartCounts result, Problem problem) {
        switch (dataset.kind()) {
            case FILES -> result.problem(problem);
            case TABLE, VIEW, FILE, SHEET -> result.failed(problem);
        }
    }
}
