package org.hornbook.sample.inventory;

import java.util.List;
import java.util.Set;
import org.hornbook.sample.truth.Sensitivity;
import org.jspecify.annotations.Nullable;

/**
 * A data collection as the district's inventory has it.
 *
 * @param id stable id
 * @param name what people call it
 * @param purpose what it is for; empty where nobody wrote it down
 * @param basis why it may be collected; null where nobody said (a planted fault)
 * @param citation the law or regulation, or for a service need the question it answers; null where missing
 * @param subjects whom it is about
 * @param dataTypes codes of the types that the district believes are in it
 * @param sensitivity the level that the district believes
 * @param custodian sign-in name of the custodian; null where missing (a planted fault)
 * @param deputy sign-in name of the deputy; null where missing (a planted fault)
 * @param contributors sign-in names of those who mainly enter the data
 * @param retention how long it is kept, in words; empty where nobody said
 * @param repository id of the repository that holds it
 * @param datasets the tables, sheets and files of it; none on paper
 */
public record CollectionEntry(
        String id,
        String name,
        String purpose,
        @Nullable Basis basis,
        @Nullable String citation,
        Set<Subject> subjects,
        Set<String> dataTypes,
        Sensitivity sensitivity,
        @Nullable String custodian,
        @Nullable String deputy,
        List<String> contributors,
        String retention,
        String repository,
        List<DatasetRef> datasets) {

    public CollectionEntry {
        subjects = Set.copyOf(subjects);
        dataTypes = Set.copyOf(dataTypes);
        contributors = List.copyOf(contributors);
        datasets = List.copyOf(datasets);
    }
}
