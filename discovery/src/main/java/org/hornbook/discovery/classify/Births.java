package org.hornbook.discovery.classify;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hornbook.discovery.profile.Frequency;

/** Tells birth dates from other dates by how the years spread. */
final class Births {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-\\d{2}-\\d{2}(?:[ T]00:00.*)?");
    private static final Pattern SLASHED = Pattern.compile("\\d{1,2}[/.-]\\d{1,2}[/.-](\\d{4})");
    private static final Pattern COMPACT =
            Pattern.compile("((?:19|20)\\d{2})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])");
    private static final int ENOUGH = 8;

    private Births() {}

    static Optional<Signal> read(List<Frequency> values) {
        List<Integer> years = years(values);
        if (years.size() < ENOUGH || years.size() < values.size() * 0.9) {
            return Optional.empty();
        }
        int now = LocalDate.now(ZoneOffset.UTC).getYear();
        int oldest = now - years.getFirst();
        int youngest = now - years.getLast();
        int span = years.getLast() - years.getFirst();
        boolean pupils =
                youngest >= 2 && youngest <= 15 && oldest <= 24 && span >= 3 && span <= 19 && middle(years, now) >= 5;
        boolean adults = youngest >= 16 && oldest <= 95 && span >= 15;
        if (!pupils && !adults) {
            return Optional.empty();
        }
        return Optional.of(new Signal(
                "person.birth_date",
                adults ? 3.4 : 3.0,
                Where.PEOPLE,
                "the dates run from " + years.getFirst() + " to " + years.getLast() + ", as birth dates of "
                        + (adults ? "adults" : "pupils") + " do"));
    }

    private static int middle(List<Integer> years, int now) {
        return now - years.get(years.size() / 2);
    }

    /** The share of values that are dates or years, for the check of a name's claim. */
    static double dates(List<Frequency> values) {
        return values.isEmpty() ? 0 : (double) years(values).size() / values.size();
    }

    private static List<Integer> years(List<Frequency> values) {
        List<Integer> years = new ArrayList<>();
        for (Frequency value : values) {
            for (Pattern pattern : List.of(ISO, SLASHED, COMPACT)) {
                Matcher matcher = pattern.matcher(value.value());
                if (matcher.matches()) {
                    years.add(Integer.parseInt(matcher.group(1)));
                    break;
                }
            }
        }
        years.sort(null);
        return years;
    }
}
