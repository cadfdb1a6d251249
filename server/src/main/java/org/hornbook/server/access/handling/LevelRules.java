package org.hornbook.server.access.handling;

import java.util.EnumMap;
import java.util.Map;
import org.hornbook.discovery.vocabulary.Sensitivity;

/**
 * How data of one sensitivity level is handled.
 *
 * @param words a rule in plain words for each situation; personal levels have one for every situation
 */
public record LevelRules(Sensitivity level, Map<Situation, String> words) {

    /** The longest rule of one situation, in characters. */
    public static final int LONGEST = 1000;

    public LevelRules {
        Map<Situation, String> kept = new EnumMap<>(Situation.class);
        words.forEach((situation, text) -> {
            if (!text.isBlank()) {
                kept.put(situation, text.strip());
            }
        });
        words = java.util.Collections.unmodifiableMap(kept);
    }

    /** The rule of one situation; empty where there is none. */
    public String of(Situation situation) {
        return words.getOrDefault(situation, "");
    }

    /** True when a level of personal data says nothing about some situation. */
    public boolean isIncomplete() {
        return level.isPersonal() && words.size() < Situation.values().length;
    }
}
