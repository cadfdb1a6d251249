package org.hornbook.server.directory.roster.bundle;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Checks one file, line by line. */
final class FileCheck {

    private static final int LONGEST_VALUE = 4_000;
    private static final int LONGEST_ID = 255;
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final String METADATA = "metadata.";

    private final RosterFile file;
    private final Transfer transfer;
    private final Problems problems;
    private final References references;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> metadata = new HashMap<>();
    private int width = -1;

    FileCheck(RosterFile file, Transfer transfer, Problems problems, References references) {
        this.file = file;
        this.transfer = transfer;
        this.problems = problems;
        this.references = references;
    }

    /** Takes the next line; the first is the header. Sound rows are handed on. */
    void line(long line, List<String> cells, Consumer<RosterRow> to) {
        if (width < 0) {
            header(cells);
        } else if (cells.size() != width) {
            problem(
                    line,
                    "",
                    "The line has " + cells.size() + " values, the header " + width
                            + ". Look for a comma without quotation marks around its value.");
        } else {
            row(line, cells, to);
        }
    }

    /** Notes an empty file. */
    void end() {
        if (width < 0) {
            problem(0, "", "The file is empty. It needs at least its header.");
        }
    }

    private void header(List<String> cells) {
        width = cells.size();
        for (int i = 0; i < width; i++) {
            String name = cells.get(i).strip();
            if (places.put(name, i) != null) {
                problem(1, name, "The column stands twice.");
            }
            if (name.startsWith(METADATA)) {
                metadata.put(name, i);
            }
        }
        need("sourcedId", true);
        need("status", transfer == Transfer.DELTA);
        need("dateLastModified", transfer == Transfer.DELTA);
        file.columns().forEach(column -> need(column.name(), column.required()));
    }

    private void need(String column, boolean required) {
        if (required && !places.containsKey(column)) {
            problem(1, column, "The column is missing" + similar(column) + ".");
        }
    }

    private String similar(String column) {
        return places.keySet().stream()
                .filter(name -> name.equalsIgnoreCase(column))
                .findFirst()
                .map(name -> "; it is spelled " + name + " here")
                .orElse("");
    }

    private void row(long line, List<String> cells, Consumer<RosterRow> to) {
        int before = problems.count();
        String id = value(cells, "sourcedId");
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            problem(line, "sourcedId", "Every line needs an identifier of at most " + LONGEST_ID + " characters.");
        }
        boolean removed = status(line, cells);
        for (int i = 0; i < cells.size(); i++) {
            sound(line, i, cells.get(i));
        }
        List<String> kept = new ArrayList<>();
        for (RosterColumn column : file.columns()) {
            String value = value(cells, column.name());
            if (!removed) {
                check(line, column, value);
            }
            if (column.isKept()) {
                kept.add(value);
            }
        }
        relate(line, id, removed);
        if (problems.count() == before) {
            Map<String, String> more = new HashMap<>();
            metadata.forEach((name, place) -> more.put(name, cells.get(place).strip()));
            to.accept(new RosterRow(id, removed, kept, more));
        }
    }

    private String value(List<String> cells, String column) {
        Integer place = places.get(column);
        return place == null ? "" : cells.get(place).strip();
    }

    private boolean status(long line, List<String> cells) {
        String status = value(cells, "status");
        boolean delta = transfer == Transfer.DELTA;
        if (status.isEmpty() ? delta : !isStatus(status)) {
            problem(line, "status", delta ? "Write active or tobedeleted." : "Leave it empty in a bulk file.");
        }
        String modified = value(cells, "dateLastModified");
        if (modified.isEmpty() ? delta : !isTime(modified)) {
            problem(line, "dateLastModified", "Write a moment such as 2026-11-24T06:00:00Z.");
        }
        return status.equals("tobedeleted");
    }

    private static boolean isStatus(String status) {
        return status.equals("active") || status.equals("tobedeleted");
    }

    /** What the file's encoding or length spoiled. */
    private void sound(long line, int place, String value) {
        if (value.indexOf('\uFFFD') >= 0) {
            problem(line, name(place), "The value is not UTF-8. Save the file as CSV UTF-8.");
        } else if (value.indexOf('\0') >= 0) {
            problem(line, name(place), "The value has a zero byte in it. Export the file again.");
        } else if (value.length() > LONGEST_VALUE) {
            problem(line, name(place), "The value is longer than " + LONGEST_VALUE + " characters.");
        }
    }

    private String name(int place) {
        return places.entrySet().stream()
                .filter(entry -> entry.getValue() == place)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private void check(long line, RosterColumn column, String value) {
        if (value.isEmpty()) {
            if (column.required()) {
                problem(line, column.name(), "The value is missing.");
            }
            return;
        }
        switch (column.kind()) {
            case TEXT, MAIL -> refer(line, column, value);
            case LIST -> RosterRow.list(value).forEach(one -> refer(line, column, one));
            case WORD ->
                checkThat(
                        isWord(column, value),
                        line,
                        column,
                        "Write one of "
                                + String.join(
                                        ", ", column.values().stream().sorted().toList()) + ".");
            case DATE -> checkThat(isDate(value), line, column, "Write a date such as 2026-09-01.");
            case TIME -> checkThat(isTime(value), line, column, "Write a moment such as 2026-11-24T06:00:00Z.");
            case TRUTH ->
                checkThat(value.equals("true") || value.equals("false"), line, column, "Write true or false.");
            case YEAR ->
                checkThat(
                        YEAR.matcher(value).matches(), line, column, "Write the year in which it ends, such as 2027.");
        }
    }

    private void refer(long line, RosterColumn column, String value) {
        if (!column.refersTo().isEmpty()) {
            references.name(column.refersTo(), value, file, line, column.name());
        }
    }

    private static boolean isWord(RosterColumn column, String value) {
        return column.values().contains(value) || value.startsWith("ext:");
    }

    private void relate(long line, String id, boolean removed) {
        if (!id.isEmpty() && !references.give(file, id, removed)) {
            problem(line, "sourcedId", "The identifier stands in the file already. Give every line its own.");
        }
        if (file == RosterFile.DEMOGRAPHICS && !removed && !id.isEmpty()) {
            // the line of a user has the user's identifier
            references.name(RosterFile.USERS.key(), id, file, line, "sourcedId");
        }
    }

    private void checkThat(boolean right, long line, RosterColumn column, String text) {
        if (!right) {
            problem(line, column.name(), text);
        }
    }

    private void problem(long line, String column, String text) {
        problems.add(file.fileName(), line, column, text);
    }

    private static boolean isDate(String value) {
        try {
            int year = LocalDate.parse(value).getYear();
            return year >= 1850 && year <= 2200;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isTime(String value) {
        try {
            OffsetDateTime.parse(value);
            return true;
        } catch (DateTimeException e) {
            return isDate(value);
        }
    }
}
