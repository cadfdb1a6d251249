package org.hornbook.sample.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hornbook.sample.truth.ColumnRef;
import org.hornbook.sample.truth.LinkTruth;

/** Counts, from the values themselves, which keys of each link match. */
public final class Links {

    private final Map<String, Dataset<?>> datasets = new HashMap<>();
    private final Map<ColumnRef, Set<String>> keys = new HashMap<>();

    private Links(List<Dataset<?>> all) {
        all.forEach(d -> datasets.put(d.repository() + "/" + d.name(), d));
    }

    /** The links of those datasets, in their order. */
    public static List<LinkTruth> truths(List<Dataset<?>> all) {
        var links = new Links(all);
        return all.stream()
                .flatMap(d -> d.links().stream().map(l -> links.truth(d, l)))
                .toList();
    }

    private LinkTruth truth(Dataset<?> dataset, Link link) {
        Set<String> values = values(dataset, link.column());
        Set<String> known = keys.computeIfAbsent(link.to(), this::keysOf);
        long unmatched = values.stream().filter(v -> !known.contains(v)).count();
        return new LinkTruth(
                new ColumnRef(dataset.repository(), dataset.name(), link.column()),
                link.to(),
                link.declaration() == Link.Declaration.FOREIGN_KEY,
                values.size(),
                unmatched);
    }

    private Set<String> keysOf(ColumnRef key) {
        Dataset<?> dataset = datasets.get(key.repository() + "/" + key.dataset());
        if (dataset == null) {
            throw new IllegalStateException("link to " + key + ", which is not written");
        }
        return values(dataset, key.column());
    }

    private static <R> Set<String> values(Dataset<R> dataset, String column) {
        Column<R> wanted = dataset.columns().stream()
                .filter(c -> c.name().equals(column))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no column " + column + " in " + dataset.name()));
        var values = new HashSet<String>();
        for (R row : dataset.rows()) {
            Object value = wanted.value().apply(row);
            if (value != null) {
                values.add(value.toString());
            }
        }
        return values;
    }
}
