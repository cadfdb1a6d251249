package org.hornbook.discovery.profile;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.RowBatch;

/**
 * Counts the rows of a dataset on one thread, in memory that does not grow with them. Accumulators of different rows of
 * the same dataset merge, and the result does not depend on who counted what. They can be sent to other machines; what
 * is sent holds values of the dataset and the sketch key.
 */
public final class DatasetAccumulator implements Serializable {
    /** Distinct values are counted exactly up to this many in a dataset of few columns. */
    private static final int EXACT_DISTINCT = 1 << 16;
    /** Distinct values counted exactly over all columns of a dataset. */
    private static final int EXACT_IN_ALL = 1 << 22;

    private static final int EXACT_AT_LEAST = 1 << 10;
    /** Values that dictionaries remember: in one column, and over all columns of a dataset. */
    private static final int REMEMBERED = 1 << 14;

    private static final int REMEMBERED_IN_ALL = 1 << 19;
    /** Keyed hashes for comparisons over all columns of a dataset. */
    private static final int HASHES_IN_ALL = 1 << 20;

    private static final int ROW_SAMPLE = 4096;

    private final Dataset dataset;
    private final List<ColumnAccumulator> columns = new ArrayList<>();
    private final BottomK rowSample = new BottomK(ROW_SAMPLE);
    private long[] rowHashes = new long[1024];
    private long rows;
    private boolean finished;

    public DatasetAccumulator(Dataset dataset, SketchKey key) {
        this.dataset = dataset;
        var hash = new Hash(key);
        int width = Math.max(1, dataset.columns().size());
        int exact = Math.clamp(EXACT_IN_ALL / width, EXACT_AT_LEAST, EXACT_DISTINCT);
        int remembered = Math.clamp(REMEMBERED_IN_ALL / width, EXACT_AT_LEAST, REMEMBERED);
        int hashes = Math.clamp(HASHES_IN_ALL / width, ColumnSketch.K, ColumnSketch.MOST);
        dataset.columns().forEach(column -> columns.add(new ColumnAccumulator(hash, exact, remembered, hashes)));
    }

    /** Counts the rows of a batch. */
    public void add(RowBatch batch) {
        if (rowHashes.length < batch.rows()) {
            rowHashes = new long[batch.rows()];
        }
        Arrays.fill(rowHashes, 0, batch.rows(), 0);
        for (int column = 0; column < columns.size(); column++) {
            columns.get(column).add(batch, column, rowHashes);
        }
        for (int row = 0; row < batch.rows(); row++) {
            rowSample.add(rowHashes[row], 1);
        }
        rows += batch.rows();
    }

    /** Adds the counts of other rows of the same dataset; the other is used up. */
    public void merge(DatasetAccumulator other) {
        if (finished || other.finished) {
            throw new IllegalStateException("Results were already taken");
        }
        for (int column = 0; column < columns.size(); column++) {
            columns.get(column).merge(other.columns.get(column));
        }
        rowSample.merge(other.rowSample);
        rows += other.rows;
    }

    /**
     * What was counted. Nothing can be added after that.
     *
     * @param complete whether these are all rows of the dataset
     */
    public DatasetProfile profile(boolean complete) {
        finish();
        List<ColumnProfile> profiles = IntStream.range(0, columns.size())
                .mapToObj(i -> ProfileWriter.profile(dataset.columns().get(i), columns.get(i)))
                .toList();
        return new DatasetProfile(dataset, rows, complete, duplicateRows(), profiles);
    }

    /** One sample a column, for classification. */
    public List<ColumnSample> samples() {
        finish();
        return IntStream.range(0, columns.size())
                .mapToObj(i -> ProfileWriter.sample(dataset.columns().get(i), columns.get(i)))
                .toList();
    }

    /** One sketch a column, for finding copies and links. */
    public List<ColumnSketch> sketches() {
        finish();
        return columns.stream().map(ProfileWriter::sketch).toList();
    }

    private void finish() {
        if (!finished) {
            finished = true;
            columns.forEach(ColumnAccumulator::finish);
        }
    }

    /** From how often the rows of a random sample of the different rows occur. */
    private long duplicateRows() {
        long[] sampled = rowSample.smallest();
        if (sampled.length == 0) {
            return 0;
        }
        long occurrences = Arrays.stream(sampled).map(rowSample::countOf).sum();
        return Math.round((double) rows * (occurrences - sampled.length) / occurrences);
    }
}
