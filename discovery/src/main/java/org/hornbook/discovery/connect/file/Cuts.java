package org.hornbook.discovery.connect.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.SourceException;
import org.hornbook.discovery.connect.Workforce;

/** Finds places to cut a large delimited text into pieces of whole records. */
final class Cuts {
    private static final int BLOCK = 1 << 16;

    private Cuts() {}

    /**
     * A piece of whole records.
     *
     * @param from where it begins in the text
     * @param to where it ends
     * @param line line number of its first record
     */
    record Piece(long from, long to, int line) implements Serializable {}

    /** A range of the text to be looked at; it grows to the next line end on either side. */
    private record Range(long from, long to) implements Serializable {}

    /**
     * The pieces, in order.
     *
     * @param from where the first record begins
     * @param size bytes a piece should about have
     * @return nothing when the text cannot be divided: because a quotation mark is never closed, or a record is so long
     *     that the reader takes it for one that is not
     */
    static List<Piece> of(Path file, Dialect dialect, long from, long end, long size, Workforce workforce) {
        if (from >= end) {
            return List.of();
        }
        var ranges = new ArrayList<Range>();
        for (long at = from; at < end; at += size) {
            ranges.add(new Range(at, Math.min(end, at + size)));
        }
        String path = file.toString();
        // lambdas that travel may hold nothing that cannot
        byte delimiter = dialect.delimiter();
        byte newline = dialect.newline();
        List<Stretch> stretches = workforce.each(ranges, range -> stretch(path, delimiter, newline, range, from, end));
        return pieces(stretches, dialect.firstLine());
    }

    private static List<Piece> pieces(List<Stretch> stretches, int firstLine) {
        var pieces = new ArrayList<Piece>();
        boolean inside = false;
        int line = firstLine;
        long open = -1;
        int openLine = firstLine;
        long lastEnd = stretches.getFirst().start();
        for (Stretch stretch : stretches) {
            Stretch.Way way = inside ? stretch.inside() : stretch.between();
            long longest = Math.max(way.longest(), (way.firstEnd() < 0 ? stretch.end() : way.firstEnd()) - lastEnd);
            if (longest >= BlockReader.LONGEST_RECORD / 2) {
                return List.of();
            }
            // between records one may cut at once, inside a cell only where its record ends
            long cut = inside ? way.firstEnd() : stretch.start();
            if (cut >= 0 && cut < stretch.end()) {
                if (open >= 0) {
                    pieces.add(new Piece(open, cut, openLine));
                }
                open = cut;
                openLine = inside ? line + way.linesToFirst() : line;
            }
            lastEnd = way.lastEnd() < 0 ? lastEnd : way.lastEnd();
            line += stretch.lines();
            inside = way.endsInside();
        }
        if (inside) {
            return List.of();
        }
        pieces.add(new Piece(open, stretches.getLast().end(), openLine));
        return pieces;
    }

    private static Stretch stretch(String path, byte delimiter, byte newline, Range range, long first, long end) {
        try {
            long start = lineStart(path, newline, range.from, first, end);
            long stop = lineStart(path, newline, range.to, first, end);
            var between = new Stretch.Walk(delimiter, newline, false);
            var inside = new Stretch.Walk(delimiter, newline, true);
            walk(path, start, stop, between, inside);
            return new Stretch(start, stop, between.lines(), between.done(), inside.done());
        } catch (IOException e) {
            throw new SourceException(
                    new Problem(
                            path, "It cannot be read: " + Failures.reason(e) + ".", "Check that it is still there."),
                    e);
        }
    }

    /** The first place from this one on that a line starts at. */
    private static long lineStart(String path, byte newline, long from, long first, long end) throws IOException {
        if (from == first || from >= end) {
            return Math.min(from, end);
        }
        try (InputStream in = Files.newInputStream(Path.of(path))) {
            // the byte before may be the line end
            in.skipNBytes(from - 1);
            long at = from;
            byte[] block = new byte[BLOCK];
            for (int read = in.read(block); read > 0; read = in.read(block)) {
                int found = Bytes.indexOf(block, 0, read, newline);
                if (found >= 0) {
                    return Math.min(end, at + found);
                }
                at += read;
            }
            return end;
        }
    }

    private static void walk(String path, long start, long stop, Stretch.Walk between, Stretch.Walk inside)
            throws IOException {
        try (InputStream in = Files.newInputStream(Path.of(path))) {
            in.skipNBytes(start);
            byte[] block = new byte[BLOCK];
            long at = start;
            while (at < stop) {
                int read = in.readNBytes(block, 0, (int) Math.min(BLOCK, stop - at));
                if (read == 0) {
                    break;
                }
                between.over(block, read, at);
                inside.over(block, read, at);
                at += read;
            }
        }
    }
}
