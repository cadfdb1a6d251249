package org.hornbook.discovery.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hornbook.discovery.vocabulary.DataTypes;

/** Counts right and wrong verdicts and prints precision, recall and F1. */
final class Tally {
    /** One judged column. */
    record Judged(String table, String column, Set<String> labels, String verdict, double confidence, String why) {
        boolean right() {
            return labels.contains(verdict);
        }

        /** The label to count a miss under. */
        String label() {
            return right() ? verdict : labels.stream().sorted().findFirst().orElseThrow();
        }
    }

    private final List<Judged> all = new ArrayList<>();

    void add(Judged judged) {
        all.add(judged);
    }

    List<Judged> all() {
        return List.copyOf(all);
    }

    List<Judged> wrong() {
        return all.stream().filter(judged -> !judged.right()).toList();
    }

    private static boolean sensitive(String code) {
        return !code.equals(Labels.NONE)
                && DataTypes.standard().require(code).sensitivity().isPersonal();
    }

    private static String row(String name, long truePositive, long found, long wanted) {
        double precision = found == 0 ? 1 : (double) truePositive / found;
        double recall = wanted == 0 ? 1 : (double) truePositive / wanted;
        double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return String.format(
                Locale.ROOT, "%-26s %6d %6d %9.3f %9.3f %9.3f", name, wanted, found, precision, recall, f1);
    }

    String report(String title) {
        var lines = new ArrayList<String>();
        lines.add(String.format(
                Locale.ROOT, "%-26s %6s %6s %9s %9s %9s", title, "label", "found", "precision", "recall", "F1"));
        Map<String, long[]> byType = new TreeMap<>();
        for (Judged judged : all) {
            byType.computeIfAbsent(judged.label(), t -> new long[3])[2]++;
            byType.computeIfAbsent(judged.verdict(), t -> new long[3])[1]++;
            if (judged.right()) {
                byType.computeIfAbsent(judged.verdict(), t -> new long[3])[0]++;
            }
        }
        long[] micro = new long[3];
        byType.forEach((type, counts) -> {
            lines.add(row(type, counts[0], counts[1], counts[2]));
            if (!type.equals(Labels.NONE)) {
                for (int i = 0; i < 3; i++) {
                    micro[i] += counts[i];
                }
            }
        });
        lines.add(row("micro, types", micro[0], micro[1], micro[2]));
        lines.add(sensitiveRow());
        lines.add(calibration());
        return String.join("\n", lines);
    }

    private String sensitiveRow() {
        long found = 0;
        long wanted = 0;
        long both = 0;
        for (Judged judged : all) {
            boolean says = sensitive(judged.verdict());
            boolean is = judged.right() ? says : judged.labels().stream().allMatch(Tally::sensitive);
            boolean allowed = judged.labels().stream().anyMatch(Tally::sensitive);
            found += says ? 1 : 0;
            wanted += is || (says && allowed) ? 1 : 0;
            both += says && allowed ? 1 : 0;
        }
        return row("sensitive or not", both, found, wanted);
    }

    /** Mean confidence against the share that is right, by fifths of confidence. */
    private String calibration() {
        var line = new StringBuilder("confidence > share right:");
        for (int bin = 0; bin < 10; bin++) {
            double from = bin / 10.0;
            var in = all.stream()
                    .filter(judged ->
                            judged.confidence() >= from && judged.confidence() < from + 0.1 + (from > 0.85 ? 0.01 : 0))
                    .toList();
            if (!in.isEmpty()) {
                line.append(String.format(
                        Locale.ROOT,
                        " %.2f>%.2f(%d)",
                        in.stream().mapToDouble(Judged::confidence).average().orElse(0),
                        in.stream().filter(Judged::right).count() / (double) in.size(),
                        in.size()));
            }
        }
        return line.toString();
    }
}
