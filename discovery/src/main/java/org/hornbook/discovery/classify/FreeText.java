package org.hornbook.discovery.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hornbook.discovery.profile.Frequency;

/** Tells what sentences are about by the words in them. */
final class FreeText {
    private static final double WORDS_OF_A_SENTENCE = 4;
    private static final double SOME = 0.3;
    private static final Map<String, Set<String>> TERMS = DataFile.rows("terms.tsv", 2).stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> row.get(0),
                    row -> Arrays.stream(row.get(1).split(" ")).collect(Collectors.toUnmodifiableSet())));

    private FreeText() {}

    static boolean isText(List<Frequency> values) {
        double words = values.stream()
                .mapToInt(value -> value.value().split("\\s+").length)
                .average()
                .orElse(0);
        return words >= WORDS_OF_A_SENTENCE;
    }

    static List<Signal> read(List<Frequency> values) {
        List<Signal> signals = new ArrayList<>();
        for (Map.Entry<String, Set<String>> terms : TERMS.entrySet()) {
            double share = values.stream()
                            .filter(value -> speaks(value.value(), terms.getValue()))
                            .count()
                    / (double) values.size();
            if (share >= SOME) {
                boolean person = terms.getKey().equals("text.personal");
                signals.add(new Signal(
                        terms.getKey(),
                        (person ? 3.4 : 2.4) + 1.5 * share,
                        Where.PERSON,
                        Share.of(share) + " of texts have words about "
                                + (person
                                        ? "a person"
                                        : terms.getKey().replaceAll(".*\\.", "").replace('_', ' '))));
            }
        }
        return signals;
    }

    private static boolean speaks(String text, Set<String> terms) {
        var words = new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}']+")));
        words.retainAll(terms);
        return !words.isEmpty();
    }
}
