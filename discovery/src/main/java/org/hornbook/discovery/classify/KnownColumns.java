package org.hornbook.discovery.classify;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hornbook.discovery.connect.Dataset;

/** Columns of known school systems whose names say nothing. */
final class KnownColumns {
    private static final double STRENGTH = 4.5;

    private final Map<String, Signal> byColumn = new HashMap<>();

    KnownColumns() {
        for (List<String> row : DataFile.rows("known-columns.tsv", 4)) {
            String said = row.get(3) + " keep this there";
            byColumn.put(row.get(0) + "." + row.get(1), new Signal(row.get(2), STRENGTH, Where.ANY, said));
        }
    }

    List<Signal> read(Dataset dataset, String column) {
        Signal signal = byColumn.get((dataset.name() + "." + column).toLowerCase(Locale.ROOT));
        return signal == null ? List.of() : List.of(signal);
    }
}
