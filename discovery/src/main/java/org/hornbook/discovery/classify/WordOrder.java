package org.hornbook.discovery.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Puts the words of a name as English orders them: what is "id pupil" in Romance languages is a pupil's id. */
final class WordOrder {
    /** What stands before the name of a thing and makes it a key, a name, a date or a type. */
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

    private final boolean english;
    private final Predicate<String> isPhrase;
    private final int longestPhrase;

    /**
     * @param isPhrase whether words with spaces between have a meaning together and must stay together
     * @param longestPhrase how many words a phrase has at most
     */
    WordOrder(boolean english, Predicate<String> isPhrase, int longestPhrase) {
        this.english = english;
        this.isPhrase = isPhrase;
        this.longestPhrase = longestPhrase;
    }

    List<String> of(List<String> raw) {
        List<String> leading = new ArrayList<>();
        int at = 0;
        String word = leading(raw, at);
        while (word != null) {
            leading.add(word);
            word = leading(raw, ++at);
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

    /** What the word at this place means if it stands before what it belongs to. */
    private @Nullable String leading(List<String> raw, int at) {
        if (at >= raw.size() - 1 || startsPhrase(raw, at)) {
            return null;
        }
        String word = LEADING.get(raw.get(at));
        String meant = word == null && !english ? LEADING_ABROAD.get(raw.get(at)) : word;
        return "id".equals(meant) && OF_ID.contains(raw.get(at + 1)) ? null : meant;
    }

    private boolean startsPhrase(List<String> raw, int at) {
        for (int length = 2; length <= Math.min(longestPhrase, raw.size() - at); length++) {
            if (isPhrase.test(String.join(" ", raw.subList(at, at + length)))) {
                return true;
            }
        }
        return false;
    }
}
