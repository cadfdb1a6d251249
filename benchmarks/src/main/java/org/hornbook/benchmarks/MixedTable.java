package org.hornbook.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** A made-up table of 20 mixed columns, the same for the same seed: keys, names, codes, dates, numbers, text, gaps. */
final class MixedTable {
    static final List<String> COLUMNS = List.of(
            "student_id",
            "last_name",
            "first_name",
            "birth_date",
            "sex",
            "grade_level",
            "school_code",
            "email",
            "phone",
            "street",
            "city",
            "postal_code",
            "entry_date",
            "gpa",
            "credits",
            "absences",
            "lunch_status",
            "balance",
            "updated_at",
            "remark");

    private static final String[] SYLLABLES = {
        "an", "ber", "cor", "da", "el", "fen", "gar", "hol", "is", "jo", "ka", "lin", "mar", "no", "ol", "pe", "ri",
        "son", "ta", "ul", "ver", "wil", "ya", "zor"
    };
    private static final String[] CITIES = {"Northfield", "Easton", "Westbury", "Southam", "Midvale", "Harwick"};
    private static final String[] LUNCH = {"free", "reduced", "paid"};
    private static final String[] WORDS = {
        "called", "home", "about", "late", "bus", "parent", "meeting", "next", "week", "needs", "form", "signed"
    };

    private final SplittableRandom random;

    private MixedTable(long seed) {
        random = new SplittableRandom(seed);
    }

    static void write(Path file, long rows, long seed) throws IOException {
        var table = new MixedTable(seed);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", COLUMNS));
            out.write('\n');
            var line = new StringBuilder();
            for (long row = 0; row < rows; row++) {
                line.setLength(0);
                table.row(row, line);
                out.append(line);
            }
        }
    }

    private void row(long row, StringBuilder line) {
        String last = name(2 + random.nextInt(2));
        String first = name(2);
        cell(line, Long.toString(100_000 + row));
        cell(line, last);
        cell(line, first);
        cell(line, LocalDate.ofEpochDay(13_000 + random.nextInt(5500)).toString());
        cell(line, random.nextInt(50) == 0 ? "X" : random.nextBoolean() ? "F" : "M");
        cell(line, Integer.toString(random.nextInt(13)));
        cell(line, "S" + (100 + random.nextInt(40)));
        cell(
                line,
                first.toLowerCase(java.util.Locale.ROOT) + "." + last.toLowerCase(java.util.Locale.ROOT)
                        + random.nextInt(1000) + "@example.org");
        cell(line, "(555) " + (100 + random.nextInt(900)) + "-" + (1000 + random.nextInt(9000)));
        cell(line, (1 + random.nextInt(999)) + " " + name(2) + " Street");
        cell(line, CITIES[random.nextInt(CITIES.length)]);
        cell(line, "0" + (1000 + random.nextInt(9000)));
        cell(line, LocalDate.ofEpochDay(18_000 + random.nextInt(2500)).toString());
        cell(line, random.nextInt(20) == 0 ? "" : Double.toString(random.nextInt(401) / 100.0));
        cell(line, Double.toString(random.nextInt(260) / 2.0));
        cell(line, Integer.toString(random.nextInt(40)));
        cell(line, LUNCH[random.nextInt(LUNCH.length)]);
        cell(line, random.nextInt(100_000) / 100.0 + "");
        cell(line, timestamp());
        line.append(random.nextInt(4) > 0 ? "" : remark()).append('\n');
    }

    private static void cell(StringBuilder line, String text) {
        line.append(text).append(',');
    }

    private String name(int syllables) {
        var name = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
        return name.toString();
    }

    private String timestamp() {
        int second = random.nextInt(86_400);
        String time = "%02d:%02d:%02d".formatted(second / 3600, second / 60 % 60, second % 60);
        return LocalDate.ofEpochDay(19_500 + random.nextInt(600)) + " " + time;
    }

    private String remark() {
        var remark = new StringBuilder("\"");
        int words = 4 + random.nextInt(8);
        for (int i = 0; i < words; i++) {
            remark.append(i == 0 ? "" : i == 3 ? ", " : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return remark.append('"').toString();
    }
}
