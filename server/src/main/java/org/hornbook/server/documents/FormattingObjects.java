package org.hornbook.server.documents;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes a document as XSL formatting objects (W3C, XSL 1.1) with the roles that tagged PDF asks for. */
final class FormattingObjects {

    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private final StructuredDocument document;
    private final Markup fo;
    private final FormattingBlocks blocks;

    FormattingObjects(StructuredDocument document, Markup fo) {
        this.document = document;
        this.fo = fo;
        this.blocks = new FormattingBlocks(fo);
    }

    void write() {
        fo.element(
                "fo:root",
                () -> {
                    pages();
                    declarations();
                    bookmarks();
                    sequence();
                },
                "xmlns:fo",
                "http://www.w3.org/1999/XSL/Format",
                "xmlns:fox",
                "http://xmlgraphics.apache.org/fop/extensions",
                "xml:lang",
                document.language().toLanguageTag(),
                "font-family",
                DocumentStyle.PLAIN,
                "font-size",
                "10pt",
                "line-height",
                "1.4",
                "color",
                DocumentStyle.INK);
        fo.finish();
    }

    /** US letter, as the district prints. */
    private void pages() {
        fo.element(
                "fo:layout-master-set",
                () -> fo.element(
                        "fo:simple-page-master",
                        () -> {
                            fo.leaf("fo:region-body", "margin-bottom", "0.6in");
                            fo.leaf("fo:region-after", "extent", "0.45in");
                        },
                        "master-name",
                        "page",
                        "page-width",
                        "8.5in",
                        "page-height",
                        "11in",
                        "margin",
                        "0.8in 0.9in 0.5in"));
    }

    /** The title once more, in the one form that PDF/UA and PDF/A know: the formatter writes its own as plain text. */
    private void declarations() {
        fo.element(
                "fo:declarations",
                () -> fo.element(
                        "x:xmpmeta",
                        () -> fo.element("rdf:RDF", this::description, "xmlns:rdf", RDF),
                        "xmlns:x",
                        "adobe:ns:meta/"));
    }

    private void description() {
        Markup.Content title = () -> fo.element("rdf:li", document.title(), "xml:lang", "x-default");
        fo.element(
                "rdf:Description",
                () -> {
                    fo.element("dc:title", () -> fo.element("rdf:Alt", title));
                    fo.element(
                            "xmp:CreateDate",
                            document.issuedAt().truncatedTo(ChronoUnit.SECONDS).toString());
                },
                "rdf:about",
                "",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:xmp",
                "http://ns.adobe.com/xap/1.0/");
    }

    private void bookmarks() {
        List<Block.Heading> headings = headings().toList();
        if (headings.isEmpty()) {
            return;
        }
        fo.element("fo:bookmark-tree", () -> {
            for (int number = 1; number <= headings.size(); number++) {
                Block.Heading heading = headings.get(number - 1);
                if (heading.level() == 1) {
                    fo.element(
                            "fo:bookmark",
                            () -> fo.element("fo:bookmark-title", heading.text()),
                            "internal-destination",
                            FormattingBlocks.place(number));
                }
            }
        });
    }

    private void sequence() {
        fo.element(
                "fo:page-sequence",
                () -> {
                    fo.element("fo:static-content", this::foot, "flow-name", "xsl-region-after", "role", "artifact");
                    fo.element(
                            "fo:flow",
                            () -> {
                                title();
                                if (document.contents() == StructuredDocument.Contents.LISTED) {
                                    contents();
                                }
                                document.blocks().forEach(blocks::write);
                                fo.leaf("fo:block", "id", "end");
                            },
                            "flow-name",
                            "xsl-region-body");
                },
                "master-reference",
                "page");
    }

    private void foot() {
        fo.element(
                "fo:block",
                () -> {
                    fo.text(document.footer().isEmpty() ? document.title() : document.footer());
                    fo.text("  ·  Page ");
                    fo.leaf("fo:page-number");
                    fo.text(" of ");
                    fo.leaf("fo:page-number-citation", "ref-id", "end");
                },
                "font-size",
                "8pt",
                "border-top",
                "0.5pt solid " + DocumentStyle.RULE,
                "padding-top",
                "3pt");
    }

    private void title() {
        fo.element("fo:block", document.issuer(), "font-size", "9pt", "space-after", "4pt");
        fo.element(
                "fo:block",
                document.title(),
                "role",
                "H1",
                "font-size",
                DocumentStyle.size(0),
                "font-weight",
                "bold",
                "line-height",
                "1.2",
                "color",
                DocumentStyle.ACCENT,
                "space-after",
                "6pt");
        if (!document.subtitle().isEmpty()) {
            fo.element("fo:block", document.subtitle(), "space-after", "12pt");
        }
    }

    private void contents() {
        List<Block.Heading> headings = headings().toList();
        List<Integer> sections = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            if (headings.get(i).level() == 1) {
                sections.add(i + 1);
            }
        }
        if (sections.isEmpty()) {
            return;
        }
        new FormattingBlocks(fo).heading(1, "Contents", "contents");
        sections.forEach(number -> entry(number, headings.get(number - 1).text()));
    }

    /** Without links: the formatter gives links inside the file no description, which PDF/UA asks for. Bookmarks lead there. */
    private void entry(int number, String text) {
        fo.element(
                "fo:block",
                () -> {
                    fo.text(text + " ");
                    fo.leaf("fo:leader", "leader-pattern", "dots", "role", "artifact");
                    fo.text(" ");
                    fo.leaf("fo:page-number-citation", "ref-id", FormattingBlocks.place(number));
                },
                "text-align-last",
                "justify");
    }

    private Stream<Block.Heading> headings() {
        return document.blocks().stream()
                .filter(Block.Heading.class::isInstance)
                .map(Block.Heading.class::cast);
    }
}
