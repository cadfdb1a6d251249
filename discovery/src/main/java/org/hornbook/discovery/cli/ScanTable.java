package org.hornbook.discovery.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hornbook.discovery.ProfiledDataset;
import org.hornbook.discovery.classify.Verdict;
import org.hornbook.discovery.profile.ColumnProfile;

/** A scanned dataset as a table for people. */
final class ScanTable {
    private static final List<String> HEADING =
            List.of("column", "stored as", "filled", "distinct", "", "data type", "sensitivity", "sure", "because");
    private static final int LONGEST_REASON = 70;

    private ScanTable() {}

    static List<String> lines(String repository, ProfiledDataset dataset) {
        var profile = dataset.profile();
        var rows = new ArrayList<List<String>>();
        rows.add(HEADING);
        for (int i = 0; i < dataset.verdicts().size(); i++) {
            rows.add(row(profile.columns().get(i), dataset.verdicts().get(i)));
        }
        var lines = new ArrayList<String>();
        lines.add(String.format(
                Locale.ROOT,
                "%s · %s · %,d rows%s%s",
                repository,
                profile.dataset().qualifiedName(),
                profile.rows(),
                profile.complete() ? "" : " (not all)",
                profile.duplicateRows() == 0 ? "" : ", " + profile.duplicateRows() + " repeated"));
        TextTable.lines(rows).forEach(line -> lines.add("  " + line));
        lines.add("");
        return lines;
    }

    private static List<String> row(ColumnProfile column, Verdict verdict) {
        String reason = verdict.evidence().isEmpty() ? "" : verdict.evidence().getFirst();
        return List.of(
                column.column(),
                column.storageType(),
                String.format(Locale.ROOT, "%.0f %%", 100 * (1 - column.emptyShare())),
                String.format(Locale.ROOT, "%s%,d", column.distinctExact() ? "" : "~", column.distinct()),
                column.isKey() ? "key" : "",
                verdict.code().orElse("–"),
                verdict.sensitivity().name().toLowerCase(Locale.ROOT),
                String.format(Locale.ROOT, "%.0f %%", 100 * verdict.confidence()),
                reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON - 1) + "…" : reason);
    }
}
