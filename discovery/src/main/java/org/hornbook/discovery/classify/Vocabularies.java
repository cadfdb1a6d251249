package org.hornbook.discovery.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hornbook.discovery.profile.Frequency;

/** Closed vocabularies, such as sexes, vaccines or meal status, met as a column's values. */
final class Vocabularies {
    private static final double MOST = 0.8;

    private record Vocabulary(
            String type, double strength, Where where, int distinct, String title, Set<String> values) {}

    private final List<Vocabulary> all = DataFile.rows("values.tsv", 6).stream()
            .map(row -> new Vocabulary(
                    row.get(0),
                    Double.parseDouble(row.get(1)),
                    Where.of(row.get(2)),
                    Integer.parseInt(row.get(3)),
                    row.get(4),
                    Arrays.stream(row.get(5).split("\\|")).collect(Collectors.toUnmodifiableSet())))
            .toList();

    List<Signal> read(List<Frequency> values) {
        List<String> plain =
                values.stream().map(value -> Plain.value(value.value())).toList();
        List<Signal> signals = new ArrayList<>();
        for (Vocabulary vocabulary : all) {
            double share = share(vocabulary, plain, values);
            if (share >= MOST && met(vocabulary, plain) >= vocabulary.distinct()) {
                signals.add(new Signal(
                        vocabulary.type(),
                        vocabulary.strength() * share - (shortCodes(plain) ? 1.5 : 0),
                        vocabulary.where(),
                        Share.of(share) + " of values are " + vocabulary.title()));
            }
        }
        return signals;
    }

    private static double share(Vocabulary vocabulary, List<String> plain, List<Frequency> values) {
        long met = 0;
        long total = 0;
        for (int i = 0; i < plain.size(); i++) {
            total += values.get(i).count();
            met += vocabulary.values().contains(plain.get(i)) ? values.get(i).count() : 0;
        }
        return total == 0 ? 0 : (double) met / total;
    }

    private static int met(Vocabulary vocabulary, List<String> plain) {
        var met = new HashSet<>(plain);
        met.retainAll(vocabulary.values());
        return met.size();
    }

    /** Letters and two-digit numbers mean too many things to be sure of one. */
    private static boolean shortCodes(List<String> plain) {
        return plain.stream().allMatch(value -> value.length() <= 2);
    }
}
