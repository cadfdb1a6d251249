package org.hornbook.discovery.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hornbook.discovery.overlap.ColumnRef;
import org.hornbook.discovery.overlap.Overlap;
import org.hornbook.discovery.overlap.Overlaps;
import org.hornbook.discovery.overlap.TableCopy;

/** Overlaps as text for people and as JSON for scripts. */
final class OverlapTable {
    private static final List<String> HEADING = List.of("left", "right", "relation", "in right", "in left", "sure");

    private OverlapTable() {}

    static List<String> lines(Overlaps overlaps) {
        var lines = new ArrayList<String>();
        overlaps.tableCopies().forEach(copy -> lines.add(sentence(copy)));
        if (!lines.isEmpty()) {
            lines.add("");
        }
        if (overlaps.overlaps().isEmpty()) {
            lines.add("No copies and no links found.");
            return lines;
        }
        var rows = new ArrayList<List<String>>();
        rows.add(HEADING);
        for (Overlap overlap : overlaps.overlaps()) {
            rows.add(List.of(
                    overlap.left().toString(),
                    overlap.right().toString(),
                    overlap.relation().code(),
                    percent(overlap.containmentLeft()),
                    percent(overlap.containmentRight()),
                    percent(overlap.confidence())));
        }
        lines.addAll(TextTable.lines(rows));
        return lines;
    }

    private static String sentence(TableCopy copy) {
        String columns = String.join(
                ", ", copy.columns().stream().map(TableCopy.ColumnPair::copy).toList());
        return copy.copy().dataset() + " (" + copy.copy().repository() + ") repeats " + columns + " of "
                + copy.original().dataset() + " (" + copy.original().repository() + "): "
                + percent(copy.shareOfRows()) + " of its rows, sure " + percent(copy.confidence());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", Math.floor(100 * share));
    }

    static String json(Overlap overlap) {
        return new Json()
                .put("left", column(overlap.left()))
                .put("right", column(overlap.right()))
                .put("relation", overlap.relation().code())
                .put("containmentLeft", overlap.containmentLeft())
                .put("containmentRight", overlap.containmentRight())
                .put("jaccard", overlap.jaccard())
                .put("rowsLeft", overlap.rowsLeft())
                .put("rowsRight", overlap.rowsRight())
                .put("confidence", overlap.confidence())
                .toString();
    }

    private static Json column(ColumnRef column) {
        return new Json()
                .put("repository", column.repository())
                .put("dataset", column.dataset())
                .put("column", column.column());
    }
}
