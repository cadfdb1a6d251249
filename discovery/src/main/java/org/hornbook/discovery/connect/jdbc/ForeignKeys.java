package org.hornbook.discovery.connect.jdbc;

import java.util.ArrayList;
import java.util.List;
import org.hornbook.discovery.connect.Column.ColumnReference;
import org.hornbook.discovery.connect.Dataset.ForeignKey;
import org.jspecify.annotations.Nullable;

/** Puts foreign keys together from rows of a system catalog. */
final class ForeignKeys {
    private ForeignKeys() {}

    /** A foreign key, column by column. */
    static final class Parts {
        private final String dataset;
        private final List<String> columns = new ArrayList<>();
        private final List<String> referenced = new ArrayList<>();

        Parts(String dataset) {
            this.dataset = dataset;
        }

        void add(String column, String target) {
            columns.add(column);
            referenced.add(target);
        }

        ForeignKey key() {
            return new ForeignKey(columns, dataset, referenced);
        }
    }

    /** What a column refers to by a key of its own. */
    static @Nullable ColumnReference reference(List<ForeignKey> keys, String column) {
        return keys.stream()
                .filter(key -> key.columns().equals(List.of(column)))
                .map(key -> new ColumnReference(key.dataset(), key.referenced().getFirst()))
                .findFirst()
                .orElse(null);
    }
}
