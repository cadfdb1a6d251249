package org.hornbook.server.discovery.quality;

import java.util.ArrayList;
import java.util.List;

/**
 * A rule's history as bars of an SVG drawing, one a scan, and the same as a table.
 *
 * @param bars oldest first
 * @param lines the same, newest first
 */
record QualityChart(int width, int height, List<Bar> bars, List<Line> lines) {

    private static final int BAR = 18;
    private static final int STEP = BAR + 6;
    private static final int HEIGHT = 100;
    private static final int LEAST = 4;
    private static final int NARROWEST = 240;

    /** One scan's bar: as tall as the figure. */
    record Bar(int x, int y, int width, int height, String style) {}

    /** One scan in the table. */
    record Line(Outcome outcome, String figure) {}

    QualityChart {
        bars = List.copyOf(bars);
        lines = List.copyOf(lines);
    }

    static QualityChart of(KeptRule rule, List<Outcome> history) {
        double tallest = rule.kind() == RuleKind.CURRENT
                ? history.stream()
                        .mapToDouble(outcome -> outcome.figure() == null ? 0 : outcome.figure())
                        .max()
                        .orElse(1)
                : 1;
        List<Bar> bars = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            Outcome outcome = history.get(i);
            double figure = figure(outcome);
            int tall = Math.max(LEAST, (int) Math.round(HEIGHT * Math.min(1, figure / Math.max(1e-9, tallest))));
            bars.add(new Bar(i * STEP, HEIGHT - tall, BAR, tall, style(outcome)));
            lines.addFirst(new Line(outcome, RuleWords.figure(rule, outcome)));
        }
        return new QualityChart(Math.max(NARROWEST, history.size() * STEP), HEIGHT, bars, lines);
    }

    /** Where there is no figure, all or nothing. */
    private static double figure(Outcome outcome) {
        Double figure = outcome.figure();
        return figure != null ? figure : outcome.verdict() == Outcome.Verdict.MET ? 1 : 0;
    }

    private static String style(Outcome outcome) {
        return switch (outcome.verdict()) {
            case MET -> "bar bar--good";
            case NOT_MET -> "bar bar--bad";
            case NOT_MEASURED -> "bar bar--quiet";
        };
    }
}
