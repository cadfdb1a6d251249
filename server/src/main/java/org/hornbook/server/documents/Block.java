package org.hornbook.server.documents;

import java.util.List;

/** One part of a document, in reading order. */
public sealed interface Block {

    /**
     * A heading.
     *
     * @param level 1 for a section (it is written below the title, as second level), down to 4
     */
    record Heading(int level, String text) implements Block {
        public Heading {
            if (level < 1 || level > 4) {
                throw new IllegalArgumentException("headings have levels 1 to 4, not " + level);
            }
            if (text.isBlank()) {
                throw new IllegalArgumentException("a heading needs words");
            }
        }
    }

    /** A paragraph. */
    record Paragraph(List<Span> spans) implements Block {
        public Paragraph {
            spans = List.copyOf(spans);
        }

        /** Plain words. */
        public static Paragraph of(String text) {
            return new Paragraph(List.of(Span.of(text)));
        }
    }

    /** Something the reader must not miss, set apart. */
    record Notice(String heading, List<Span> spans) implements Block {
        public Notice {
            spans = List.copyOf(spans);
        }

        /** Plain words. */
        public static Notice of(String heading, String text) {
            return new Notice(heading, List.of(Span.of(text)));
        }
    }

    /**
     * A list.
     *
     * @param items each a run of words
     */
    record Items(Marker marker, List<List<Span>> items) implements Block {
        public Items {
            items = items.stream().map(List::copyOf).toList();
        }

        /** Bullets of plain words. */
        public static Items bullets(List<String> texts) {
            return new Items(
                    Marker.BULLET,
                    texts.stream().map(text -> List.of(Span.of(text))).toList());
        }

        /** What stands before an item. */
        public enum Marker {
            BULLET,
            NUMBER
        }
    }

    /**
     * A table with one row of column heads; a summary of facts is one of two columns.
     *
     * @param caption what it shows
     * @param rows each as long as {@code heads}
     * @param rowHeads whether the first column names the row
     */
    record Grid(String caption, List<String> heads, List<List<String>> rows, RowHeads rowHeads) implements Block {
        public Grid {
            if (caption.isBlank() || heads.isEmpty()) {
                throw new IllegalArgumentException("a table needs a caption and column heads");
            }
            int width = heads.size();
            heads = List.copyOf(heads);
            rows = rows.stream().map(List::copyOf).toList();
            rows.stream().filter(row -> row.size() != width).findFirst().ifPresent(row -> {
                throw new IllegalArgumentException(
                        "a row has " + row.size() + " cells, the table " + width + " columns");
            });
        }

        /** Whether the first column names the row. */
        public enum RowHeads {
            FIRST_COLUMN,
            NONE
        }
    }

    /** What follows begins on a new page where there are pages. */
    record PageBreak() implements Block {}
}
