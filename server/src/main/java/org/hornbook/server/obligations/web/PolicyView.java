package org.hornbook.server.obligations.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hornbook.server.obligations.ClauseAnswer;
import org.hornbook.server.obligations.ClauseState;
import org.hornbook.server.obligations.ClauseStatus;
import org.hornbook.server.obligations.PolicyPack;
import org.jspecify.annotations.Nullable;

/**
 * What the policy page shows.
 *
 * @param counts number of clauses in each state, in the order of {@link ClauseState}
 * @param shownState the state that the list is narrowed to, or empty
 * @param computedAt when the oldest of the answers was computed; null when there is none
 * @param outdated how many answers something recorded since may change
 */
record PolicyView(
        String title,
        List<Count> counts,
        String shownState,
        int clauses,
        @Nullable Instant computedAt,
        long outdated,
        List<SectionView> sections) {

    record Count(String state, String title, long count, String badge) {}

    record SectionView(String id, String title, List<Row> rows) {}

    /** One clause in the list. */
    record Row(
            String id,
            String title,
            String asks,
            String state,
            String badge,
            String evidence,
            long toMend,
            boolean current) {}

    static PolicyView of(PolicyPack pack, List<ClauseAnswer> answers, String shownState) {
        Map<ClauseState, Long> byState = new EnumMap<>(ClauseState.class);
        answers.forEach(answer -> byState.merge(answer.status().state(), 1L, Long::sum));
        List<Count> counts = List.of(ClauseState.values()).stream()
                .filter(state -> byState.containsKey(state))
                .map(state -> new Count(state.name(), state.title(), byState.getOrDefault(state, 0L), badge(state)))
                .toList();
        return new PolicyView(
                pack.title(),
                counts,
                shownState,
                pack.clauses().size(),
                answers.stream()
                        .map(ClauseAnswer::computedAt)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                answers.stream().filter(answer -> !answer.current()).count(),
                sections(pack, answers, shownState));
    }

    private static List<SectionView> sections(PolicyPack pack, List<ClauseAnswer> answers, String shownState) {
        return pack.sections().stream()
                .map(section -> new SectionView(
                        section.id(),
                        section.title(),
                        answers.stream()
                                .filter(answer ->
                                        answer.status().clause().section().equals(section.id()))
                                .filter(answer -> shownState.isEmpty()
                                        || answer.status().state().name().equals(shownState))
                                .map(PolicyView::row)
                                .toList()))
                .filter(section -> !section.rows().isEmpty())
                .toList();
    }

    private static Row row(ClauseAnswer answer) {
        ClauseStatus status = answer.status();
        return new Row(
                status.clause().id(),
                status.clause().title(),
                status.clause().asks(),
                status.state().title(),
                badge(status.state()),
                evidence(status),
                status.offendersInAll(),
                answer.current());
    }

    /** Counted evidence as one line. */
    static String evidence(ClauseStatus status) {
        return status.outcomes().stream()
                .flatMap(outcome -> outcome.remark().isEmpty()
                        ? outcome.evidence().stream()
                                .map(counted -> String.format(Locale.US, "%,d %s", counted.count(), counted.text()))
                        : Stream.of(outcome.remark()))
                .collect(Collectors.joining("; "));
    }

    /** Colour of the state's tag; the words say the same. */
    static String badge(ClauseState state) {
        return switch (state) {
            case MET -> "hb-tag--good";
            case NOT_MET -> "hb-tag--bad";
            case NOT_COMPUTED -> "hb-tag--warn";
            case NOT_APPLICABLE, NOT_COVERED -> "hb-tag--quiet";
        };
    }
}
