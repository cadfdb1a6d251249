package org.hornbook.sample;

import java.nio.file.Path;
import org.hornbook.sample.inventory.DistrictInventory;
import org.hornbook.sample.truth.Truth;

/** A district that was written to its destinations. */
public final class WrittenDistrict {

    private final SampleDestinations destinations;
    private final Truth truth;
    private final DistrictInventory inventory;

    WrittenDistrict(SampleDestinations destinations, Truth truth, DistrictInventory inventory) {
        this.destinations = destinations;
        this.truth = truth;
        this.inventory = inventory;
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
}
