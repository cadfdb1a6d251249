package org.hornbook.server.discovery.quality;

import java.util.Map;
import org.hornbook.server.catalog.RepositoryId;
import org.jspecify.annotations.Nullable;

/**
 * A rule as a line of a page.
 *
 * @param sentence what it asks for
 * @param verdict how it came out, in words
 * @param tag the style of the verdict
 * @param figure the figure measured, in words
 */
record RuleView(
        String id,
        String element,
        String dimension,
        String sentence,
        RuleState state,
        String verdict,
        String tag,
        String figure,
        String finding,
        @Nullable Long atFault) {

    static RuleView of(KeptRule rule, Map<RepositoryId, String> repositories) {
        Outcome latest = rule.latest();
        return new RuleView(
                rule.id().toString(),
                rule.about().element(),
                rule.kind().dimensionTitle(),
                RuleWords.sentence(rule, repositories),
                rule.state(),
                latest == null ? "Not measured yet" : latest.verdict().title(),
                tag(latest),
                latest == null ? "–" : RuleWords.figure(rule, latest),
                latest == null ? "" : latest.finding(),
                latest == null ? null : latest.atFault());
    }

    private static String tag(@Nullable Outcome outcome) {
        return outcome == null
                ? "hb-tag--quiet"
                : switch (outcome.verdict()) {
                    case MET -> "hb-tag--good";
                    case NOT_MET -> "hb-tag--bad";
                    case NOT_MEASURED -> "hb-tag--quiet";
                };
    }
}
