package org.hornbook.portal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hornbook.portal.data.Dataset;

/**
 * The list of datasets as a reader asks for it.
 *
 * @param found those that match, in the order asked for
 * @param themes every topic with the number of datasets that match in it
 * @param all how many there are without a search
 */
record Catalog(List<Dataset> found, Map<String, Long> themes, int all) {

    /** Longer searches are no searches. */
    private static final int LONGEST_SEARCH = 200;

    /**
     * Datasets that have every word of a search somewhere in their texts, whatever its case and accents.
     *
     * @param theme only of this topic; empty for all
     */
    static Catalog of(List<Dataset> datasets, String words, String theme, Sort sort) {
        List<String> wanted = Arrays.stream(plain(words.substring(0, Math.min(words.length(), LONGEST_SEARCH)))
                        .split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        List<Dataset> matching = datasets.stream()
                .filter(dataset -> wanted.stream().allMatch(texts(dataset)::contains))
                .toList();
        return new Catalog(
                matching.stream()
                        .filter(dataset -> theme.isEmpty() || dataset.theme().equals(theme))
                        .sorted(sort.order())
                        .toList(),
                new TreeMap<>(matching.stream().collect(Collectors.groupingBy(Dataset::theme, Collectors.counting()))),
                datasets.size());
    }

    private static String texts(Dataset dataset) {
        return plain(String.join(
                " ",
                dataset.title(),
                dataset.summary(),
                dataset.description(),
                dataset.theme(),
                String.join(" ", dataset.keywords())));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }

    /** In which order datasets are listed. */
    enum Sort {
        TITLE("By title"),
        NEWEST("Newest first");

        private final String words;

        Sort(String words) {
            this.words = words;
        }

        private Comparator<Dataset> order() {
            return switch (this) {
                case TITLE -> Comparator.comparing(Dataset::title, String.CASE_INSENSITIVE_ORDER);
                case NEWEST -> Comparator.comparing(Dataset::modifiedAt).reversed();
            };
        }

        /** What it is called on the page. */
        public String words() {
            return words;
        }

        /** What it is called in addresses. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Sort of(String code) {
            return Arrays.stream(values())
                    .filter(sort -> sort.code().equals(code))
                    .findFirst()
                    .orElse(TITLE);
        }
    }
}
