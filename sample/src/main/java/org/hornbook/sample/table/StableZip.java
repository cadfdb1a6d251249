package org.hornbook.sample.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs a workbook again without the moment of its making, so that equal districts have equal bytes. */
final class StableZip {

    private static final LocalDateTime MOMENT = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final Pattern CREATED = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");

    private StableZip() {}

    static void copy(byte[] archive, OutputStream out) throws IOException {
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                byte[] content = from.readAllBytes();
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(MOMENT);
                to.putNextEntry(copy);
                to.write(entry.getName().equals("docProps/core.xml") ? withoutMoment(content) : content);
                to.closeEntry();
            }
        }
    }

    private static byte[] withoutMoment(byte[] properties) {
        String text = new String(properties, StandardCharsets.UTF_8);
        return CREATED.matcher(text).replaceAll(MOMENT + ":00Z").getBytes(StandardCharsets.UTF_8);
    }
}
