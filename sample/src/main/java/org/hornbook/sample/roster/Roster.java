package org.hornbook.sample.roster;

import static org.hornbook.sample.table.Storage.TEXT;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hornbook.sample.repository.District;
import org.hornbook.sample.table.Dataset;
import org.hornbook.sample.table.DelimitedFormat;
import org.hornbook.sample.table.DelimitedWriter;

/** Writes the roster of today as a bulk bundle of OneRoster 1.2. */
public final class Roster {

    private static final List<String> ALL_FILES = List.of(
            "academicSessions",
            "categories",
            "classes",
            "classResources",
            "courses",
            "courseResources",
            "demographics",
            "enrollments",
            "lineItemLearningObjectiveIds",
            "lineItems",
            "lineItemScoreScales",
            "orgs",
            "resources",
            "resultLearningObjectiveIds",
            "results",
            "resultScoreScales",
            "roles",
            "scoreScales",
            "userProfiles",
            "userResources",
            "users");

    private Roster() {}

    /** Writes the files into the folder, and what is planted in them beside. */
    public static RosterTruth write(District district, Path folder) throws IOException {
        RosterTruth truth = RosterTruth.of(district);
        var files = new ArrayList<Dataset<?>>();
        files.addAll(new RosterClasses(district).datasets());
        files.addAll(new RosterPeople(district, truth).datasets());
        for (Dataset<?> file : files) {
            DelimitedWriter.write(folder.resolve(file.name()), DelimitedFormat.CSV, file);
        }
        List<String> written = files.stream().map(Dataset::name).toList();
        DelimitedWriter.write(folder.resolve("manifest.csv"), DelimitedFormat.CSV, manifest(written));
        truth.write(folder);
        return truth;
    }

    private static Dataset<Map.Entry<String, String>> manifest(List<String> written) {
        var properties = new ArrayList<Map.Entry<String, String>>();
        properties.add(Map.entry("manifest.version", "1.0"));
        properties.add(Map.entry("oneroster.version", "1.2"));
        for (String file : ALL_FILES) {
            properties.add(Map.entry("file." + file, written.contains(file + ".csv") ? "bulk" : "absent"));
        }
        properties.add(Map.entry("source.systemName", "Synthetic sample district"));
        properties.add(Map.entry("source.systemCode", "alder-brook"));
        return Dataset.of("roster", "manifest.csv", List.copyOf(properties))
                .add("propertyName", TEXT, Map.Entry::getKey)
                .add("value", TEXT, Map.Entry::getValue);
    }
}
