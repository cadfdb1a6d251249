package org.hornbook.server.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Writes a document as one page that needs nothing else: no script, no address is fetched when it is opened. */
@Component
public class HtmlRendering {

    private static final String LOOK = """
            body{font-family:"Public Sans",system-ui,sans-serif;line-height:1.5;color:#1b1b1b;max-width:60rem;margin:2rem auto;padding:0 1rem}
            h1,h2,h3,h4,h5{color:#162e51;line-height:1.2}h2{margin-top:2.5rem;border-bottom:1px solid #a9aeb1}
            .scroll{overflow-x:auto}table{border-collapse:collapse;margin:1rem 0}caption{text-align:left;font-weight:700;padding:.3rem 0}
            th,td{border:1px solid #a9aeb1;padding:.3rem .5rem;text-align:left;vertical-align:top}thead th{background:#eff6fb}
            aside{border-left:.4rem solid #162e51;background:#eff6fb;padding:.5rem 1rem;margin:1rem 0}footer{margin-top:3rem;border-top:1px solid #a9aeb1}
            @media print{thead{display:table-header-group}tr{break-inside:avoid}.break{break-before:page}}
            """;

    HtmlRendering() {}

    /** Writes the page as UTF-8; the stream stays open. */
    public void write(StructuredDocument document, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        new Writing(document, new Markup(writer)).page();
        writer.flush();
    }

    /** One page in the making. */
    private static final class Writing {
        private final StructuredDocument document;
        private final Markup markup;
        private int headings;

        Writing(StructuredDocument document, Markup markup) {
            this.document = document;
            this.markup = markup;
        }

        void page() {
            markup.raw("<!DOCTYPE html>");
            markup.element("html", this::head, "lang", document.language().toLanguageTag());
            markup.finish();
        }

        private void head() {
            markup.element("head", () -> {
                markup.leaf("meta", "charset", "utf-8");
                markup.leaf("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
                markup.element("title", document.title());
                markup.element("style", LOOK);
            });
            markup.element("body", this::body);
        }

        private void body() {
            markup.element("header", () -> {
                markup.element("p", document.issuer());
                markup.element("h1", document.title());
                if (!document.subtitle().isEmpty()) {
                    markup.element("p", document.subtitle());
                }
            });
            if (document.contents() == StructuredDocument.Contents.LISTED) {
                contents();
            }
            markup.element("main", () -> document.blocks().forEach(this::block));
            if (!document.footer().isEmpty()) {
                markup.element("footer", () -> markup.element("p", document.footer()));
            }
        }

        private void contents() {
            List<Block.Heading> sections = new ArrayList<>();
            List<Integer> numbers = new ArrayList<>();
            int number = 0;
            for (Block block : document.blocks()) {
                if (block instanceof Block.Heading heading) {
                    number++;
                    if (heading.level() == 1) {
                        sections.add(heading);
                        numbers.add(number);
                    }
                }
            }
            markup.element(
                    "nav",
                    () -> {
                        markup.element("h2", "Contents", "id", "contents");
                        markup.element("ol", () -> {
                            for (int i = 0; i < sections.size(); i++) {
                                String target = "#part-" + numbers.get(i);
                                String text = sections.get(i).text();
                                markup.element("li", () -> markup.element("a", text, "href", target));
                            }
                        });
                    },
                    "aria-labelledby",
                    "contents");
        }

        private void block(Block block) {
            switch (block) {
                case Block.Heading heading ->
                    markup.element("h" + (heading.level() + 1), heading.text(), "id", "part-" + ++headings);
                case Block.Paragraph paragraph -> markup.element("p", () -> spans(paragraph.spans()));
                case Block.Notice notice ->
                    markup.element("aside", () -> {
                        markup.element("p", () -> markup.element("strong", notice.heading()));
                        markup.element("p", () -> spans(notice.spans()));
                    });
                case Block.Items items ->
                    markup.element(
                            items.marker() == Block.Items.Marker.NUMBER ? "ol" : "ul",
                            () -> items.items().forEach(item -> markup.element("li", () -> spans(item))));
                case Block.Grid grid -> grid(grid);
                case Block.PageBreak broken -> markup.element("div", "", "class", "break");
            }
        }

        private void grid(Block.Grid grid) {
            // a table wider than the screen can be moved by the keyboard too
            markup.element(
                    "div",
                    () -> markup.element("table", () -> {
                        markup.element("caption", grid.caption());
                        markup.element(
                                "thead",
                                () -> markup.element(
                                        "tr",
                                        () -> grid.heads()
                                                .forEach(head -> markup.element("th", head, "scope", "col"))));
                        markup.element("tbody", () -> grid.rows().forEach(row -> row(grid, row)));
                    }),
                    "class",
                    "scroll",
                    "tabindex",
                    "0",
                    "role",
                    "region",
                    "aria-label",
                    grid.caption());
        }

        private void row(Block.Grid grid, List<String> row) {
            markup.element("tr", () -> {
                for (int i = 0; i < row.size(); i++) {
                    if (i == 0 && grid.rowHeads() == Block.Grid.RowHeads.FIRST_COLUMN) {
                        markup.element("th", row.get(i), "scope", "row");
                    } else {
                        markup.element("td", row.get(i));
                    }
                }
            });
        }

        private void spans(List<Span> spans) {
            spans.forEach(this::span);
        }

        private void span(Span span) {
            if (span.address() != null) {
                markup.element("a", span.text(), "href", span.address().toString());
                return;
            }
            Markup.Content words = () -> markup.text(span.text());
            for (Span.Emphasis emphasis : new TreeSet<>(span.emphasis())) {
                Markup.Content inner = words;
                String name = switch (emphasis) {
                    case STRONG -> "strong";
                    case SLANTED -> "em";
                    case FIXED_WIDTH -> "code";
                };
                words = () -> markup.element(name, inner);
            }
            words.write();
        }
    }
}
