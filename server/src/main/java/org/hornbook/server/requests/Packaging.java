package org.hornbook.server.requests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.hornbook.server.documents.Block;
import org.hornbook.server.documents.HtmlRendering;
import org.hornbook.server.documents.PdfRendering;
import org.hornbook.server.documents.StructuredDocument;
import org.hornbook.server.shared.District;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts what was found into one archive: a page and a tagged PDF to read, JSON and CSV for programs. */
@Component
class Packaging {

    /** Tables wider than this are set as one fact a line, which a page can hold and a screen reader can follow. */
    private static final int WIDEST = 6;

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final HtmlRendering html;
    private final PdfRendering pdf;
    private final JsonMapper json;
    private final District district;

    Packaging(HtmlRendering html, PdfRendering pdf, JsonMapper json, District district) {
        this.html = html;
        this.pdf = pdf;
        this.json = json;
        this.district = district;
    }

    /**
     * What goes into a package.
     *
     * @param person the name of the person whose records these are
     * @param reference the request's
     * @param parts what was found
     * @param statements statements of disagreement (34 CFR 99.21(b)(2)), which travel with the record
     * @param unreachable what could not be searched, in words
     * @param noEnrolment whether copies are marked as not usable to enrol elsewhere (603 CMR 23.07(5)(f))
     */
    record Contents(
            String person,
            String reference,
            List<FoundPart> parts,
            List<String> statements,
            List<String> unreachable,
            boolean noEnrolment,
            Instant at) {}

    byte[] archive(Contents contents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StructuredDocument document = document(contents);
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, "records.html", out -> html.write(document, out));
            put(zip, "records.pdf", out -> pdf.write(document, out));
            put(zip, "records.json", out -> out.write(json.writeValueAsBytes(data(contents))));
            int number = 1;
            for (FoundPart part : contents.parts()) {
                put(zip, "tables/%03d.csv".formatted(number++), out -> csv(part, out));
            }
        }
        return bytes.toByteArray();
    }

    @FunctionalInterface
    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    private static void put(ZipOutputStream zip, String name, Content content) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        content.write(file);
        zip.putNextEntry(new ZipEntry(name));
        file.writeTo(zip);
        zip.closeEntry();
    }

    private static Map<String, Object> data(Contents contents) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("request", contents.reference());
        data.put("made", contents.at().toString());
        data.put("statements", contents.statements());
        data.put("notSearched", contents.unreachable());
        data.put("parts", contents.parts());
        return data;
    }

    private static void csv(FoundPart part, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(part.columns().stream().map(Packaging::harmless).toList());
        for (List<String> row : part.rows()) {
            printer.printRecord(row.stream().map(Packaging::harmless).toList());
        }
        printer.flush();
    }

    /** A spreadsheet runs a cell that starts like a formula (OWASP, CSV injection). */
    private static String harmless(String cell) {
        boolean formula =
                !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 && !cell.matches("-?\\d+([.]\\d+)?");
        return formula ? "'" + cell : cell;
    }

    private StructuredDocument document(Contents contents) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of("This is what the district's systems hold about " + contents.person()
                + ", as found for request " + contents.reference() + ". Information about other people is left out."));
        if (contents.noEnrolment()) {
            blocks.add(Block.Notice.of(
                    "Not for enrollment", "These copies may not be used to enroll the student in another school."));
        }
        statements(contents, blocks);
        for (FoundPart part : contents.parts()) {
            part(part, blocks);
        }
        if (contents.parts().isEmpty()) {
            blocks.add(Block.Paragraph.of("Nothing was found."));
        }
        if (!contents.unreachable().isEmpty()) {
            blocks.add(new Block.Heading(1, "What was searched by hand, or could not be searched"));
            blocks.add(Block.Items.bullets(contents.unreachable()));
        }
        return new StructuredDocument(
                "Records of " + contents.person(),
                "Request " + contents.reference(),
                Locale.US,
                district.name(),
                contents.at(),
                "Personal information. Keep it where others cannot read it.",
                StructuredDocument.Contents.LISTED,
                blocks);
    }

    private static void statements(Contents contents, List<Block> blocks) {
        if (!contents.statements().isEmpty()) {
            blocks.add(new Block.Heading(1, "Statements of disagreement"));
            contents.statements().forEach(statement -> blocks.add(Block.Paragraph.of(statement)));
        }
    }

    private static void part(FoundPart part, List<Block> blocks) {
        blocks.add(new Block.Heading(1, part.title()));
        if (!part.collection().isEmpty()) {
            blocks.add(Block.Paragraph.of("Collection: " + part.collection()));
        }
        if (!part.note().isEmpty()) {
            blocks.add(Block.Paragraph.of(part.note()));
        }
        if (part.columns().isEmpty() || part.rows().isEmpty()) {
            return;
        }
        if (part.columns().size() <= WIDEST) {
            blocks.add(new Block.Grid(
                    rows(part.rows().size()) + " in " + part.title(),
                    part.columns(),
                    part.rows(),
                    Block.Grid.RowHeads.NONE));
            return;
        }
        for (int i = 0; i < part.rows().size(); i++) {
            blocks.add(facts(part, i));
        }
    }

    private static Block facts(FoundPart part, int number) {
        List<String> row = part.rows().get(number);
        List<List<String>> facts = new ArrayList<>();
        for (int i = 0; i < part.columns().size(); i++) {
            if (!row.get(i).isEmpty()) {
                facts.add(List.of(part.columns().get(i), row.get(i)));
            }
        }
        return new Block.Grid(
                "Row " + (number + 1) + " of " + part.rows().size() + " in " + part.title(),
                List.of("What", "Value"),
                facts,
                Block.Grid.RowHeads.FIRST_COLUMN);
    }

    private static String rows(int count) {
        return count == 1 ? "1 row" : count + " rows";
    }
}
