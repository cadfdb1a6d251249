package org.hornbook.portal;

import org.hornbook.portal.data.Dataset;
import org.hornbook.portal.data.Release;

/**
 * Where things are.
 *
 * @param base the portal's public address, without a slash at its end
 */
public record Addresses(String base) {

    /** Page of a dataset, always with its newest release. */
    public String dataset(Dataset dataset) {
        return base + "/data/" + dataset.slug();
    }

    /** Page of one release; what stands there never changes, except that it may be withdrawn. */
    public String release(Dataset dataset, Release release) {
        return dataset(dataset) + "/v/" + release.version();
    }

    /** A file of one release. */
    public String file(Dataset dataset, Release release, String ending) {
        return release(dataset, release) + "." + ending;
    }

    /** The chart alone, to be shown in other sites. */
    public String embed(Dataset dataset) {
        return base + "/embed/" + dataset.slug();
    }
}
