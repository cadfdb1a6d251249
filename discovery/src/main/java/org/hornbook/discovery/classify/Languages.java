package org.hornbook.discovery.classify;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which languages besides English names are in, and what words mean only there: "note" is a mark in French. */
final class Languages {
    private static final Set<String> NOT_TELLING = Set.of("en", "abbr");

    /** A language counts once so many of its words are met. */
    private static final int ENOUGH = 6;

    private static final int TELLING = 4;

    private final Map<String, String> languages = new HashMap<>();
    private final Map<String, Map<String, List<String>>> onlyThere = new HashMap<>();

    /** Notes that a word or phrase is of a language; short ones and English ones tell nothing. */
    void note(String word, String language, boolean isEnglishToo) {
        if (!NOT_TELLING.contains(language) && !isEnglishToo && word.length() >= TELLING) {
            languages.putIfAbsent(word, language);
        }
    }

    /** Notes what a word means where a language is met. */
    void noteOnlyThere(String word, String language, List<String> meaning) {
        onlyThere.computeIfAbsent(language, l -> new HashMap<>()).put(word, meaning);
    }

    Map<String, List<String>> onlyIn(String language) {
        return onlyThere.getOrDefault(language, Map.of());
    }

    /** The languages met, the one with most words last. */
    List<String> met(Stream<String> words) {
        Map<String, Set<String>> met = new HashMap<>();
        words.forEach(word -> {
            String language = languages.get(word);
            if (language != null) {
                met.computeIfAbsent(language, l -> new HashSet<>()).add(word);
            }
        });
        return met.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= ENOUGH)
                .sorted(Comparator.comparingInt(entry -> entry.getValue().size()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
