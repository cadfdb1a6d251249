package org.hornbook.portal;

import org.hornbook.portal.data.Dataset;
import org.hornbook.portal.data.PublishedData;
import org.hornbook.portal.data.Release;
import org.hornbook.portal.data.Table;
import org.hornbook.portal.data.Tables;
import org.springframework.stereotype.Component;

/** Finds what an address names; ends the request with "not found" or "gone" when there are no numbers to read. */
@Component
class Published {

    private final PublishedData data;
    private final Tables tables;

    Published(PublishedData data, Tables tables) {
        this.data = data;
        this.tables = tables;
    }

    /** The newest public release of a dataset. */
    Shown current(String slug) {
        Dataset dataset = dataset(slug);
        return dataset.current()
                .map(release -> shown(dataset, release))
                .orElseThrow(() -> dataset.whyEmpty()
                        .map(why -> NotHere.withdrawn(dataset.title(), why))
                        .orElseGet(() -> NotHere.unknown(slug)));
    }

    /** One release of a dataset. */
    Shown release(String slug, int version) {
        Dataset dataset = dataset(slug);
        String what = dataset.title() + ", version " + version;
        if (dataset.withdrawal() != null) {
            throw NotHere.withdrawn(dataset.title(), dataset.withdrawal());
        }
        Release release = dataset.release(version).orElseThrow(() -> NotHere.unknown(what));
        if (release.withdrawal() != null) {
            throw NotHere.withdrawn(what, release.withdrawal());
        }
        return shown(dataset, release);
    }

    private Dataset dataset(String slug) {
        return data.find(slug).orElseThrow(() -> NotHere.unknown(slug));
    }

    /** A withdrawal between two readings leaves no cells. */
    private Shown shown(Dataset dataset, Release release) {
        return tables.of(dataset, release)
                .map(table -> new Shown(dataset, release, table))
                .orElseThrow(() -> NotHere.unknown(dataset.title()));
    }

    /**
     * Numbers that can be read.
     *
     * @param dataset what they belong to
     * @param release which publication
     * @param table its cells
     */
    record Shown(Dataset dataset, Release release, Table table) {

        /** True when a newer release can be read. */
        boolean isOutdated() {
            return dataset.current()
                    .filter(current -> current.version() > release.version())
                    .isPresent();
        }
    }
}
