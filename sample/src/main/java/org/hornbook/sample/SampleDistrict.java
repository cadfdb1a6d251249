package org.hornbook.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hornbook.sample.claims.Claims;
import org.hornbook.sample.claims.CopyRegister;
import org.hornbook.sample.claims.Faults;
import org.hornbook.sample.inventory.DistrictInventory;
import org.hornbook.sample.people.Population;
import org.hornbook.sample.repository.District;
import org.hornbook.sample.repository.Exports;
import org.hornbook.sample.repository.HealthOffice;
import org.hornbook.sample.repository.HumanResources;
import org.hornbook.sample.repository.ResultsArchive;
import org.hornbook.sample.repository.SharedDrive;
import org.hornbook.sample.repository.SpecialEducation;
import org.hornbook.sample.repository.StudentInformation;
import org.hornbook.sample.roster.Roster;
import org.hornbook.sample.roster.RosterTruth;
import org.hornbook.sample.table.Dataset;
import org.hornbook.sample.table.Links;
import org.hornbook.sample.table.Output;
import org.hornbook.sample.table.PostgresWriter;
import org.hornbook.sample.truth.DatasetTruth;
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

    /** What every file's reader should know. */
    static final String NOTICE = """
            Synthetic sample data of a fictitious district, Alder Brook Public Schools. No person, family, school, vendor \
            or address in it exists. Telephone numbers are 555-0100 to 555-0199, kept for fiction. E-mail domains are \
            example.org, example.com, example.net and names below .test, which never resolve. Social security numbers \
            have a valid form with areas 773 to 899, given to nobody before June 2011; any match with a number given \
            since is chance. Bank routing numbers have a right check digit in an invented range.""";

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
     * Writes every repository, and {@code truth.json} beside them. Where this district is already complete, nothing is
     * written; where its writing was interrupted, what is left of it is removed and it is written anew.
     *
     * @throws SampleWriteException when a destination cannot be written or holds something else; the message names it
     *     and the cure
     */
    public WrittenDistrict write(SampleDestinations destinations) {
        var folder = new DistrictFolder(destinations.folder());
        Population population = Population.of(seed, size, asOf);
        Optional<Truth> written = folder.findTruth();
        if (written.isPresent()) {
            return taken(population, destinations, written.get());
        }
        folder.begin(notice());
        District district = District.of(population);
        List<Dataset<?>> students = StudentInformation.datasets(district);
        List<Dataset<?>> personnel = HumanResources.datasets(district);
        List<Output> files = files(district);
        new DistrictWriter(destinations).write(students, personnel, files);
        Truth truth = truth(students, personnel, files);
        folder.complete(truth);
        return new WrittenDistrict(this, destinations, truth, inventory(population, destinations, truth), List.of());
    }

    private WrittenDistrict taken(Population population, SampleDestinations destinations, Truth truth) {
        if (!truth.notice().equals(notice())) {
            throw new SampleWriteException(
                    "the folder %s holds the district of another seed, size or day; give a new one"
                            .formatted(destinations.folder()));
        }
        return new WrittenDistrict(this, destinations, truth, inventory(population, destinations, truth), List.of());
    }

    /** Names the district exactly, so that it can be recognised. */
    private String notice() {
        return "%s Seed %d, %d schools, %d students, %d staff, as of %s."
                .formatted(NOTICE, seed, size.schools(), size.students(), size.staff(), asOf);
    }

    /**
     * What the district of these destinations claims, without writing anything: for a program that starts again on a
     * district written before.
     *
     * @throws SampleWriteException when there is no {@code truth.json} in the folder
     */
    public DistrictInventory inventory(SampleDestinations destinations) {
        Truth truth = new DistrictFolder(destinations.folder()).requireTruth();
        return inventory(Population.of(seed, size, asOf), destinations, truth);
    }

    private static DistrictInventory inventory(Population population, SampleDestinations destinations, Truth truth) {
        return Claims.inventory(NAME, TOWN, population, destinations, truth.datasets());
    }

    /**
     * Takes a district of this seed and size, written before, on to its next term.
     *
     * @see WrittenDistrict#advance()
     */
    public WrittenDistrict advance(SampleDestinations destinations) {
        var folder = new DistrictFolder(destinations.folder());
        Truth before = folder.requireTruth();
        Population population = Population.of(seed, size, asOf);
        var advance = new Advance(District.of(population), destinations);
        advance.apply();
        Truth after = advance.truthAfter(before);
        folder.complete(after);
        return new WrittenDistrict(
                this, destinations, after, inventory(population, destinations, before), Advance.changes());
    }

    /**
     * Writes the roster of today as a bulk bundle of OneRoster 1.2 CSV files: organisations, sessions, courses, classes,
     * enrollments, users, roles, demographics. It is no repository of the district, so the truth does not list it.
     *
     * @return what is planted in it, also written as {@code roster-truth.json}
     * @throws SampleWriteException when the folder cannot be written
     */
    public RosterTruth writeRoster(Path folder) {
        try {
            return Roster.write(District.of(Population.of(seed, size, asOf)), folder);
        } catch (IOException e) {
            throw new SampleWriteException(
                    "cannot write the roster to " + folder + "; give a folder that this user may write to", e);
        }
    }

    static List<Output> files(District district) {
        var files = new ArrayList<Output>();
        files.add(HealthOffice.output(district));
        files.addAll(SpecialEducation.outputs(district));
        files.addAll(Exports.outputs(district));
        files.add(ResultsArchive.output(district));
        files.addAll(SharedDrive.outputs(district));
        return files;
    }

    Truth truth(List<Dataset<?>> students, List<Dataset<?>> personnel, List<Output> files) {
        List<DatasetTruth> truths = Stream.of(
                        PostgresWriter.truths(students).stream(),
                        PostgresWriter.truths(personnel).stream(),
                        files.stream().flatMap(f -> f.truths().stream()))
                .flatMap(t -> t)
                .toList();
        List<Dataset<?>> datasets = Stream.of(
                        students.stream(), personnel.stream(), files.stream().flatMap(f -> f.datasets().stream()))
                .<Dataset<?>>flatMap(d -> d)
                .toList();
        return new Truth(notice(), seed, asOf, truths, CopyRegister.of(truths), Links.truths(datasets), Faults.all());
    }
}
