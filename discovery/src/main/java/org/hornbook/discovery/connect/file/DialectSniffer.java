package org.hornbook.discovery.connect.file;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Guesses from its beginning how a delimited text is written. */
final class DialectSniffer {
    /** How much of a text is looked at. */
    static final int HEAD = 1 << 18;

    private static final int RECORDS = 200;
    private static final byte[] DELIMITERS = {',', '\t', ';', '|'};

    private DialectSniffer() {}

    /** The dialect, or empty when the text has no record. */
    static Optional<Dialect> sniff(byte[] head) throws IOException {
        Charset charset = Charsets.detect(head);
        byte[] text = Charsets.utf8(head, charset);
        byte newline = newline(text);
        Candidate best = null;
        for (byte delimiter : DELIMITERS) {
            Candidate candidate = new Candidate(delimiter, records(text, delimiter, newline));
            if (best == null || candidate.score() > best.score()) {
                best = candidate;
            }
        }
        if (best == null || best.records.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(dialect(charset, best, newline));
    }

    private static Dialect dialect(Charset charset, Candidate candidate, byte newline) {
        List<Line> records = candidate.records;
        HeaderGuess.Found found =
                HeaderGuess.find(records.stream().map(Line::cells).toList());
        Line first = records.get(found.first());
        List<String> names =
                found.names() ? names(first.cells(), candidate.width()) : Names.numbered(candidate.width());
        boolean onlyNames = found.names() && found.first() + 1 == records.size();
        Line data = found.names() && !onlyNames ? records.get(found.first() + 1) : first;
        int skip = onlyNames ? first.end() : data.start();
        return new Dialect(charset, candidate.delimiter, newline, names, skip, data.line(), candidate.regularity());
    }

    /** One name a column, also where the header has fewer cells than the rows below it. */
    private static List<String> names(List<String> header, int width) {
        var cells = new ArrayList<>(header);
        while (cells.size() < width) {
            cells.add("");
        }
        return Names.of(cells);
    }

    private static byte newline(byte[] text) {
        for (byte b : text) {
            if (b == '\n') {
                return '\n';
            }
        }
        for (byte b : text) {
            if (b == '\r') {
                return '\r';
            }
        }
        return '\n';
    }

    /** A record: its cells, where it starts and ends in the text, and on which line. */
    private record Line(List<String> cells, int start, int end, int line) {}

    private record Candidate(byte delimiter, List<Line> records) {
        /** The commonest number of cells. */
        int width() {
            int most = 0;
            int width = 1;
            for (Line record : records) {
                int size = record.cells().size();
                int count = (int) records.stream()
                        .filter(other -> other.cells().size() == size)
                        .count();
                if (count > most || (count == most && size > width)) {
                    most = count;
                    width = size;
                }
            }
            return width;
        }

        /** How much this looks like a table: the share of records of the commonest width, wider ones first. */
        double score() {
            return width() < 2 ? 0 : regularity() + Math.min(width(), 50) / 100.0;
        }

        double regularity() {
            int width = width();
            long fitting = records.stream()
                    .filter(record -> record.cells().size() == width)
                    .count();
            return records.isEmpty() ? 0 : (double) fitting / records.size();
        }
    }

    private static List<Line> records(byte[] text, byte delimiter, byte newline) {
        var records = new ArrayList<Line>();
        var cells = new ArrayList<String>();
        int start = 0;
        int cell = 0;
        int line = 1;
        int startLine = 1;
        boolean quoted = false;
        for (int at = 0; at < text.length && records.size() < RECORDS; at++) {
            byte b = text[at];
            line += b == newline ? 1 : 0;
            if (b == Dialect.QUOTE && (quoted || at == cell)) {
                quoted = !quoted;
            } else if (b == Dialect.QUOTE && text[at - 1] == Dialect.QUOTE && at - 1 > cell) {
                quoted = true;
            } else if (!quoted && (b == delimiter || b == newline)) {
                cells.add(cell(text, cell, at));
                cell = at + 1;
                if (b == newline) {
                    add(records, new Line(List.copyOf(cells), start, cell, startLine));
                    cells.clear();
                    start = cell;
                    startLine = line;
                }
            }
        }
        if (records.size() < RECORDS && start < text.length && (text.length < HEAD / 2 || records.isEmpty())) {
            cells.add(cell(text, cell, text.length));
            add(records, new Line(List.copyOf(cells), start, text.length, startLine));
        }
        return records;
    }

    private static void add(List<Line> records, Line record) {
        if (record.cells().stream().anyMatch(cell -> !cell.isBlank())) {
            records.add(record);
        }
    }

    private static String cell(byte[] text, int start, int end) {
        String cell = new String(text, start, end - start, StandardCharsets.UTF_8).strip();
        boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
        return quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
    }
}
