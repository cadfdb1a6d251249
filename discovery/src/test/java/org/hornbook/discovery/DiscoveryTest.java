package org.hornbook.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.hornbook.discovery.classify.Classifier;
import org.hornbook.discovery.classify.Corrections;
import org.hornbook.discovery.connect.ConnectionSettings;
import org.hornbook.discovery.connect.Connectors;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.SourceException;
import org.hornbook.discovery.profile.ColumnProfile;
import org.hornbook.discovery.profile.SketchKey;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoveryTest {
    @TempDir
    Path folder;

    private final SketchKey key = SketchKey.of(new byte[16]);

    @Test
    void profilesAndClassifiesEveryDataset() throws IOException {
        writeStudents("students.csv", 500);
        Files.writeString(folder.resolve("courses.csv"), "course_code,title\nA1,Art\nM1,Music\n");
        Listener listener = new Listener();
        ScanSummary summary = scan(listener, ScanOptions.unlimited());
        assertThat(summary.datasets()).isEqualTo(2);
        assertThat(summary.rows()).isEqualTo(502);
        assertThat(summary.cancelled()).isFalse();
        ProfiledDataset students = listener.named("students.csv");
        assertThat(students.profile().complete()).isTrue();
        assertThat(students.verdicts())
                .extracting(verdict -> verdict.code().orElse(""))
                .startsWith("id.student", "person.name");
        assertThat(students.sketches()).hasSize(students.verdicts().size());
        assertThat(listener.planned).hasSize(2);
        assertThat(listener.last().share()).isEqualTo(1);
    }

    @Test
    void keepsNoValueOfAPersonalColumn() throws IOException {
        writeStudents("students.csv", 500);
        Listener listener = new Listener();
        scan(listener, ScanOptions.unlimited());
        assertThat(listener.profiled.toString()).doesNotContain("Marigold", "1000000", "Hollyhock");
        ColumnProfile name = listener.named("students.csv").profile().columns().get(1);
        assertThat(name.frequentValues()).isEmpty();
        assertThat(name.distinct()).isEqualTo(2);
    }

    @Test
    void countsTheSameWithAnyNumberOfThreads() throws IOException {
        writeStudents("students.csv", 60_000);
        Listener one = new Listener();
        Listener many = new Listener();
        scan(one, ScanOptions.unlimited().withThreads(1));
        scan(many, ScanOptions.unlimited().withThreads(4));
        assertThat(many.named("students.csv")).isEqualTo(one.named("students.csv"));
    }

    @Test
    void stopsAtTheRowBoundAndSaysSo() throws IOException {
        writeStudents("students.csv", 50_000);
        Listener listener = new Listener();
        scan(listener, ScanOptions.unlimited().withRowsPerDataset(1234));
        assertThat(listener.named("students.csv").profile().rows()).isEqualTo(1234);
        assertThat(listener.named("students.csv").profile().complete()).isFalse();
    }

    @Test
    void skipsWhatAnInterruptedScanFinished() throws IOException {
        writeStudents("a.csv", 5);
        Files.writeString(folder.resolve("b.csv"), "code,title\nA,Art\n");
        Listener listener = new Listener();
        ScanRequest request = new ScanRequest(
                "shared", settings(), ScanOptions.unlimited(), key, Corrections.none(), Set.of("a.csv"));
        ScanSummary summary = Discovery.standard().scan(request, listener);
        assertThat(summary.datasets()).isEqualTo(1);
        assertThat(listener.profiled)
                .extracting(found -> found.profile().dataset().name())
                .containsExactly("b.csv");
        assertThat(listener.last())
                .extracting(Progress::datasetsDone, Progress::datasetsTotal)
                .containsExactly(2, 2);
    }

    @Test
    void endsSoonWhenCancelled() throws IOException {
        writeStudents("students.csv", 50_000);
        Listener listener = new Listener() {
            @Override
            public boolean cancelled() {
                return !planned.isEmpty();
            }
        };
        ScanSummary summary = scan(listener, ScanOptions.unlimited());
        assertThat(summary.cancelled()).isTrue();
        assertThat(listener.profiled).isEmpty();
    }

    @Test
    void treatsWhatCannotBeClassifiedAsRestricted() throws IOException {
        writeStudents("students.csv", 10);
        Classifier broken = (profile, samples, context) -> {
            throw new IllegalStateException("Marigold");
        };
        Listener listener = new Listener();
        new Discovery(Connectors.standard(), broken).scan(ScanRequest.of("shared", settings(), key), listener);
        assertThat(listener.profiled.getFirst().verdicts())
                .allSatisfy(verdict -> assertThat(verdict.sensitivity()).isEqualTo(Sensitivity.RESTRICTED));
        assertThat(listener.profiled.toString()).doesNotContain("Marigold");
        assertThat(listener.problems).singleElement().asString().doesNotContain("Marigold");
    }

    @Test
    void classifiesByNamesWhenThereAreNoRows() throws IOException {
        Files.writeString(folder.resolve("empty.csv"), "student_id,last_name,ssn\n");
        Listener listener = new Listener();
        scan(listener, ScanOptions.unlimited());
        assertThat(listener.named("empty.csv").verdicts().getLast().code()).contains("id.national");
        assertThat(listener.named("empty.csv").profile().rows()).isZero();
    }

    @Test
    void refusesARepositoryThatIsNotThere() {
        ConnectionSettings settings = Connectors.standard().settings("files", Map.of("path", folder + "/nowhere"));
        assertThatThrownBy(() -> Discovery.standard().scan(ScanRequest.of("x", settings, key), new Listener()))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("nowhere");
    }

    private ScanSummary scan(Listener listener, ScanOptions options) {
        return Discovery.standard()
                .scan(ScanRequest.of("shared", settings(), key).withOptions(options), listener);
    }

    private ConnectionSettings settings() {
        return Connectors.standard().settings("files", Map.of("path", folder.toString()));
    }

    private void writeStudents(String name, int rows) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("student_id,last_name,birth_date,grade_level");
        IntStream.range(0, rows)
                .forEach(i -> lines.add((1_000_000 + i) + (i % 2 == 0 ? ",Marigold" : ",Hollyhock") + ",201" + i % 10
                        + "-03-04," + i % 13));
        Files.write(folder.resolve(name), lines);
    }

    private static class Listener implements ScanListener {
        final List<Dataset> planned = new ArrayList<>();
        final List<ProfiledDataset> profiled = new ArrayList<>();
        final List<Problem> problems = new ArrayList<>();
        final List<Progress> progress = new ArrayList<>();

        @Override
        public void planned(List<Dataset> datasets) {
            planned.addAll(datasets);
        }

        @Override
        public void profiled(ProfiledDataset dataset) {
            profiled.add(dataset);
        }

        @Override
        public void progressed(Progress now) {
            progress.add(now);
        }

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }

        Progress last() {
            return progress.getLast();
        }

        ProfiledDataset named(String name) {
            return profiled.stream()
                    .filter(found -> found.profile().dataset().name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
