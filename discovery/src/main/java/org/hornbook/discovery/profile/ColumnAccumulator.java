package org.hornbook.discovery.profile;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import org.hornbook.discovery.connect.RowBatch;

/**
 * Counts one column, batch by batch, on one thread. Two accumulators of different rows merge into that of all rows.
 */
final class ColumnAccumulator implements Serializable {
    private static final long NULL_HASH = 0x2545F4914F6CDD1DL;
    /** Values after which a dictionary must have proved itself; twice what it has room for at least. */
    private static final long TRIAL = 32_768;
    /** Values whose encoding is judged and whose form is normalised: at most so many bytes of each. */
    private static final int LONGEST_READ = 4096;

    private final Hash hash;
    private transient CellReading reading = new CellReading();
    private final Dictionary dictionary;

    final DistinctCounter distinct;
    final BottomK sample = new BottomK(ColumnSketch.K);
    final KeyedHashes hashes;
    final ShapeCounts shapes = new ShapeCounts();
    final ValueHistogram numbers = new ValueHistogram();
    final ValueHistogram dates = new ValueHistogram();
    final Extremes numberRange = new Extremes();
    final Extremes dateRange = new Extremes();
    final Extremes textRange = new Extremes();
    final Increase increase = new Increase();
    final KindCounts kinds = new KindCounts();

    long rows;
    long nulls;
    long blanks;
    long damaged;
    long characters;
    int shortest = Integer.MAX_VALUE;
    int longest;
    final ExactSum sum = new ExactSum();
    private long repeated;

    /**
     * An accumulator without rows.
     *
     * @param exactDistinct distinct values counted exactly
     * @param remembered values the dictionary has room for
     * @param keyedHashes hashes kept for comparisons with other columns
     */
    ColumnAccumulator(Hash hash, int exactDistinct, int remembered, int keyedHashes) {
        this.hash = hash;
        dictionary = new Dictionary(remembered);
        distinct = new DistinctCounter(exactDistinct);
        hashes = new KeyedHashes(keyedHashes);
    }

    /** Counts a column of a batch and mixes each cell into its row's hash. */
    void add(RowBatch batch, int column, long[] rowHashes) {
        byte[] bytes = batch.bytes();
        int[] starts = batch.starts(column);
        int[] lengths = batch.lengths(column);
        int count = batch.rows();
        checkIncrease(batch, bytes, starts, lengths);
        for (int row = 0; row < count; row++) {
            int length = lengths[row];
            if (length < 0) {
                nulls++;
                rowHashes[row] = Hash.combine(rowHashes[row], NULL_HASH);
                continue;
            }
            int start = starts[row];
            long cell = hash.fast(bytes, start, length);
            rowHashes[row] = Hash.combine(rowHashes[row], cell);
            if (dictionary.count(cell, 1)) {
                repeated++;
            } else if (!dictionary.learn(cell, bytes, start, length, 1)) {
                analyse(cell, bytes, start, length, 1);
            }
        }
        rows += count;
        if (dictionary.isOpen() && rows - nulls >= TRIAL && repeated * 2 < rows - nulls) {
            dictionary.shrink(rows / 256, this::analyse);
        }
    }

    private void checkIncrease(RowBatch batch, byte[] bytes, int[] starts, int[] lengths) {
        increase.startBatch(batch.sequence());
        for (int row = 0; row < batch.rows() && increase.possible(); row++) {
            increase.next(bytes, starts[row], lengths[row]);
        }
    }

    private void analyse(long cell, byte[] value, long count) {
        analyse(cell, value, 0, value.length, count);
    }

    private void analyse(long cell, byte[] bytes, int from, int size, long count) {
        int start = from;
        int end = from + size;
        while (start < end && bytes[start] <= ' ' && bytes[start] >= 0) {
            start++;
        }
        while (start < end && bytes[end - 1] <= ' ' && bytes[end - 1] >= 0) {
            end--;
        }
        int length = end - start;
        if (length == 0) {
            blanks += count;
            return;
        }
        distinct.add(cell);
        boolean ascii = Encoding.isAscii(bytes, start, length);
        measure(bytes, start, length, ascii, count);
        shapes.add(bytes, start, length, count);
        textRange.addText(bytes, start, length);
        reading.read(bytes, start, Math.min(length, LONGEST_READ), ascii);
        addReading(bytes, start, length, count);
    }

    private void measure(byte[] bytes, int start, int length, boolean ascii, long count) {
        int size = ascii ? length : Encoding.characters(bytes, start, length);
        characters += size * count;
        shortest = Math.min(shortest, size);
        longest = Math.max(longest, size);
        if (!ascii && Encoding.isDamaged(bytes, start, length)) {
            damaged += count;
        }
    }

    private void addReading(byte[] bytes, int start, int length, long count) {
        kinds.add(reading.kind(), count);
        switch (reading.kind()) {
            case INTEGER, DECIMAL -> {
                sum.add(reading.number(), count);
                numbers.add(reading.number(), count);
                numberRange.addNumber(reading.number(), bytes, start, length);
            }
            case DATE, TIMESTAMP -> {
                dates.add(reading.number(), count);
                dateRange.addNumber(reading.number(), reading.normal(), reading.normalStart(), reading.normalLength());
            }
            case TIME, BOOLEAN, TEXT -> {}
        }
        long keyed = hash.keyed(reading.normal(), reading.normalStart(), reading.normalLength());
        sample.add(keyed, count, bytes, start, length);
        hashes.add(keyed);
    }

    /** Analyses what is still only counted; the dictionary keeps its counts for the frequent values. */
    void finish() {
        dictionary.forEach(this::analyse);
    }

    Dictionary dictionary() {
        return dictionary;
    }

    /** Adds the counts of other rows. Neither side may be finished. */
    void merge(ColumnAccumulator other) {
        dictionary.merge(other.dictionary, this::analyse);
        distinct.merge(other.distinct);
        sample.merge(other.sample);
        hashes.merge(other.hashes);
        shapes.merge(other.shapes);
        numbers.merge(other.numbers);
        dates.merge(other.dates);
        numberRange.mergeNumbers(other.numberRange);
        dateRange.mergeNumbers(other.dateRange);
        textRange.mergeTexts(other.textRange);
        increase.merge(other.increase);
        kinds.merge(other.kinds);
        rows += other.rows;
        nulls += other.nulls;
        blanks += other.blanks;
        damaged += other.damaged;
        characters += other.characters;
        shortest = Math.min(shortest, other.shortest);
        longest = Math.max(longest, other.longest);
        sum.merge(other.sum);
        repeated += other.repeated;
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        reading = new CellReading();
    }
}
