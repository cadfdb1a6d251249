package org.hornbook.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.hornbook.sample.inventory.DistrictInventory;
import org.hornbook.sample.truth.Truth;

/**
 * The sample district, Alder Brook Public Schools of Alder Brook, Massachusetts: fictitious, and the same for the same
 * seed, size and day.
 */
public final class SampleDistrict {

    /** The district's name. */
    public static final String NAME = "Alder Brook Public Schools";

    /** The town's name. */
    public static final String TOWN = "Alder Brook";

    private final long seed;
    private final SampleSize size;
    private final LocalDate asOf;

    private SampleDistrict(long seed, SampleSize size, LocalDate asOf) {
        this.seed = seed;
        this.size = size;
        this.asOf = asOf;
    }

    /** A district of the default size, on Friday 20 November 2026. */
    public static SampleDistrict ofSeed(long seed) {
        return new SampleDistrict(seed, SampleSize.DEFAULT, LocalDate.of(2026, 11, 20));
    }

    /** The same district, larger or smaller. */
    public SampleDistrict withSize(SampleSize other) {
        return new SampleDistrict(seed, other, asOf);
    }

    /** How large it is. */
    public SampleSize size() {
        return size;
    }

    /**
     * Writes every repository, and {@code truth.json} beside them.
     *
     * @throws SampleWriteException when a destination cannot be written; the message names it and the cure
     */
    public WrittenDistrict write(SampleDestinations destinations) {
        try {
            Files.createDirectories(destinations.folder());
        } catch (IOException e) {
            throw new SampleWriteException("cannot make the folder " + destinations.folder(), e);
        }
        var truth = new Truth("synthetic", seed, asOf, List.of(), List.of(), List.of(), List.of());
        truth.write(destinations.folder().resolve(Truth.FILE_NAME));
        return new WrittenDistrict(
                destinations,
                truth,
                new DistrictInventory(NAME, TOWN, asOf, List.of(), List.of(), List.of(), List.of()));
    }
}
