package org.hornbook.discovery.connect.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hornbook.discovery.connect.Column;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.RowBatch;
import org.hornbook.discovery.connect.RowStream;
import org.hornbook.discovery.connect.SourceException;
import org.jspecify.annotations.Nullable;

/**
 * Text whose cells have fixed places in the line. The layout is a CSV beside it, {@code name.layout.csv} for
 * {@code name.txt} or {@code name.dat}: a header, then {@code name,start,length} a line, starts counted from 1.
 */
final class FixedWidthFormat {
    /** How the layout of a text is called. */
    static final String LAYOUT = ".layout.csv";

    private FixedWidthFormat() {}

    /** One column's place in the line, in characters from 0. */
    private record Place(String name, int start, int length) {}

    /** The name that the layout of a file would have. */
    static String layoutName(String name) {
        int dot = name.lastIndexOf('.');
        return (dot > name.lastIndexOf('/') ? name.substring(0, dot) : name) + LAYOUT;
    }

    /** The table of a text with its layout. */
    static Table table(Content content, Content layout) throws IOException {
        List<Place> places = places(layout);
        Charset charset = Charsets.detect(content.head(DialectSniffer.HEAD));
        return new FixedWidthTable(content, charset, places);
    }

    private static List<Place> places(Content layout) throws IOException {
        var places = new ArrayList<Place>();
        Charset charset = Charsets.detect(layout.head(DialectSniffer.HEAD));
        try (var lines = new BufferedReader(new InputStreamReader(layout.open(), charset))) {
            lines.readLine();
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    places.add(place(line, number));
                }
            }
        }
        if (places.isEmpty()) {
            throw new IOException("its layout names no column");
        }
        return places;
    }

    private static Place place(String line, int number) throws IOException {
        String[] cells = line.replace("\"", "").split(",", -1);
        try {
            int start = Integer.parseInt(cells[1].strip());
            int length = Integer.parseInt(cells[2].strip());
            if (start >= 1 && length >= 1) {
                return new Place(cells[0].strip(), start - 1, length);
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new IOException("line " + number + " of its layout is not name,start,length", e);
        }
        throw new IOException("line " + number + " of its layout has a start or length below 1");
    }

    private record FixedWidthTable(Content content, Charset charset, List<Place> places) implements Table {
        @Override
        public String name() {
            return content.name();
        }

        @Override
        public Dataset.Kind kind() {
            return Dataset.Kind.FILE;
        }

        @Override
        public List<Column> columns() {
            return Names.columns(Names.of(places.stream().map(Place::name).toList()));
        }

        @Override
        public long estimatedRows() {
            Place last = places.getLast();
            return content.size() < 0 ? -1 : content.size() / (last.start + last.length + 1);
        }

        @Override
        public RowStream read(long maximumRows, Consumer<Problem> problems) throws IOException {
            var reader = new BufferedReader(new InputStreamReader(content.open(), charset));
            return new LineStream(content.name(), reader, places, maximumRows);
        }
    }

    private static final class LineStream implements RowStream {
        private final String name;
        private final BufferedReader reader;
        private final List<Place> places;
        private final long maximumRows;
        private long rows;
        private long sequence;

        LineStream(String name, BufferedReader reader, List<Place> places, long maximumRows) {
            this.name = name;
            this.reader = reader;
            this.places = places;
            this.maximumRows = maximumRows;
        }

        @Override
        public synchronized boolean next(RowBatch batch) {
            batch.clear(sequence++);
            try {
                while (!batch.isFull() && rows < maximumRows) {
                    String line = reader.readLine();
                    if (line == null) {
                        break;
                    }
                    if (!line.isBlank()) {
                        add(batch, line);
                        rows++;
                    }
                }
                return batch.rows() > 0;
            } catch (IOException e) {
                throw new SourceException(
                        new Problem(
                                name + ", row " + (rows + 1),
                                "The file cannot be read on: " + Failures.reason(e) + ".",
                                "Check the file."),
                        e);
            }
        }

        private void add(RowBatch batch, String line) {
            for (int i = 0; i < places.size(); i++) {
                String cell = cell(line, places.get(i));
                if (cell == null) {
                    batch.setNull(i);
                } else {
                    batch.set(i, cell);
                }
            }
            batch.endRow();
        }

        private static @Nullable String cell(String line, Place place) {
            int end = Math.min(line.length(), place.start + place.length);
            String cell = place.start < end ? line.substring(place.start, end).strip() : "";
            return cell.isEmpty() ? null : cell;
        }

        @Override
        public synchronized void close() {
            try {
                reader.close();
            } catch (IOException e) {
                throw new SourceException(new Problem(name, "The file did not close.", "Check the disk."), e);
            }
        }
    }
}
