package org.hornbook.server.access.handling;

import java.time.Instant;
import java.util.List;
import org.hornbook.discovery.vocabulary.Sensitivity;

/**
 * One edition of the handling rules; what somebody acknowledged can be looked up for ever.
 *
 * @param number counted from 1
 * @param note what changed, for those who read it again
 * @param again whether everybody acknowledges again; false for a change of words only
 * @param levels the most sensitive first, each level once
 */
public record RuleEdition(
        int number, String note, boolean again, String publishedByName, Instant publishedAt, List<LevelRules> levels) {

    public RuleEdition {
        levels = List.copyOf(levels);
    }

    /** The rules of one level. */
    public LevelRules of(Sensitivity level) {
        return levels.stream()
                .filter(rules -> rules.level() == level)
                .findFirst()
                .orElseGet(() -> new LevelRules(level, java.util.Map.of()));
    }
}
