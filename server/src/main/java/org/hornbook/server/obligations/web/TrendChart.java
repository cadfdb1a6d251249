package org.hornbook.server.obligations.web;

import java.util.ArrayList;
import java.util.List;
import org.hornbook.server.obligations.ClauseHistory.DayInAll;

/**
 * The whole policy over time as stacked bars of an SVG drawing, one a day: met at the foot, not met above it, clauses
 * without an answer on top. The same numbers stand in a table beside it.
 *
 * @param width of the drawing, in its own units
 * @param bars of all days, oldest first
 * @param days newest first, for the table
 * @param words what the drawing shows, for those who do not see it
 */
record TrendChart(int width, int height, List<Bar> bars, List<DayInAll> days, String words) {

    static final int BAR = 8;
    private static final int STEP = 10;
    private static final int HEIGHT = 96;

    /** Ninety days, so that bars are as wide on the first day as later. */
    private static final int LEAST_WIDTH = 900;

    /** One part of a day's bar. */
    record Bar(int x, int y, int height, String kind, String title) {}

    static TrendChart of(List<DayInAll> days) {
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            DayInAll day = days.get(i);
            long all = Math.max(1, day.met() + day.notMet() + day.unanswered());
            int met = (int) (day.met() * HEIGHT / all);
            int notMet = (int) ((day.met() + day.notMet()) * HEIGHT / all) - met;
            String title = day.day() + ": " + words(day);
            bars.add(new Bar(i * STEP, HEIGHT - met, met, "bar bar--good", title));
            bars.add(new Bar(i * STEP, HEIGHT - met - notMet, notMet, "bar bar--bad", title));
            bars.add(new Bar(i * STEP, 0, HEIGHT - met - notMet, "bar bar--none", title));
        }
        return new TrendChart(Math.max(LEAST_WIDTH, days.size() * STEP), HEIGHT, bars, days.reversed(), inWords(days));
    }

    private static String inWords(List<DayInAll> days) {
        if (days.isEmpty()) {
            return "";
        }
        DayInAll last = days.getLast();
        return days.size() == 1
                ? "On %s: %s.".formatted(last.day(), words(last))
                : "From %s (%s) to %s (%s)."
                        .formatted(days.getFirst().day(), words(days.getFirst()), last.day(), words(last));
    }

    private static String words(DayInAll day) {
        return "%d met, %d not met, %d without an answer".formatted(day.met(), day.notMet(), day.unanswered());
    }
}
