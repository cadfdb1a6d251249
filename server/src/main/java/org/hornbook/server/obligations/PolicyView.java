package org.hornbook.server.obligations;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the policy page shows.
 *
 * @param counts number of clauses in each state, in the order of {@link ClauseState}
 * @param shownState the state that the list is narrowed to, or empty
 */
record PolicyView(String title, List<Count> counts, String shownState, int clauses, List<SectionView> sections) {

    record Count(String state, String title, long count, String badge) {}

    record SectionView(String id, String title, List<Row> rows) {}

    /** One clause in the list. */
    record Row(String id, String title, String asks, String state, String badge, String evidence, long toMend) {}

    static PolicyView of(PolicyPack pack, List<ClauseStatus> statuses, String shownState) {
        Map<ClauseState, Long> byState = new EnumMap<>(ClauseState.class);
        statuses.forEach(status -> byState.merge(status.state(), 1L, Long::sum));
        List<Count> counts = List.of(ClauseState.values()).stream()
                .filter(state -> byState.containsKey(state))
                .map(state -> new Count(state.name(), state.title(), byState.getOrDefault(state, 0L), badge(state)))
                .toList();
        Map<String, ClauseStatus> byId = statuses.stream()
                .collect(Collectors.toMap(status -> status.clause().id(), status -> status));
        List<SectionView> sections = pack.sections().stream()
                .map(section -> new SectionView(
                        section.id(),
                        section.title(),
                        pack.of(section).stream()
                                .flatMap(clause -> Stream.ofNullable(byId.get(clause.id())))
                                .filter(status -> shownState.isEmpty()
                                        || status.state().name().equals(shownState))
                                .map(PolicyView::row)
                                .toList()))
                .filter(section -> !section.rows().isEmpty())
                .toList();
        return new PolicyView(pack.title(), counts, shownState, pack.clauses().size(), sections);
    }

    private static Row row(ClauseStatus status) {
        return new Row(
                status.clause().id(),
                status.clause().title(),
                status.clause().asks(),
                status.state().title(),
                badge(status.state()),
                evidence(status),
                status.offendersInAll());
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
