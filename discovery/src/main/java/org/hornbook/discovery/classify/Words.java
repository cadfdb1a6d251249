package org.hornbook.discovery.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads names of columns and tables into plain English words: {@code stu_dob} is student, birth, date. */
final class Words {
    private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{N}]+"
            + "|(?<=[\\p{Ll}\\d])(?=\\p{Lu})"
            + "|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll}(?!$|[^\\p{L}]))"
            + "|(?<=\\p{L})(?=\\d)|(?<=\\d)(?=\\p{L})");
    private static final int LONGEST_PHRASE = 3;

    /** Ends a language in the file where the meaning holds only among names of that language. */
    private static final String ONLY_THERE = "?";

    /** Words of two and three letters that are met in names written without breaks. */
    private static final Set<String> SHORT = Set.of(
            "id", "no", "dt", "ip", "dob", "ssn", "sex", "zip", "fee", "tax", "age", "bus", "gpa", "iep", "pin", "stu",
            "emp", "num", "nbr", "day", "pay", "race", "home", "last", "work", "cell", "job", "org", "img", "fax",
            "url", "chk", "by");

    private static final List<String> INFLECTIONS = List.of("ed", "d", "ing", "er", "ers", "al", "ly");
    private static final Set<String> NUMBERS_THAT_SPEAK = Set.of("504");

    private final Map<String, List<String>> meanings = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    private final Languages languages;
    private final WordOrder order;
    private final boolean english;

    /** @param vocabulary words that rules use, which must not be taken apart */
    Words(Set<String> vocabulary) {
        english = true;
        languages = new Languages();
        order = new WordOrder(english, meanings::containsKey, LONGEST_PHRASE);
        known.addAll(vocabulary);
        known.addAll(DataFile.words("lexicon.txt"));
        for (List<String> row : DataFile.rows("words.tsv", 3)) {
            List<String> meaning = row.get(1).equals("-")
                    ? List.of()
                    : Arrays.stream(row.get(1).split(" ")).map(Plain::singular).toList();
            note(row.get(0), meaning, row.get(2), vocabulary);
        }
        known.removeIf(word -> word.length() < 3);
    }

    /** The same in a repository whose names are in these languages too. */
    private Words(Words words, List<String> met) {
        english = false;
        languages = words.languages;
        order = new WordOrder(english, meanings::containsKey, LONGEST_PHRASE);
        meanings.putAll(words.meanings);
        known.addAll(words.known);
        met.forEach(language -> {
            meanings.putAll(languages.onlyIn(language));
            known.addAll(languages.onlyIn(language).keySet());
        });
    }

    private void note(String word, List<String> meaning, String language, Set<String> vocabulary) {
        if (language.endsWith(ONLY_THERE)) {
            languages.noteOnlyThere(word, language.substring(0, language.length() - 1), meaning);
            return;
        }
        meanings.putIfAbsent(word, meaning);
        languages.note(word, language, meaning.isEmpty() || vocabulary.contains(word));
        if (!word.contains(" ")) {
            known.add(word);
        }
    }

    /** The same, with the meanings of the languages that these names are in. */
    Words in(Stream<String> names) {
        List<String> met = languages.met(names.distinct().flatMap(name -> raw(name).stream()));
        return met.isEmpty() ? this : new Words(this, met);
    }

    /** The words of a name, translated. Numbers that only count are dropped. */
    List<String> read(String name) {
        return translate(order.of(raw(name)));
    }

    private List<String> raw(String name) {
        List<String> raw = new ArrayList<>();
        for (String part : BREAKS.split(Plain.withoutAccents(name), -1)) {
            String word = part.toLowerCase(Locale.ROOT);
            if (!word.isEmpty()) {
                raw.addAll(apart(word));
            }
        }
        return raw;
    }

    /** Whether no other language than English is met. */
    boolean isEnglish() {
        return english;
    }

    /** Whether it means something by itself; abbreviations of two letters do not count. */
    boolean isWord(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        return plain.length() > 2 && (isKnown(plain) || meanings.containsKey(plain));
    }

    private List<String> translate(List<String> raw) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < raw.size()) {
            int length = Math.min(LONGEST_PHRASE, raw.size() - at);
            while (length > 1 && meaning(raw, at, length) == null) {
                length--;
            }
            List<String> meaning = meaning(raw, at, length);
            words.addAll(meaning != null ? meaning : plain(raw.get(at)));
            at += length;
        }
        return words;
    }

    private @Nullable List<String> meaning(List<String> raw, int at, int length) {
        String phrase = length == 1 ? raw.get(at) : String.join(" ", raw.subList(at, at + length));
        List<String> direct = meanings.get(phrase);
        // "w4" is split at the digit, but means something as a whole
        boolean split = length > 1 && phrase.chars().anyMatch(Character::isDigit);
        return direct == null && split ? meanings.get(phrase.replace(" ", "")) : direct;
    }

    private static List<String> plain(String word) {
        boolean number = Character.isDigit(word.charAt(0));
        if (number && !NUMBERS_THAT_SPEAK.contains(word)) {
            return List.of();
        }
        return List.of(Plain.singular(word));
    }

    private boolean isKnown(String word) {
        return known.contains(word) || known.contains(Plain.singular(word));
    }

    /** A word written without breaks, such as birthdate or schoolname, in as few known words as possible. */
    private List<String> apart(String word) {
        if (word.length() < 5 || isKnown(word) || isInflected(word) || Character.isDigit(word.charAt(0))) {
            return List.of(word);
        }
        if (word.startsWith("is") && word.length() > 5 && isKnown(word.substring(2))) {
            return List.of(word.substring(2));
        }
        if (word.endsWith("edby")) {
            List<String> done = new ArrayList<>(apart(word.substring(0, word.length() - 2)));
            done.add("by");
            return done;
        }
        int n = word.length();
        int[] pieces = new int[n + 1];
        int[] cut = new int[n + 1];
        Arrays.fill(pieces, 1, n + 1, Integer.MAX_VALUE);
        for (int end = 2; end <= n; end++) {
            for (int start = 0; start <= end - 2; start++) {
                if (pieces[start] != Integer.MAX_VALUE
                        && pieces[start] + 1 < pieces[end]
                        && isPiece(word.substring(start, end))) {
                    pieces[end] = pieces[start] + 1;
                    cut[end] = start;
                }
            }
        }
        if (pieces[n] <= 4) {
            return pieces(word, cut);
        }
        // "IDHOY": an acronym behind another without a break
        return word.startsWith("id") ? List.of("id", word.substring(2)) : List.of(word);
    }

    /** Short pieces would take any word apart: performed is not per, for, med. */
    private boolean isPiece(String piece) {
        return SHORT.contains(piece) || (piece.length() >= 4 && (isKnown(piece) || isInflected(piece)));
    }

    /** Whether it is an inflection of a known word: performed, reporting. */
    private boolean isInflected(String word) {
        for (String ending : INFLECTIONS) {
            if (word.endsWith(ending)) {
                String stem = word.substring(0, word.length() - ending.length());
                if (stem.length() >= 4 && (isKnown(stem) || isKnown(stem + "e"))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> pieces(String word, int[] cut) {
        List<String> reversed = new ArrayList<>();
        for (int end = word.length(); end > 0; end = cut[end]) {
            reversed.add(word.substring(cut[end], end));
        }
        return reversed.reversed();
    }

    /** The words as people read them. */
    static String spoken(List<String> words) {
        return words.stream().collect(Collectors.joining(" "));
    }
}
