package org.hornbook.sample.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Packs a workbook again without the moment of its making, so that equal districts have equal bytes. */
final class StableZip {

    private static final LocalDateTime MOMENT = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final Pattern CREATED = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");

    private StableZip() {}

    static void repack(Path archive) throws IOException {
        Map<String, byte[]> contents = contents(archive);
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> content : contents.entrySet()) {
                ZipEntry entry = new ZipEntry(content.getKey());
                entry.setTimeLocal(MOMENT);
                zip.putNextEntry(entry);
                zip.write(content.getValue());
                zip.closeEntry();
            }
        }
    }

    private static Map<String, byte[]> contents(Path archive) throws IOException {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                contents.put(
                        entry.getName(), entry.getName().equals("docProps/core.xml") ? withoutMoment(bytes) : bytes);
            }
        }
        return contents;
    }

    private static byte[] withoutMoment(byte[] properties) {
        String text = new String(properties, StandardCharsets.UTF_8);
        return CREATED.matcher(text).replaceAll(MOMENT + ":00Z").getBytes(StandardCharsets.UTF_8);
    }
}
