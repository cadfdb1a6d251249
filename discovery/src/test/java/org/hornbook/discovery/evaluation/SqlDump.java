package org.hornbook.discovery.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads tables and rows out of an SQL script of MySQL or PostgreSQL: as much of the dialects as dumps use. */
final class SqlDump {
    private static final Pattern CREATE = Pattern.compile(
            "\\bCREATE TABLE\\s+(?:IF NOT EXISTS\\s+)?([\\w.`\"\\[\\]]+)\\s*\\(", Pattern.CASE_INSENSITIVE);
    private static final Pattern INSERT = Pattern.compile(
            "\\b(?:INSERT(?: IGNORE)?|REPLACE) INTO\\s+([\\w.`\"]+)\\s*(?:\\(([^()]*)\\))?\\s*VALUES",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PRIMARY =
            Pattern.compile("\\bPRIMARY KEY\\b(?:\\s*(?:USING \\w+\\s*)?\\(([^()]*)\\))?", Pattern.CASE_INSENSITIVE);
    private static final Set<String> NOT_COLUMNS = Set.of(
            "primary", "key", "unique", "constraint", "foreign", "index", "fulltext", "check", "spatial", "exclude");

    /** A table with its rows, cells as text. */
    record Table(
            String name,
            List<String> columns,
            List<String> types,
            List<String> key,
            List<List<@Nullable String>> rows) {}

    private final String text;
    private final Map<String, Table> tables = new LinkedHashMap<>();

    private SqlDump(String text) {
        this.text = text;
    }

    /** All tables of the scripts, rows of later scripts into tables of earlier ones. */
    static List<Table> read(List<Path> scripts) throws IOException {
        var all = new StringBuilder();
        for (Path script : scripts) {
            all.append(Files.readString(script, StandardCharsets.UTF_8)).append('\n');
        }
        var dump = new SqlDump(all.toString());
        dump.tables();
        dump.rows();
        return List.copyOf(dump.tables.values());
    }

    private static String bare(String name) {
        String unquoted = name.replaceAll("[`\"\\[\\]]", "");
        return unquoted.substring(unquoted.lastIndexOf('.') + 1);
    }

    private void tables() {
        Matcher matcher = CREATE.matcher(text);
        while (matcher.find()) {
            List<String> columns = new ArrayList<>();
            List<String> types = new ArrayList<>();
            List<String> key = new ArrayList<>();
            for (String definition : split(matcher.end())) {
                List<String> words = Arrays.asList(definition.strip().split("\\s+", 3));
                String first = words.getFirst().replaceAll("\\(.*", "").toLowerCase(Locale.ROOT);
                Matcher primary = PRIMARY.matcher(definition);
                if (primary.find()) {
                    String names = primary.group(1) == null ? words.getFirst() : primary.group(1);
                    Arrays.stream(names.split(",", -1))
                            .map(name -> bare(name.strip()))
                            .forEach(key::add);
                }
                if (words.size() > 1 && !NOT_COLUMNS.contains(first)) {
                    columns.add(bare(words.get(0)));
                    types.add(words.get(1).replaceAll(",$", ""));
                }
            }
            String name = bare(matcher.group(1));
            tables.put(name, new Table(name, columns, types, key, new ArrayList<>()));
        }
    }

    private void rows() {
        Matcher matcher = INSERT.matcher(text);
        while (matcher.find()) {
            Table table = tables.get(bare(matcher.group(1)));
            if (table == null) {
                continue;
            }
            List<String> names = matcher.group(2) == null
                    ? table.columns()
                    : Arrays.stream(matcher.group(2).split(",", -1))
                            .map(name -> bare(name.strip()))
                            .toList();
            int at = matcher.end();
            while (true) {
                while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ',')) {
                    at++;
                }
                if (at >= text.length() || text.charAt(at) != '(') {
                    break;
                }
                List<String> cells = split(at + 1);
                at = end;
                add(table, names, cells);
            }
        }
    }

    private static void add(Table table, List<String> names, List<String> cells) {
        if (cells.size() != names.size()) {
            return;
        }
        List<@Nullable String> row = new ArrayList<>();
        for (String column : table.columns()) {
            int index = names.indexOf(column);
            row.add(index < 0 ? null : value(cells.get(index).strip()));
        }
        table.rows().add(row);
    }

    private static @Nullable String value(String cell) {
        String literal = cell.replaceAll("::\\w+$", "");
        if (literal.equalsIgnoreCase("null") || literal.matches("(?i)current_\\w+|now\\(\\)")) {
            return null;
        }
        if (literal.length() > 1 && literal.startsWith("'") && literal.endsWith("'")) {
            return literal.substring(1, literal.length() - 1)
                    .replace("''", "'")
                    .replace("\\'", "'")
                    .replace("\\r", "\r")
                    .replace("\\n", "\n")
                    .replace("\\\"", "\"");
        }
        return literal;
    }

    private int end;

    /** The parts between commas up to the bracket that closes; leaves {@link #end} behind it. */
    private List<String> split(int start) {
        List<String> parts = new ArrayList<>();
        var part = new StringBuilder();
        int depth = 0;
        int at = start;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\'') {
                int close = close(at);
                part.append(text, at, close);
                at = close - 1;
            } else if (c == '-' && text.startsWith("-- ", at)) {
                at = text.indexOf('\n', at);
            } else if (c == ')' && depth == 0) {
                break;
            } else if (c == ',' && depth == 0) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                part.append(c);
            }
        }
        end = at + 1;
        parts.add(part.toString());
        return parts;
    }

    /** Behind the quote that closes the one here. */
    private int close(int open) {
        int at = open + 1;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\') {
                at += 2;
            } else if (c == '\'' && text.startsWith("''", at)) {
                at += 2;
            } else if (c == '\'') {
                return at + 1;
            } else {
                at++;
            }
        }
        return at;
    }
}
