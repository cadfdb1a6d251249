package org.hornbook.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hornbook.sample.roster.RosterTruth;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterTest {

    private static final Pattern COMMA = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    @TempDir
    static Path folder;

    private static RosterTruth truth;

    @BeforeAll
    static void write() {
        truth = SampleDistrict.ofSeed(7).withSize(new SampleSize(4, 600, 90)).writeRoster(folder);
    }

    @Test
    void theManifestNamesExactlyTheFilesThatAreThere() throws IOException {
        Set<String> announced = lines("manifest.csv").stream()
                .filter(l -> l.endsWith(",bulk"))
                .map(l -> l.substring("file.".length(), l.indexOf(',')) + ".csv")
                .collect(Collectors.toSet());
        Set<String> written = new HashSet<>();
        try (var files = Files.list(folder)) {
            files.forEach(f -> written.add(f.getFileName().toString()));
        }
        written.remove("manifest.csv");
        assertThat(written.remove(RosterTruth.FILE_NAME)).isTrue();
        assertThat(announced).isEqualTo(written);
        assertThat(lines("manifest.csv")).contains("oneroster.version,1.2");
    }

    @Test
    void everyReferenceResolves() throws IOException {
        assertThat(ids("orgs.csv")).containsAll(column("classes.csv", "schoolSourcedId"));
        assertThat(ids("courses.csv")).containsAll(column("classes.csv", "courseSourcedId"));
        assertThat(ids("academicSessions.csv")).containsAll(column("classes.csv", "termSourcedIds"));
        assertThat(ids("classes.csv")).containsAll(column("enrollments.csv", "classSourcedId"));
        assertThat(ids("users.csv")).containsAll(column("enrollments.csv", "userSourcedId"));
        assertThat(ids("users.csv")).containsAll(column("roles.csv", "userSourcedId"));
        assertThat(ids("orgs.csv")).containsAll(column("roles.csv", "orgSourcedId"));
        assertThat(ids("users.csv")).containsAll(ids("demographics.csv"));
    }

    @Test
    void identifiersAreUniqueInEachFile() throws IOException {
        for (String file :
                List.of("orgs.csv", "users.csv", "roles.csv", "courses.csv", "classes.csv", "enrollments.csv")) {
            assertThat(column(file, "sourcedId"))
                    .as(file)
                    .doesNotHaveDuplicates()
                    .isNotEmpty();
        }
    }

    @Test
    void everyStudentHasOneRoleAndDemographics() throws IOException {
        assertThat(column("roles.csv", "role").stream().filter("student"::equals))
                .as("600 students, one of them entered twice")
                .hasSize(601);
        assertThat(column("demographics.csv", "sourcedId")).hasSize(600);
    }

    @Test
    void whatIsPlantedIsThere() throws IOException {
        assertThat(column("users.csv", "identifier"))
                .contains(
                        String.valueOf(truth.courtRestriction().student()),
                        String.valueOf(truth.courtRestriction().caregiver()),
                        String.valueOf(truth.duplicate().student()),
                        String.valueOf(truth.duplicate().secondNumber()),
                        String.valueOf(truth.optOut()));
        int adult = column("users.csv", "identifier").indexOf(String.valueOf(truth.adultStudent()));
        String id = column("users.csv", "sourcedId").get(adult);
        int birth = column("demographics.csv", "sourcedId").indexOf(id);
        assertThat(column("demographics.csv", "birthDate").get(birth)).isLessThan("2008-11-21");
    }

    @Test
    void bulkFilesSayNothingAboutChanges() throws IOException {
        assertThat(column("users.csv", "status")).containsOnly("");
        assertThat(column("users.csv", "password")).containsOnly("");
    }

    @Test
    void saysWhereItCannotWrite() throws IOException {
        Path file = Files.writeString(folder.resolveSibling("a-file-" + folder.getFileName()), "");
        SampleDistrict district = SampleDistrict.ofSeed(7).withSize(new SampleSize(1, 100, 60));
        assertThatThrownBy(() -> district.writeRoster(file))
                .isInstanceOf(SampleWriteException.class)
                .hasMessageContaining(file.toString());
        Files.delete(file);
    }

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file));
    }

    private static Set<String> ids(String file) throws IOException {
        return new HashSet<>(column(file, "sourcedId"));
    }

    private static List<String> column(String file, String name) throws IOException {
        List<String> lines = lines(file);
        int place = Arrays.asList(COMMA.split(lines.getFirst(), -1)).indexOf(name);
        return lines.stream().skip(1).map(line -> COMMA.split(line, -1)[place]).toList();
    }
}
