package org.hornbook.sample.truth;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The known truth of a written district.
 *
 * @param notice says that all of it is synthetic, and how its numbers were chosen
 * @param seed the seed it grew from
 * @param asOf the day the district is on
 * @param datasets every table, sheet and file with every column
 * @param copies planted copies
 * @param links links between datasets, broken ones included
 * @param faults everything that is wrong on purpose
 */
public record Truth(
        String notice,
        long seed,
        LocalDate asOf,
        List<DatasetTruth> datasets,
        List<CopyTruth> copies,
        List<LinkTruth> links,
        List<PlantedFault> faults) {

    /** Name of the file in the written folder. */
    public static final String FILE_NAME = "truth.json";

    public Truth {
        datasets = List.copyOf(datasets);
        copies = List.copyOf(copies);
        links = List.copyOf(links);
        faults = List.copyOf(faults);
    }

    /** Reads a {@code truth.json} back. */
    public static Truth read(Path file) {
        return JsonMapper.shared().readValue(file.toFile(), Truth.class);
    }

    /** Writes this truth as JSON. */
    public void write(Path file) {
        JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), this);
    }

    /** The dataset of that repository and name. */
    public Optional<DatasetTruth> findDataset(String repository, String dataset) {
        return datasets.stream()
                .filter(d -> d.repository().equals(repository) && d.dataset().equals(dataset))
                .findFirst();
    }

    /** The column, when it was written. */
    public Optional<ColumnTruth> findColumn(ColumnRef ref) {
        return findDataset(ref.repository(), ref.dataset()).stream()
                .flatMap(d -> d.columns().stream())
                .filter(c -> c.column().equals(ref.column()))
                .findFirst();
    }

    /** The faults of that kind, in the order of their ids. */
    public List<PlantedFault> faults(FaultKind kind) {
        return faults.stream().filter(f -> f.kind() == kind).toList();
    }
}
