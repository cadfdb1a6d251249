package org.hornbook.server.documents;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.hornbook.server.documents.Block.Grid;
import org.hornbook.server.documents.Block.Heading;
import org.hornbook.server.documents.Block.Items;
import org.hornbook.server.documents.Block.Notice;
import org.hornbook.server.documents.Block.PageBreak;
import org.hornbook.server.documents.Block.Paragraph;
import org.hornbook.server.documents.Span.Emphasis;
import org.hornbook.server.documents.StructuredDocument.Contents;

/** Documents of synthetic people. */
final class DocumentFixtures {

    private DocumentFixtures() {}

    /** Every kind of block, with a table over several pages. */
    static StructuredDocument everything() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(1, "What this is"));
        blocks.add(new Paragraph(List.of(
                Span.of("Everything that the district holds about "),
                Span.strong("Zoë Łukasz-O’Neill"),
                Span.of(" ("),
                new Span("preferred name", EnumSet.of(Emphasis.SLANTED), null),
                Span.of("), see "),
                Span.link("the notice", URI.create("https://district.example/notice?a=1&b='2'")),
                Span.of("."))));
        blocks.add(Notice.of("Keep this safe", "It holds health facts. Αθήνα, Москва, שלום."));
        blocks.add(new Heading(1, "Attendance"));
        blocks.add(new Heading(2, "This year"));
        blocks.add(new Grid(
                "Days missed",
                List.of("Day", "Reason", "Noted by"),
                IntStream.rangeClosed(1, 120)
                        .mapToObj(day -> List.of("Day " + day, day % 3 == 0 ? "ill" : "other", "office"))
                        .toList(),
                Grid.RowHeads.FIRST_COLUMN));
        blocks.add(Items.bullets(List.of("one thing", "another thing")));
        blocks.add(new Items(Items.Marker.NUMBER, List.of(List.of(Span.of("first")), List.of(Span.of("second")))));
        blocks.add(new PageBreak());
        blocks.add(new Heading(1, "Nothing found"));
        blocks.add(new Grid("Visits", List.of("Date", "What"), List.of(), Grid.RowHeads.NONE));
        return of("Records of Zoë Łukasz-O’Neill", blocks);
    }

    static StructuredDocument of(String title, List<Block> blocks) {
        return new StructuredDocument(
                title,
                "Put together on November 24, 2026",
                Locale.US,
                "Alder Brook Public Schools",
                Instant.parse("2026-11-24T12:00:00Z"),
                "Confidential: keep it to yourself",
                Contents.LISTED,
                blocks);
    }
}
