package org.hornbook.discovery.connect.file;

import java.io.Serializable;
import java.util.Arrays;

/**
 * What a stretch of a delimited text does to whoever reads it from the front, found without knowing what came before
 * it: a stretch begins after a line end, so a reader arrives there either between two records or inside a quoted cell.
 * Both are followed at once, which is how large quoted files are divided without reading them twice in order (Ge et
 * al., "Speculative distributed CSV data parsing for big data analytics", SIGMOD 2019).
 *
 * @param start where it begins
 * @param end where it ends: after a line end, or the end of the text
 * @param lines line ends in it
 * @param between for whoever arrives between two records
 * @param inside for whoever arrives inside a quoted cell
 */
record Stretch(long start, long end, int lines, Way between, Way inside) implements Serializable {

    /**
     * One way through a stretch.
     *
     * @param firstEnd where the first record ends, -1 when none does
     * @param linesToFirst line ends up to there
     * @param lastEnd where the last record ends, -1 when none does
     * @param longest bytes of the longest record that lies wholly in the stretch
     * @param endsInside whether the reader leaves inside a quoted cell
     */
    record Way(long firstEnd, int linesToFirst, long lastEnd, long longest, boolean endsInside)
            implements Serializable {}

    /** States of a reader before the next byte. */
    private static final int CELL_STARTS = 0;

    private static final int IN_CELL = 1;
    private static final int QUOTED = 2;
    private static final int MARK_IN_QUOTED = 3;
    private static final int STATES = 4;

    /** Follows one reader. */
    static final class Walk {
        private final byte[] next = new byte[STATES << Byte.SIZE];
        private final byte newline;
        private int state;
        private long firstEnd = -1;
        private int linesToFirst;
        private long lastEnd = -1;
        private long longest;
        private int lines;

        Walk(byte delimiter, byte newline, boolean inside) {
            this.newline = newline;
            state = inside ? QUOTED : CELL_STARTS;
            row(CELL_STARTS, IN_CELL);
            row(IN_CELL, IN_CELL);
            row(QUOTED, QUOTED);
            row(MARK_IN_QUOTED, IN_CELL);
            next[at(CELL_STARTS, Dialect.QUOTE)] = QUOTED;
            next[at(QUOTED, Dialect.QUOTE)] = MARK_IN_QUOTED;
            next[at(MARK_IN_QUOTED, Dialect.QUOTE)] = QUOTED;
            for (int from : new int[] {CELL_STARTS, IN_CELL, MARK_IN_QUOTED}) {
                next[at(from, delimiter)] = CELL_STARTS;
                next[at(from, newline)] = CELL_STARTS;
            }
        }

        private void row(int from, int to) {
            Arrays.fill(next, from << Byte.SIZE, (from + 1) << Byte.SIZE, (byte) to);
        }

        private static int at(int from, byte b) {
            return (from << Byte.SIZE) | (b & 0xFF);
        }

        /** Goes on over these bytes, the first of which is at this place in the text. */
        void over(byte[] bytes, int count, long place) {
            for (int i = 0; i < count; i++) {
                byte b = bytes[i];
                state = next[(state << Byte.SIZE) | (b & 0xFF)];
                if (b == newline) {
                    lines++;
                    if (state == CELL_STARTS) {
                        recordEnds(place + i + 1);
                    }
                }
            }
        }

        private void recordEnds(long at) {
            if (firstEnd < 0) {
                firstEnd = at;
                linesToFirst = lines;
            } else {
                longest = Math.max(longest, at - lastEnd);
            }
            lastEnd = at;
        }

        int lines() {
            return lines;
        }

        Way done() {
            return new Way(firstEnd, linesToFirst, lastEnd, longest, state == QUOTED);
        }
    }
}
