package org.hornbook.portal.data;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The cells of releases, the latest used kept in memory: a release never changes. Whether it is still public is read
 * anew each time by those who ask, so a withdrawal counts at once.
 */
@Component
public class Tables {

    /** So many cells are kept; the largest table that disclosure control handles today is of that size. */
    private static final int MOST_CELLS = 200_000;

    private final PublishedData data;
    private final Map<Key, Table> latest = new LinkedHashMap<>(16, 0.75f, true);
    private int cells;

    Tables(PublishedData data) {
        this.data = data;
    }

    /** The table of a release; empty when it is withdrawn. */
    public Optional<Table> of(Dataset dataset, Release release) {
        if (dataset.withdrawal() != null || !release.isPublic()) {
            return Optional.empty();
        }
        Key key = new Key(dataset.slug(), release.version());
        Optional<Table> known = kept(key);
        if (known.isPresent()) {
            return known;
        }
        Optional<Table> read = data.table(dataset.slug(), release);
        read.ifPresent(table -> keep(key, table));
        return read;
    }

    private synchronized Optional<Table> kept(Key key) {
        return Optional.ofNullable(latest.get(key));
    }

    private synchronized void keep(Key key, Table table) {
        @Nullable Table before = latest.put(key, table);
        cells += table.cells().size() - (before == null ? 0 : before.cells().size());
        var oldest = latest.values().iterator();
        while (cells > MOST_CELLS && latest.size() > 1) {
            cells -= oldest.next().cells().size();
            oldest.remove();
        }
    }

    private record Key(String slug, int version) {}
}
