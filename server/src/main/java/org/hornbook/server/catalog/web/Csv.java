package org.hornbook.server.catalog.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.hornbook.server.web.CsvDownload;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** The rows of a file for spreadsheets, from values of any kind. */
final class Csv {

    private final List<String> headings;
    private final List<List<String>> rows = new ArrayList<>();

    Csv(String... headings) {
        this.headings = List.of(headings);
    }

    /** Adds one row; null gives an empty cell. */
    Csv row(@Nullable Object... cells) {
        rows.add(Arrays.stream(cells).map(cell -> Objects.toString(cell, "")).toList());
        return this;
    }

    ResponseEntity<byte[]> answer(String fileName) {
        return CsvDownload.of(fileName.replaceFirst("\\.csv$", ""), headings, rows);
    }

    /** Several values in one cell. */
    static String joined(Collection<?> values) {
        return String.join("; ", values.stream().map(Object::toString).sorted().toList());
    }
}
