package org.hornbook.server.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hornbook.server.documents.Block.Grid;
import org.hornbook.server.documents.Block.Paragraph;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class HtmlRenderingTest {

    private final HtmlRendering rendering = new HtmlRendering();

    @Test
    void hasTheStructureOfTheDocument() throws IOException {
        Document page = page(DocumentFixtures.everything());
        assertThat(page.select("html").attr("lang")).isEqualTo("en-US");
        assertThat(page.title()).isEqualTo("Records of Zoë Łukasz-O’Neill");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("nav a").eachText()).containsExactly("What this is", "Attendance", "Nothing found");
        page.select("nav a")
                .forEach(link -> assertThat(page.select(link.attr("href"))).hasSize(1));
        assertThat(page.select("table:has(caption:contains(Days missed)) " + "tbody tr"))
                .hasSize(120);
        assertThat(page.select("table:has(caption:contains(Days missed)) " + "tbody th[scope=row]"))
                .hasSize(120);
        assertThat(page.select("strong").eachText()).contains("Zoë Łukasz-O’Neill");
    }

    @Test
    void needsNothingFromElsewhere() throws IOException {
        assertThat(page(DocumentFixtures.everything()).select("script, link, img, iframe, [src]"))
                .isEmpty();
    }

    @Test
    void showsMarkupInValuesAsWords() throws IOException {
        String hostile = "<script>alert(1)</script>&lt;\u0000";
        Document page = page(DocumentFixtures.of(
                hostile,
                List.of(
                        Paragraph.of(hostile),
                        new Grid(hostile, List.of(hostile), List.of(List.of(hostile)), Grid.RowHeads.FIRST_COLUMN))));
        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("main p").text()).isEqualTo("<script>alert(1)</script>&lt;\uFFFD");
    }

    private Document page(StructuredDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        rendering.write(document, out);
        return Jsoup.parse(out.toString(StandardCharsets.UTF_8));
    }
}
