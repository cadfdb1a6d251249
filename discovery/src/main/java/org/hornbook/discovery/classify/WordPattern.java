package org.hornbook.discovery.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sequence of words to be found in a name: {@code birth date}, {@code home|mobile phone number?}, {@code ^name$},
 * with {@code +word} required and {@code !word} forbidden anywhere; {@code *ed} is any word with that ending.
 */
final class WordPattern {
    private static final Pattern SPACES = Pattern.compile(" +");

    private record Step(Set<String> words, boolean optional) {
        /** Whether it has the word, or its ending. */
        boolean has(String word) {
            return words.contains(word)
                    || words.stream().anyMatch(one -> one.startsWith("*") && word.endsWith(one.substring(1)));
        }

        boolean any() {
            return words.stream().anyMatch(one -> one.startsWith("*"));
        }
    }

    private final List<Step> steps = new ArrayList<>();
    private final Set<String> required = new HashSet<>();
    private final Set<String> forbidden = new HashSet<>();
    private final boolean atStart;
    private final boolean atEnd;

    private WordPattern(String text) {
        String[] parts = SPACES.split(text.replace(" $", "$"), -1);
        boolean start = false;
        boolean end = false;
        for (String written : parts) {
            String part = written;
            if (part.startsWith("!")) {
                forbidden.add(Plain.singular(part.substring(1)));
                continue;
            }
            if (part.startsWith("+")) {
                required.add(Plain.singular(part.substring(1)));
                continue;
            }
            start |= part.startsWith("^");
            end |= part.endsWith("$");
            part = part.replace("^", "").replace("$", "");
            boolean optional = part.endsWith("?");
            steps.add(new Step(alternatives(part.replace("?", "")), optional));
        }
        atStart = start;
        atEnd = end;
    }

    static WordPattern of(String text) {
        return new WordPattern(text);
    }

    /** The patterns of a cell, parted by " / ". */
    static List<WordPattern> all(String cell) {
        return Arrays.stream(cell.split(" / ")).map(WordPattern::of).toList();
    }

    private static Set<String> alternatives(String part) {
        return Arrays.stream(part.split("\\|")).map(Plain::singular).collect(Collectors.toUnmodifiableSet());
    }

    /** Every word it can be built of. */
    Stream<String> words() {
        return Stream.concat(steps.stream().flatMap(step -> step.words().stream()), required.stream())
                .filter(word -> !word.startsWith("*"));
    }

    /** Words of which one must be in a name for the pattern to match. */
    Set<String> firstWords() {
        return steps.stream()
                .filter(step -> !step.optional() && !step.any())
                .findFirst()
                .orElse(steps.getFirst())
                .words();
    }

    /** How many words of the name it covers at best; 0 when it does not match. */
    int match(List<String> name) {
        if (!name.containsAll(required) || name.stream().anyMatch(forbidden::contains)) {
            return 0;
        }
        int best = 0;
        for (int start = 0; start < (atStart ? Math.min(1, name.size()) : name.size()); start++) {
            best = Math.max(best, match(name, start, 0));
        }
        return best;
    }

    private int match(List<String> name, int at, int step) {
        if (step == steps.size()) {
            return atEnd && at != name.size() ? -1000 : 0;
        }
        int taken = at < name.size() && steps.get(step).has(name.get(at)) ? 1 + match(name, at + 1, step + 1) : -1000;
        return steps.get(step).optional() ? Math.max(taken, match(name, at, step + 1)) : taken;
    }
}
