package org.hornbook.discovery.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hornbook.discovery.connect.Column;
import org.hornbook.discovery.connect.Dataset;

/** Reads the names of one repository, without the prefix that all its tables share. */
final class Names {
    /** A prefix counts when so many tables, and this share of them, begin with it. */
    private static final int TABLES = 6;

    private static final double SHARE = 0.6;
    private static final double COLUMN_SHARE = 0.5;
    private static final int SUFFIXED = 3;
    private static final Pattern EXTENSION = Pattern.compile(
            "\\.(?:csv|tsv|txt|xlsx?|parquet|ndjson|jsonl?|zip|gz|dat|sqlite3?|db|duckdb|accdb|mdb)(?=$|!)");
    private static final Pattern DATABASE = Pattern.compile("\\.(?:sqlite3?|db|duckdb|accdb|mdb)!");
    private static final Set<String> SAYS_NOTHING =
            Set.of("sheet", "export", "table", "data", "dump", "extract", "copy");

    private final Words words;
    private final String repository;
    private final Set<String> prefix;

    Names(Words words, String repository, List<Dataset> datasets) {
        this.words = words.in(datasets.stream()
                .flatMap(dataset -> Stream.concat(
                        Stream.of(bare(dataset.name())),
                        dataset.columns().stream().map(Column::name))));
        this.repository = repository;
        prefix = prefix(this.words, datasets);
    }

    private static Set<String> prefix(Words words, List<Dataset> datasets) {
        Map<String, Integer> counts = new HashMap<>();
        for (Dataset dataset : datasets) {
            List<String> name = words.read(bare(dataset.name()));
            if (name.size() > 1) {
                counts.merge(name.getFirst(), 1, Integer::sum);
            }
        }
        Set<String> prefix = new HashSet<>();
        counts.forEach((word, count) -> {
            if (count >= TABLES && count >= SHARE * datasets.size()) {
                prefix.add(word);
            }
        });
        return prefix;
    }

    private static String bare(String table) {
        String inFolder = table.substring(table.lastIndexOf('/') + 1);
        int inside = inFolder.indexOf('!');
        if (inside > 0 && DATABASE.matcher(inFolder).find()) {
            return inFolder.substring(inside + 1);
        }
        return EXTENSION.matcher(inFolder).replaceAll("");
    }

    List<String> table(String name) {
        List<String> read = strip(words.read(bare(name)));
        List<String> telling =
                read.stream().filter(word -> !SAYS_NOTHING.contains(word)).toList();
        return telling.isEmpty() ? read : telling;
    }

    /** Whether a column is named after its table: the row's own key. */
    static boolean isKeyOf(List<String> column, List<String> table) {
        return column.size() == table.size() + 1
                && column.subList(0, table.size()).equals(table);
    }

    /** Whether what a name is about is said last, as in English: "student medical", not "ficha medica aluno". */
    boolean headIsLast() {
        return words.isEnglish();
    }

    /** The words of what a dataset is in: its schema and repository. */
    List<String> place(Dataset dataset) {
        String schema = dataset.schema();
        return words.read(schema == null ? repository : schema + " " + repository);
    }

    List<String> column(String name) {
        return strip(words.read(name));
    }

    /** The words of a dataset's columns, without a prefix that nearly all of them carry and that is no word. */
    List<List<String>> columns(Dataset dataset) {
        List<String> names = dataset.columns().stream().map(Column::name).toList();
        Map<String, Integer> counts = new HashMap<>();
        names.forEach(name -> counts.merge(lead(name), 1, Integer::sum));
        List<List<String>> read = names.stream()
                .map(name -> {
                    String lead = lead(name);
                    boolean shared = counts.getOrDefault(lead, 0) >= Math.max(2, names.size() * COLUMN_SHARE);
                    boolean drop = !lead.isEmpty() && shared && !words.isWord(lead);
                    return column(drop ? name.substring(lead.length() + 1) : name);
                })
                .toList();
        return withoutTable(read, words.read(bare(dataset.name())));
    }

    /** Without the table's name at the end where most columns repeat it: {@code type_absence_eleve}. */
    private static List<List<String>> withoutTable(List<List<String>> columns, List<String> table) {
        long repeats = columns.stream().filter(name -> endsWith(name, table)).count();
        if (table.size() < 2 || repeats < Math.max(SUFFIXED, columns.size() * COLUMN_SHARE)) {
            return columns;
        }
        return columns.stream()
                .map(name -> endsWith(name, table) ? name.subList(0, name.size() - table.size()) : name)
                .toList();
    }

    private static boolean endsWith(List<String> name, List<String> table) {
        int from = name.size() - table.size();
        return from > 0 && name.subList(from, name.size()).equals(table);
    }

    /** What stands before the first underscore. */
    private static String lead(String name) {
        int at = name.indexOf('_');
        return at > 0 && at < name.length() - 1 ? name.substring(0, at) : "";
    }

    private List<String> strip(List<String> read) {
        var kept = new ArrayList<>(read);
        if (kept.size() > 1 && prefix.contains(kept.getFirst())) {
            kept.removeFirst();
        }
        return kept;
    }
}
