package org.hornbook.sample;

import java.nio.file.Path;
import java.util.List;
import org.hornbook.sample.inventory.DistrictInventory;
import org.hornbook.sample.truth.Change;
import org.hornbook.sample.truth.Truth;

/** A district that was written to its destinations. */
public final class WrittenDistrict {

    private final SampleDistrict district;
    private final SampleDestinations destinations;
    private final Truth truth;
    private final DistrictInventory inventory;
    private final List<Change> changes;

    WrittenDistrict(
            SampleDistrict district,
            SampleDestinations destinations,
            Truth truth,
            DistrictInventory inventory,
            List<Change> changes) {
        this.district = district;
        this.destinations = destinations;
        this.truth = truth;
        this.inventory = inventory;
        this.changes = changes;
    }

    /** What is really in the repositories. */
    public Truth truth() {
        return truth;
    }

    /** What the district claims to have. */
    public DistrictInventory inventory() {
        return inventory;
    }

    /** The folder it was written to. */
    public Path folder() {
        return destinations.folder();
    }

    /** Where it was written. */
    public SampleDestinations destinations() {
        return destinations;
    }

    /** What the last {@link #advance()} changed, the same for every seed; empty before. */
    public List<Change> changes() {
        return changes;
    }

    /**
     * Takes the district on to its next term: a table, a sensitive column and a file come, a column and a file go, and
     * {@code truth.json} follows. It can be done once; what the district claims stays as it was.
     *
     * @return the district with the new truth and its {@link #changes()}
     * @throws SampleWriteException when the destinations do not hold this district, or it was advanced before
     */
    public WrittenDistrict advance() {
        return district.advance(destinations);
    }
}
