package org.hornbook.server.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hornbook.server.documents.Block.Grid;
import org.hornbook.server.documents.Block.Heading;
import org.hornbook.server.documents.Block.Paragraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Judged by veraPDF, the reference validator of PDF/UA. */
class PdfRenderingTest {

    private final PdfRendering rendering = new PdfRendering();

    @BeforeAll
    static void prepareValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void isAccessible() throws Exception {
        byte[] pdf = pdf(DocumentFixtures.everything());
        keep(pdf);
        assertThat(faults(pdf)).isEmpty();
    }

    @Test
    void isAccessibleWithoutContentsOrHeadings() throws Exception {
        assertThat(faults(pdf(DocumentFixtures.of("A letter", List.of(Paragraph.of("Dear family"))))))
                .isEmpty();
    }

    /** Values come from repositories: markup, control characters, lone surrogates, endless words, right-to-left. */
    @Test
    void takesAnyText() throws Exception {
        String hostile = "</fo:block><script>&amp; ]]> \u0000\u0007\uD800 " + "x".repeat(3_000) + " \u202Eabc שלום 漢字";
        byte[] pdf = pdf(DocumentFixtures.of(
                "T" + hostile,
                List.of(
                        new Heading(1, hostile),
                        Paragraph.of(hostile),
                        new Grid(hostile, List.of(hostile), List.of(List.of(hostile)), Grid.RowHeads.NONE))));
        assertThat(pdf).startsWith("%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    @Test
    void seesAnAccessibilityFault() throws Exception {
        byte[] pdf = pdf(DocumentFixtures.everything());
        String text = new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1);
        byte[] broken = text.replace("/Lang", "/Lung").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(faults(broken)).isNotEmpty();
    }

    private byte[] pdf(StructuredDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        rendering.write(document, out);
        return out.toByteArray();
    }

    private static List<String> faults(byte[] pdf)
            throws ModelParsingException, EncryptedPdfException, IOException, ValidationException {
        List<String> faults = new ArrayList<>(faults(pdf, PDFAFlavour.PDFUA_1));
        faults.addAll(faults(pdf, PDFAFlavour.PDFA_2_A));
        return faults;
    }

    private static List<String> faults(byte[] pdf, PDFAFlavour standard)
            throws ModelParsingException, EncryptedPdfException, IOException, ValidationException {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).isPositive();
            return result.getTestAssertions().stream()
                    .map(assertion ->
                            standard + " " + assertion.getRuleId().getClause() + ": " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }

    /** For looking at: {@code -Dhornbook.pictures=FOLDER}. */
    private static void keep(byte[] pdf) throws IOException {
        String folder = System.getProperty("hornbook.pictures");
        if (folder != null) {
            Files.write(Files.createDirectories(Path.of(folder)).resolve("document.pdf"), pdf);
        }
    }
}
