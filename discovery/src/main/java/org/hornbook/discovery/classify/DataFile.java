package org.hornbook.discovery.classify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the rule files and dictionaries beside this class: UTF-8, a line an entry, lines with # are comments. */
final class DataFile {
    private DataFile() {}

    /** The lines that say something. */
    static List<String> lines(String name) {
        try (var in = DataFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the library");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    /** The lines cut at tabs, each of so many cells. */
    static List<List<String>> rows(String name, int cells) {
        return lines(name).stream()
                .map(line -> {
                    List<String> row = Arrays.stream(line.split("\t", -1))
                            .map(String::strip)
                            .toList();
                    if (row.size() != cells) {
                        throw new IllegalStateException(
                                name + " needs " + cells + " cells a line, has " + row.size() + " in: " + line);
                    }
                    return row;
                })
                .toList();
    }

    /** All words of a word list. */
    static Set<String> words(String name) {
        return lines(name).stream()
                .flatMap(line -> Arrays.stream(line.split("\\s+")))
                .collect(Collectors.toUnmodifiableSet());
    }
}
