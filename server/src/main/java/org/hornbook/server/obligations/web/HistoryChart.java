package org.hornbook.server.obligations.web;

import java.util.ArrayList;
import java.util.List;
import org.hornbook.server.obligations.ClauseHistory.Day;
import org.hornbook.server.obligations.ClauseState;

/**
 * A clause's history as bars of an SVG drawing, one a day: how many things kept it from being met.
 *
 * @param width of the drawing, in its own units
 * @param bars oldest first
 * @param days the same as a table
 * @param most the largest number of offenders
 */
record HistoryChart(int width, int height, List<Bar> bars, List<Day> days, long most) {

    private static final int BAR = 8;
    private static final int HEIGHT = 90;
    private static final int LEAST = 4;

    /** A day's bar; a met day is a short, quiet one. */
    record Bar(int x, int y, int height, String kind, String title) {}

    HistoryChart {
        bars = List.copyOf(bars);
        days = List.copyOf(days);
    }

    static HistoryChart of(List<Day> days) {
        long most = Math.max(1, days.stream().mapToLong(Day::offenders).max().orElse(0));
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            Day day = days.get(i);
            int tall = Math.max(LEAST, (int) (day.offenders() * HEIGHT / most));
            bars.add(new Bar(
                    i * (BAR + 2),
                    HEIGHT - tall,
                    tall,
                    kind(day.state()),
                    day.day() + ": " + day.state().title() + ", " + day.offenders() + " to mend"));
        }
        return new HistoryChart(Math.max(1, days.size()) * (BAR + 2), HEIGHT, bars, days, most);
    }

    private static String kind(ClauseState state) {
        return switch (state) {
            case MET -> "bar bar--good";
            case NOT_MET -> "bar bar--bad";
            case NOT_COMPUTED, NOT_APPLICABLE, NOT_COVERED -> "bar bar--quiet";
        };
    }
}
