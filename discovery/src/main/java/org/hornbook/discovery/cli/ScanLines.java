package org.hornbook.discovery.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.hornbook.discovery.ProfiledDataset;
import org.hornbook.discovery.classify.Verdict;
import org.hornbook.discovery.profile.ColumnProfile;

/** A scanned dataset as lines of JSON, one a column. */
final class ScanLines {
    private ScanLines() {}

    static List<String> of(String repository, ProfiledDataset dataset) {
        return IntStream.range(0, dataset.verdicts().size())
                .mapToObj(i -> line(
                        repository,
                        dataset.profile().dataset().qualifiedName(),
                        dataset.profile().columns().get(i),
                        dataset.verdicts().get(i)))
                .toList();
    }

    private static String line(String repository, String dataset, ColumnProfile column, Verdict verdict) {
        Json json = new Json()
                .put("repository", repository)
                .put("dataset", dataset)
                .put("column", column.column())
                .put("ordinal", column.ordinal())
                .put("storageType", column.storageType())
                .put("rows", column.rows())
                .put("nulls", column.nulls())
                .put("distinct", column.distinct());
        if (!column.distinctExact()) {
            json.put("distinctExact", false);
        }
        // personal columns come without their values
        if (column.min() != null) {
            json.put("min", column.min()).put("max", column.max());
        }
        return json.put("dataType", verdict.code().orElse(null))
                .put("sensitivity", verdict.sensitivity().name().toLowerCase(Locale.ROOT))
                .put("confidence", verdict.confidence())
                .put("evidence", verdict.evidence())
                .put("key", column.isKey())
                .toString();
    }
}
