package org.hornbook.sample;

import java.nio.file.Path;

/**
 * Where the district is written.
 *
 * @param folder a new or empty folder for the file repositories and {@code truth.json}
 * @param studentInformation an empty database for the student information system
 * @param humanResources an empty database for human resources and payroll, another than the first
 */
public record SampleDestinations(Path folder, DatabaseAddress studentInformation, DatabaseAddress humanResources) {

    public SampleDestinations {
        if (studentInformation.url().equals(humanResources.url())) {
            throw new IllegalArgumentException(
                    "the two databases have the same address " + humanResources.url() + "; give each its own");
        }
        folder = folder.toAbsolutePath().normalize();
    }
}
