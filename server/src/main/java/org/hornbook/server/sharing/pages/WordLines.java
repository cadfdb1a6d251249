package org.hornbook.server.sharing.pages;

import java.util.ArrayList;
import java.util.List;
import org.hornbook.server.sharing.TableDefinition.Word;
import org.hornbook.server.web.FormErrors;

/**
 * Names and groups as people write them, one a line: {@code 01 = Grade 1} names a value, {@code Elementary: K, 01, 02}
 * makes a group. A value with a comma in it stands in double quotes.
 */
final class WordLines {

    private WordLines() {}

    /** Reads lines; what cannot be read is noted as an error of the field. */
    static List<Word> read(String text, String field, FormErrors errors) {
        List<Word> words = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().map(String::strip).toList()) {
            number++;
            if (line.isEmpty()) {
                continue;
            }
            int named = line.indexOf(" = ");
            int grouped = line.indexOf(':');
            if (named > 0) {
                words.add(new Word(line.substring(named + 3).strip(), codes(line.substring(0, named)), false));
            } else if (grouped > 0 && !line.substring(grouped + 1).isBlank()) {
                words.add(new Word(line.substring(0, grouped).strip(), codes(line.substring(grouped + 1)), true));
            } else {
                errors.add(
                        field,
                        "Line %d: write “01 = Grade 1” to name a value, or “Elementary: K, 01, 02” to group values."
                                .formatted(number));
                return List.of();
            }
        }
        return words;
    }

    /** Values with commas between; in double quotes where a value has a comma itself. */
    static List<String> codes(String text) {
        List<String> codes = new ArrayList<>();
        StringBuilder code = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (doubled) {
                    code.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                add(codes, code);
            } else {
                code.append(c);
            }
        }
        add(codes, code);
        return codes;
    }

    private static void add(List<String> codes, StringBuilder code) {
        String value = code.toString().strip();
        code.setLength(0);
        if (!value.isEmpty() && !codes.contains(value)) {
            codes.add(value);
        }
    }

    /** The lines that {@link #read} understands. */
    static String write(List<Word> words) {
        List<String> lines = new ArrayList<>();
        for (Word word : words) {
            lines.add(
                    word.group()
                            ? word.label() + ": " + join(word.codes())
                            : join(word.codes()) + " = " + word.label());
        }
        return String.join("\n", lines);
    }

    /** Values with commas between, quoted where needed. */
    static String join(List<String> codes) {
        return String.join(
                ", ",
                codes.stream()
                        .map(code -> code.contains(",") || code.contains("\"")
                                ? '"' + code.replace("\"", "\"\"") + '"'
                                : code)
                        .toList());
    }
}
