package org.hornbook.server.documents;

import java.util.ArrayList;
import java.util.List;
import org.hornbook.server.documents.Span.Emphasis;

/** Writes a document's blocks as formatting objects. */
final class FormattingBlocks {

    private final Markup fo;
    private int headings;

    FormattingBlocks(Markup fo) {
        this.fo = fo;
    }

    /** The name of the place of the n-th heading, from 1. */
    static String place(int number) {
        return "part-" + number;
    }

    void write(Block block) {
        switch (block) {
            case Block.Heading heading -> heading(heading.level(), heading.text(), place(++headings));
            case Block.Paragraph paragraph ->
                fo.element("fo:block", () -> spans(paragraph.spans()), "space-after", "6pt");
            case Block.Notice notice -> notice(notice);
            case Block.Items items -> items(items);
            case Block.Grid grid -> grid(grid);
            case Block.PageBreak broken -> fo.leaf("fo:block", "break-after", "page", "role", "artifact");
        }
    }

    /** Level 1 is the second level of the file: the title is the first. */
    void heading(int level, String text, String place) {
        fo.element(
                "fo:block",
                text,
                "id",
                place,
                "role",
                "H" + (level + 1),
                "font-size",
                DocumentStyle.size(level),
                "font-weight",
                "bold",
                "line-height",
                "1.2",
                "color",
                DocumentStyle.ACCENT,
                "space-before",
                level == 1 ? "18pt" : "12pt",
                "space-after",
                "5pt",
                "keep-with-next.within-page",
                "always");
    }

    private void notice(Block.Notice notice) {
        fo.element(
                "fo:block-container",
                () -> {
                    fo.element("fo:block", notice.heading(), "font-weight", "bold");
                    fo.element("fo:block", () -> spans(notice.spans()));
                },
                "border-left",
                "3pt solid " + DocumentStyle.ACCENT,
                "background-color",
                DocumentStyle.TINT,
                "padding",
                "6pt",
                "margin-left",
                "0pt",
                "space-before",
                "6pt",
                "space-after",
                "8pt",
                "keep-together.within-page",
                "always");
    }

    private void items(Block.Items items) {
        if (items.items().isEmpty()) {
            return;
        }
        fo.element(
                "fo:list-block",
                () -> {
                    int number = 1;
                    for (List<Span> item : items.items()) {
                        item(items.marker() == Block.Items.Marker.NUMBER ? number++ + "." : "•", item);
                    }
                },
                "provisional-distance-between-starts",
                "16pt",
                "provisional-label-separation",
                "4pt",
                "space-after",
                "6pt");
    }

    private void item(String label, List<Span> item) {
        fo.element("fo:list-item", () -> {
            fo.element("fo:list-item-label", () -> fo.element("fo:block", label), "end-indent", "label-end()");
            fo.element(
                    "fo:list-item-body",
                    () -> fo.element("fo:block", () -> spans(item)),
                    "start-indent",
                    "body-start()");
        });
    }

    private void grid(Block.Grid grid) {
        fo.element(
                "fo:block",
                grid.caption(),
                "font-weight",
                "bold",
                "space-before",
                "8pt",
                "space-after",
                "3pt",
                "keep-with-next.within-page",
                "always");
        fo.element(
                "fo:table",
                () -> {
                    fo.element("fo:table-header", () -> row(grid.heads(), List.of(), true));
                    fo.element("fo:table-body", () -> {
                        if (grid.rows().isEmpty()) {
                            row(nothing(grid.heads().size()), List.of(), false);
                        }
                        grid.rows().forEach(row -> body(grid, row));
                    });
                },
                "table-layout",
                "fixed",
                "width",
                "100%",
                "font-size",
                grid.heads().size() > 6 ? "7pt" : "9pt",
                "space-after",
                "8pt");
    }

    private void body(Block.Grid grid, List<String> row) {
        if (grid.rowHeads() == Block.Grid.RowHeads.FIRST_COLUMN) {
            row(row.subList(0, 1), row.subList(1, row.size()), true);
        } else {
            row(List.of(), row, false);
        }
    }

    private void row(List<String> first, List<String> rest, boolean heads) {
        fo.element(
                "fo:table-row",
                () -> {
                    first.forEach(text -> cell(text, heads));
                    rest.forEach(text -> cell(text, false));
                },
                "keep-together.within-page",
                "5");
    }

    private void cell(String text, boolean head) {
        List<String> attributes =
                new ArrayList<>(List.of("border", "0.5pt solid " + DocumentStyle.RULE, "padding", "3pt"));
        if (head) {
            attributes.addAll(List.of("role", "TH", "background-color", DocumentStyle.TINT, "font-weight", "bold"));
        }
        fo.element(
                "fo:table-cell",
                () -> fo.element("fo:block", text, "wrap-option", "wrap"),
                attributes.toArray(String[]::new));
    }

    private static List<String> nothing(int columns) {
        List<String> cells = new ArrayList<>(java.util.Collections.nCopies(columns, ""));
        cells.set(0, "Nothing");
        return cells;
    }

    private void spans(List<Span> spans) {
        spans.forEach(this::span);
    }

    private void span(Span span) {
        if (span.address() != null) {
            fo.element(
                    "fo:basic-link",
                    span.text(),
                    "external-destination",
                    "url('" + span.address().toASCIIString().replace("'", "%27") + "')",
                    "fox:alt-text",
                    span.text(),
                    "text-decoration",
                    "underline",
                    "color",
                    DocumentStyle.ACCENT);
            return;
        }
        if (span.emphasis().isEmpty()) {
            fo.text(span.text());
            return;
        }
        fo.element("fo:inline", span.text(), look(span));
    }

    private static String[] look(Span span) {
        List<String> look = new ArrayList<>();
        if (span.emphasis().contains(Emphasis.STRONG)) {
            look.addAll(List.of("font-weight", "bold"));
        }
        if (span.emphasis().contains(Emphasis.SLANTED)) {
            look.addAll(List.of("font-style", "italic"));
        }
        if (span.emphasis().contains(Emphasis.FIXED_WIDTH)) {
            look.addAll(List.of("background-color", DocumentStyle.TINT));
        }
        return look.toArray(String[]::new);
    }
}
