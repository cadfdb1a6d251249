package org.hornbook.discovery.overlap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hornbook.discovery.overlap.Suggestion.Action;
import org.hornbook.discovery.overlap.TableCopy.DatasetRef;

/** Turns overlaps into work for the custodians. */
public final class Suggestions {
    private static final double SURE = 0.8;

    private final Predicate<ColumnRef> restricted;
    private final Predicate<DatasetRef> files;

    /**
     * @param restricted whether a column holds restricted data
     * @param files whether a dataset is a file or a sheet
     */
    public Suggestions(Predicate<ColumnRef> restricted, Predicate<DatasetRef> files) {
        this.restricted = restricted;
        this.files = files;
    }

    /** What to do, at most one suggestion a pair of datasets, the surest overlaps first. */
    public List<Suggestion> from(Overlaps overlaps) {
        List<Suggestion> suggestions = new ArrayList<>();
        Map<Set<DatasetRef>, List<Overlap>> byDatasets = byDatasets(overlaps.overlaps());
        for (TableCopy copy : overlaps.tableCopies()) {
            List<Overlap> about = byDatasets.remove(Set.of(copy.copy(), copy.original()));
            suggestions.add(ofCopy(copy, about == null ? List.of() : about));
        }
        byDatasets.forEach((datasets, about) -> {
            Overlap best = about.getFirst();
            boolean apart = !best.left().repository().equals(best.right().repository());
            if (apart && best.relation() != Relation.COPY) {
                suggestions.add(new Suggestion(
                        Action.LINK,
                        best.left() + " and " + best.right() + " share " + percent(best.containment())
                                + " of their keys: declare the reference",
                        about));
            }
        });
        return suggestions;
    }

    private Suggestion ofCopy(TableCopy copy, List<Overlap> about) {
        String evidence = copy.copy().dataset() + " (" + copy.copy().repository() + ") repeats "
                + copy.columns().size() + " columns of " + copy.original().dataset() + " ("
                + copy.original().repository() + ") with " + percent(copy.shareOfRows()) + " of its rows there";
        boolean sensitive = copy.columns().stream()
                .anyMatch(pair -> restricted.test(
                        new ColumnRef(copy.copy().repository(), copy.copy().dataset(), pair.copy())));
        if (sensitive) {
            return new Suggestion(Action.JUSTIFY, evidence + ", restricted data among them: justify or delete", about);
        }
        if (files.test(copy.copy())) {
            return new Suggestion(Action.RETIRE, evidence + ": retire the file", about);
        }
        return new Suggestion(Action.CONSOLIDATE, evidence + ": keep the facts in one place", about);
    }

    private static Map<Set<DatasetRef>, List<Overlap>> byDatasets(List<Overlap> overlaps) {
        Map<Set<DatasetRef>, List<Overlap>> byDatasets = new LinkedHashMap<>();
        for (Overlap overlap : overlaps) {
            if (overlap.confidence() >= SURE) {
                byDatasets
                        .computeIfAbsent(
                                Set.of(dataset(overlap.left()), dataset(overlap.right())), d -> new ArrayList<>())
                        .add(overlap);
            }
        }
        return byDatasets;
    }

    private static DatasetRef dataset(ColumnRef column) {
        return new DatasetRef(column.repository(), column.dataset());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", Math.floor(share * 100));
    }
}
