package org.hornbook.discovery.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hornbook.discovery.vocabulary.DataType.Standard;

/** Reads data types from a tab-separated file beside this class; lines with # are comments. */
final class VocabularyFile {
    private static final int CELLS = 7;

    private VocabularyFile() {}

    static List<DataType> read(String name) {
        try (var in = VocabularyFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the library");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(VocabularyFile::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    private static DataType parse(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != CELLS) {
            throw new IllegalStateException("A data type has " + CELLS + " cells, not " + cells.length + ": " + line);
        }
        Map<Standard, List<String>> counterparts = new EnumMap<>(Standard.class);
        note(Standard.CEDS, cells[4], counterparts);
        note(Standard.ED_FI, cells[5], counterparts);
        note(Standard.ONE_ROSTER, cells[6], counterparts);
        Sensitivity sensitivity = Sensitivity.valueOf(cells[2].toUpperCase(Locale.ROOT));
        return new DataType(cells[0], cells[1], sensitivity, cells[3], counterparts);
    }

    private static void note(Standard standard, String names, Map<Standard, List<String>> counterparts) {
        if (!names.isBlank()) {
            counterparts.put(standard, Arrays.asList(names.split("; ", -1)));
        }
    }
}
