package org.hornbook.discovery.connect.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hornbook.discovery.connect.Column;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundlesTest {
    private static final String MANIFEST =
            "propertyName,value\nmanifest.version,1.0\noneroster.version,1.2\nfile.users,bulk\n";
    private static final String USERS = "sourcedId,status,givenName\nu1,active,Ann\nu2,active,Bob\n";
    private static final String ENROLLMENTS = "sourcedId,userSourcedId,classSourcedId,role\ne1,u1,c1,student\n";

    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void recognisesAOneRosterBundleInAnArchiveAndItsReferences() throws IOException {
        zip("bundle.zip", Map.of("manifest.csv", MANIFEST, "users.csv", USERS, "enrollments.csv", ENROLLMENTS));
        try (Source source = Contents.open(folder.resolve("bundle.zip"), problems::add)) {
            assertThat(source.product()).isEqualTo("OneRoster 1.2 bundle");
            Dataset enrollments = named(source, "bundle.zip/enrollments.csv");
            assertThat(enrollments.comment()).isEqualTo("OneRoster 1.2 enrollments");
            assertThat(enrollments.primaryKey()).containsExactly("sourcedId");
            assertThat(enrollments.columns().get(1).references())
                    .isEqualTo(new Column.ColumnReference("bundle.zip/users.csv", "sourcedId"));
            // the bundle has no classes
            assertThat(enrollments.columns().get(2).references()).isNull();
            assertThat(Contents.rows(source, named(source, "bundle.zip/users.csv")))
                    .hasSize(2);
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void readsWhatIsInAnArchiveWithoutTrustingItsNames() throws IOException {
        zip("hostile.zip", Map.of("../../escape.csv", "course,room\nArt,1\n", "__MACOSX/x.csv", "a,b\n1,2\n"));
        try (Source source = Contents.open(folder, problems::add)) {
            assertThat(source.datasets()).extracting(Dataset::name).containsExactly("hostile.zip/../../escape.csv");
            assertThat(Contents.rows(source, source.datasets().getFirst())).containsExactly(List.of("Art", "1"));
        }
        assertThat(folder.resolve("../../escape.csv").normalize()).doesNotExist();
    }

    @Test
    void tellsOfABrokenArchive() throws IOException {
        Files.writeString(folder.resolve("broken.zip"), "PK but no archive");
        Files.writeString(folder.resolve("good.csv"), "course,room\nArt,1\n");
        try (Source source = Contents.open(folder, problems::add)) {
            assertThat(source.datasets()).hasSize(1);
        }
        assertThat(problems).singleElement().extracting(Problem::where).isEqualTo("broken.zip");
    }

    @Test
    void readsFixedWidthTextByTheLayoutBesideIt() throws IOException {
        Files.writeString(folder.resolve("export.dat"), "0001Ann   7\n0002Zoë\n\n", StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("export.layout.csv"), "name,start,length\nid,1,4\nname,5,6\ngrade,11,2\n");
        try (Source source = Contents.open(folder, problems::add)) {
            Dataset dataset = source.datasets().getFirst();
            assertThat(source.datasets()).hasSize(1);
            assertThat(dataset.columns()).extracting(Column::name).containsExactly("id", "name", "grade");
            assertThat(Contents.rows(source, dataset))
                    .containsExactly(List.of("0001", "Ann", "7"), Arrays.asList("0002", "Zoë", null));
        }
    }

    @Test
    void tellsWhichLineOfALayoutIsWrong() throws IOException {
        Files.writeString(folder.resolve("export.dat"), "0001Ann\n");
        Files.writeString(folder.resolve("export.layout.csv"), "name,start,length\nid,1,4\nname,five,6\n");
        try (Source source = Contents.open(folder, problems::add)) {
            assertThat(source.datasets()).isEmpty();
        }
        assertThat(problems).singleElement().asString().contains("export.dat", "line 3 of its layout");
    }

    private static Dataset named(Source source, String name) {
        return source.datasets().stream()
                .filter(dataset -> dataset.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void zip(String name, Map<String, String> files) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(name));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
