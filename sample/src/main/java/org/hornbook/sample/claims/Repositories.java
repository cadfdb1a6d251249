package org.hornbook.sample.claims;

import java.util.List;
import org.hornbook.sample.SampleDestinations;
import org.hornbook.sample.inventory.Medium;
import org.hornbook.sample.inventory.RepositoryEntry;
import org.hornbook.sample.inventory.RepositoryKind;
import org.hornbook.sample.repository.Exports;
import org.hornbook.sample.repository.HealthOffice;
import org.hornbook.sample.repository.HumanResources;
import org.hornbook.sample.repository.ResultsArchive;
import org.hornbook.sample.repository.SharedDrive;
import org.hornbook.sample.repository.SpecialEducation;
import org.hornbook.sample.repository.StudentInformation;
import org.jspecify.annotations.Nullable;

/** The repositories that the inventory knows; the athletics office's database is missing on purpose. */
final class Repositories {

    /** Cumulative folders on paper, kept with no law that demands paper. */
    static final String FOLDERS = "cumulative-folders";

    /** Youth employment permits, on the paper that the law asks for. */
    static final String PERMITS = "work-permits";

    private final SampleDestinations destinations;

    Repositories(SampleDestinations destinations) {
        this.destinations = destinations;
    }

    List<RepositoryEntry> entries() {
        return List.of(
                database(
                        StudentInformation.ID,
                        "Student information system",
                        "Enrollment, classes, marks, attendance and discipline of all students",
                        "Data center, Alder Brook town hall",
                        "Plainview Learning Systems"),
                database(
                        HumanResources.ID,
                        "Human resources and payroll",
                        "Employees, licences, evaluations, pay",
                        "Data center, Alder Brook town hall",
                        "Ledgerline Municipal Software"),
                files(
                        HealthOffice.ID,
                        RepositoryKind.SQLITE,
                        "Health office",
                        "Visits, conditions, medication, immunizations and screenings",
                        "Nurse leader's server, high school room 118",
                        null,
                        "health-office/health.sqlite"),
                files(
                        SpecialEducation.ID,
                        RepositoryKind.FOLDER,
                        "Special education workbooks",
                        "Caseloads, services, placements and open evaluations",
                        "File server, Special Education share",
                        null,
                        "special-education"),
                files(
                        Exports.CAFETERIA,
                        RepositoryKind.FOLDER,
                        "Cafeteria exports",
                        "Monthly meal counts from the point of sale",
                        "File server, Food Services share",
                        "Trayline Point of Sale",
                        "cafeteria"),
                files(
                        Exports.TRANSPORT,
                        RepositoryKind.FOLDER,
                        "Transportation exports",
                        "Riders, passes, stops and contacts of the late bus",
                        "File server, Transportation share",
                        "Yellow Route Planning",
                        "transport"),
                files(
                        Exports.ASSESSMENT,
                        RepositoryKind.FOLDER,
                        "Assessment returns",
                        "Reading screener and state test returns",
                        null,
                        "Kestrel Assessments",
                        "assessment"),
                files(
                        ResultsArchive.ID,
                        RepositoryKind.PARQUET,
                        "Archive of old results",
                        "Results of a test programme that ended years ago",
                        "Archive volume of the file server",
                        null,
                        "results-archive"),
                files(
                        SharedDrive.ID,
                        RepositoryKind.FOLDER,
                        "Shared drive",
                        "Working files of the schools",
                        "File server, Public share",
                        null,
                        "shared-drive"),
                paper(
                        FOLDERS,
                        "Cumulative folders",
                        "Report cards and letters of students, grades K to 12",
                        "Records vault, district office basement",
                        null),
                paper(
                        PERMITS,
                        "Youth employment permits",
                        "Signed permit applications of students aged 14 to 17",
                        "Cabinet 4, counseling office, high school",
                        "M.G.L. c. 149, §§ 86-89"));
    }

    private RepositoryEntry database(String id, String name, String description, String location, String vendor) {
        return new RepositoryEntry(
                id,
                name,
                description,
                RepositoryKind.POSTGRESQL,
                Medium.ELECTRONIC,
                location,
                null,
                vendor,
                id.equals(StudentInformation.ID) ? destinations.studentInformation() : destinations.humanResources(),
                null);
    }

    private RepositoryEntry files(
            String id,
            RepositoryKind kind,
            String name,
            String description,
            @Nullable String location,
            @Nullable String vendor,
            String path) {
        return new RepositoryEntry(
                id,
                name,
                description,
                kind,
                Medium.ELECTRONIC,
                location,
                null,
                vendor,
                null,
                destinations.folder().resolve(path));
    }

    private static RepositoryEntry paper(
            String id, String name, String description, String location, @Nullable String citation) {
        return new RepositoryEntry(
                id, name, description, RepositoryKind.PAPER, Medium.PAPER, location, citation, null, null, null);
    }
}
