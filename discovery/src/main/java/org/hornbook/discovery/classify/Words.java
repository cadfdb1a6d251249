package org.hornbook.discovery.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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

    /** Words of two and three letters that are met in names written without breaks. */
    private static final Set<String> SHORT = Set.of(
            "id", "no", "dt", "ip", "dob", "ssn", "sex", "zip", "fee", "tax", "age", "bus", "gpa", "iep", "pin", "stu",
            "emp", "num", "nbr", "day", "pay", "race", "home", "last", "work", "cell", "job", "org", "img", "fax",
            "url", "chk", "by");

    /** What stands before the name of a thing and makes it a key, a name or a date in Romance and Slavic order. */
    private static final Map<String, String> LEADING = Map.ofEntries(
            Map.entry("id", "id"),
            Map.entry("fk", "id"),
            Map.entry("ref", "id"),
            Map.entry("cod", "id"),
            Map.entry("codigo", "id"),
            Map.entry("cve", "id"),
            Map.entry("nm", "name"),
            Map.entry("nom", "name"),
            Map.entry("nome", "name"),
            Map.entry("nombre", "name"),
            Map.entry("nazwa", "name"),
            Map.entry("fecha", "date"),
            Map.entry("tipo", "type"),
            Map.entry("tp", "type"),
            Map.entry("typ", "type"));

    /** The same, but an English word too, so only where another language is met. */
    private static final Map<String, String> LEADING_ABROAD = Map.of(
            "data", "date", "date", "date", "heure", "time", "hora", "time", "type", "type", "code", "code", "numero",
            "number", "nr", "number", "num", "number");

    /** Behind "id" these make a compound of their own: an id card, an id number. */
    private static final Set<String> OF_ID =
            Set.of("number", "no", "num", "nbr", "nr", "type", "card", "code", "document", "proof", "name", "status");

    private static final int WORDS_OF_A_LANGUAGE = 6;
    private static final int TELLING = 4;
    private static final String ENGLISH = "en";
    private static final String ABBREVIATION = "abbr";

    private static final List<String> INFLECTIONS = List.of("ed", "d", "ing", "er", "ers", "al", "ly");
    private static final Set<String> NUMBERS_THAT_SPEAK = Set.of("504");

    private final Map<String, List<String>> meanings = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    /** Words that tell a language: by word, which. */
    private final Map<String, String> languages = new HashMap<>();

    /** Meanings that hold only in a language, as "note" is a mark in French: by language. */
    private final Map<String, Map<String, List<String>>> abroad = new HashMap<>();

    private final boolean english;

    /** @param vocabulary words that rules use, which must not be taken apart */
    Words(Set<String> vocabulary) {
        english = true;
        known.addAll(vocabulary);
        known.addAll(DataFile.words("lexicon.txt"));
        for (List<String> row : DataFile.rows("words.tsv", 3)) {
            List<String> meaning = row.get(1).equals("-")
                    ? List.of()
                    : Arrays.stream(row.get(1).split(" ")).map(Plain::singular).toList();
            String language = row.get(2);
            if (language.endsWith("?")) {
                abroad.computeIfAbsent(language.substring(0, language.length() - 1), l -> new HashMap<>())
                        .put(row.get(0), meaning);
                continue;
            }
            meanings.putIfAbsent(row.get(0), meaning);
            boolean foreign = !language.equals(ENGLISH) && !language.equals(ABBREVIATION) && !meaning.isEmpty();
            if (foreign && !vocabulary.contains(row.get(0)) && row.get(0).length() >= TELLING) {
                languages.putIfAbsent(row.get(0), language);
            }
            if (!row.get(0).contains(" ")) {
                known.add(row.get(0));
            }
        }
        known.removeIf(word -> word.length() < 3);
    }

    /** The same in a repository whose names are in these languages too. */
    private Words(Words words, List<String> met) {
        english = false;
        meanings.putAll(words.meanings);
        known.addAll(words.known);
        met.forEach(language -> meanings.putAll(words.abroad.getOrDefault(language, Map.of())));
        met.forEach(language ->
                known.addAll(words.abroad.getOrDefault(language, Map.of()).keySet()));
    }

    /** The same, with the meanings of the languages that these names are in. */
    Words in(Stream<String> names) {
        Map<String, Set<String>> met = new HashMap<>();
        names.distinct().flatMap(name -> raw(name).stream()).forEach(word -> {
            String language = languages.get(word);
            if (language != null) {
                met.computeIfAbsent(language, l -> new HashSet<>()).add(word);
            }
        });
        List<String> weakestFirst = met.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= WORDS_OF_A_LANGUAGE)
                .sorted(Comparator.comparingInt(entry -> entry.getValue().size()))
                .map(Map.Entry::getKey)
                .toList();
        return weakestFirst.isEmpty() ? this : new Words(this, weakestFirst);
    }

    /** The words of a name, translated. Numbers that only count are dropped. */
    List<String> read(String name) {
        return translate(ordered(raw(name)));
    }

    /** As English orders them: the key of a pupil is "id pupil" elsewhere. */
    private List<String> ordered(List<String> raw) {
        List<String> leading = new ArrayList<>();
        int at = 0;
        while (at < raw.size() - 1 && (at == 0 || meaning(raw, at - 1, 2) == null)) {
            String word = LEADING.get(raw.get(at));
            word = word == null && !english ? LEADING_ABROAD.get(raw.get(at)) : word;
            if (word == null || (word.equals("id") && OF_ID.contains(raw.get(at + 1))) || startsPhrase(raw, at)) {
                break;
            }
            leading.add(word);
            at++;
        }
        if (leading.isEmpty()) {
            return raw;
        }
        List<String> ordered = new ArrayList<>(raw.subList(at, raw.size()));
        if (!ordered.getLast().equals(leading.getLast())) {
            ordered.add(leading.getLast());
        }
        return ordered;
    }

    private boolean startsPhrase(List<String> raw, int at) {
        for (int length = 2; length <= Math.min(LONGEST_PHRASE, raw.size() - at); length++) {
            if (meaning(raw, at, length) != null) {
                return true;
            }
        }
        return false;
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
