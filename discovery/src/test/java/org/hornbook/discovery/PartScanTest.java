package org.hornbook.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.hornbook.discovery.connect.PartSize;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.Workforce;
import org.hornbook.discovery.profile.SketchKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scan in parts finds what a scan in one piece finds, whatever the parts are. */
class PartScanTest {
    private static final SketchKey KEY = SketchKey.of(new byte[16]);

    private final Discovery discovery = Discovery.standard();
    private int parts;

    /** Sends everything there and back, as a cluster does. */
    private final Workforce away = new Workforce() {
        @Override
        public <T extends Serializable, R extends Serializable> List<R> each(List<T> items, Work<T, R> work) {
            return items.stream().map(item -> sent(sent(work).on(sent(item)))).toList();
        }

        @Override
        public <T extends Serializable, R extends Serializable> R together(
                List<T> items, Work<T, R> work, Merge<R> merge) {
            parts = Math.max(parts, items.size());
            return each(items, work).reversed().stream()
                    .reduce((one, other) -> sent(merge.of(one, other)))
                    .orElseThrow();
        }
    };

    @SuppressWarnings("unchecked")
    private static <T extends Serializable> T sent(T object) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Result(Map<String, ProfiledDataset> datasets, List<Problem> problems) {
        static Result empty() {
            return new Result(new LinkedHashMap<>(), new ArrayList<>());
        }

        ScanListener listener() {
            return new ScanListener() {
                @Override
                public void profiled(ProfiledDataset dataset) {
                    datasets.put(dataset.profile().dataset().qualifiedName(), dataset);
                }

                @Override
                public void problem(Problem problem) {
                    problems.add(problem);
                }
            };
        }
    }

    private ScanRequest request(Path target) {
        return ScanRequest.of(
                "test", discovery.connectors().ofTarget(target.toString()).settings(), KEY);
    }

    private Result whole(Path target) {
        var result = Result.empty();
        discovery.scan(request(target), result.listener());
        return result;
    }

    private Result inParts(Path target, long bytes, long rows) {
        var result = Result.empty();
        discovery.scan(request(target), result.listener(), away, new PartSize(bytes, rows));
        return result;
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        // line ends and marks inside and outside of quoted cells, closed or not
        Arbitrary<String> piece = Arbitraries.of(
                "1",
                "23",
                "a",
                "Ana",
                ",",
                ",",
                "\n",
                "\n",
                "\r\n",
                "\"",
                "\"\"",
                "\"x,\ny\"",
                ",\"a\"\"b\"",
                "é",
                " ");
        return piece.list().ofMinSize(5).ofMaxSize(120).map(pieces -> "id,name\n1,Ana\n" + String.join("", pieces));
    }

    @Property(tries = 400)
    void cutsTextOnlyBetweenRecords(@ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 70) int size)
            throws IOException {
        Path file = Files.createTempFile("parts", ".csv");
        try {
            write(file, text);
            assertThat(inParts(file, size, 1).datasets()).isEqualTo(whole(file).datasets());
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void countsLinesAcrossParts(@TempDir Path folder) {
        String rows = IntStream.range(0, 100)
                .mapToObj(i -> i == 57 ? "57" : i == 40 ? "40,\"two\nlines\",3" : i + ",name " + i + ",2020-01-01")
                .collect(Collectors.joining("\n"));
        Path file = write(folder.resolve("pupils.csv"), "\uFEFFid,name,day\n" + rows);
        Result result = inParts(file, 200, 1);
        assertThat(parts).isGreaterThan(5);
        assertThat(result.datasets()).isEqualTo(whole(file).datasets());
        assertThat(result.problems()).isEqualTo(whole(file).problems());
        assertThat(result.problems())
                .singleElement()
                .extracting(Problem::where)
                .asString()
                .endsWith("line 60");
    }

    @Test
    void readsFoldersOfEveryFormat(@TempDir Path folder) throws IOException, SQLException {
        for (int month = 1; month <= 3; month++) {
            write(
                    folder.resolve("lunch-0" + month + ".csv"),
                    "student_id,balance\n" + (1000 + month) + ",2.5\n" + (2000 + month) + ",0.1\n");
        }
        write(folder.resolve("only-names.csv"), "student_id,grade\n");
        write(folder.resolve("empty.csv"), "");
        Files.write(folder.resolve("latin.csv"), "id,name\n1,José\n".getBytes(StandardCharsets.ISO_8859_1));
        write(folder.resolve("notes.json"), "[{\"id\":1,\"note\":\"late\"},{\"id\":2,\"note\":\"ill\"}]");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute(
                    "COPY (SELECT i AS id, 's' || i AS code, i * 0.1 AS mark, DATE '2020-01-01' + (i % 400)::int"
                            + " AS day FROM range(10000) t(i)) TO '" + folder.resolve("marks.parquet")
                            + "' (FORMAT parquet, ROW_GROUP_SIZE 2048)");
        }
        Result result = inParts(folder, 1 << 20, 2048);
        assertThat(parts).isEqualTo(5);
        assertThat(result.datasets()).hasSize(5).isEqualTo(whole(folder).datasets());
        assertThat(result.problems())
                .containsExactlyInAnyOrderElementsOf(whole(folder).problems());
    }

    @Test
    void doesNotDivideWhatAQuotationMarkKeepsOpen(@TempDir Path folder) {
        String rows = IntStream.range(0, 200)
                .mapToObj(i -> i == 20 ? "20,\"never closed" : i + ",n" + i)
                .collect(Collectors.joining("\n"));
        Path file = write(folder.resolve("open.csv"), "id,name\n" + rows);
        Result result = inParts(file, 300, 1);
        assertThat(parts).isEqualTo(1);
        assertThat(result.datasets()).isEqualTo(whole(file).datasets());
        assertThat(result.problems()).isEqualTo(whole(file).problems());
    }

    @Test
    void refusesABoundOfRows(@TempDir Path folder) {
        Path file = write(folder.resolve("a.csv"), "a\n1\n");
        ScanRequest bounded = request(file).withOptions(ScanOptions.unlimited().withRowsPerDataset(5));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        discovery.scan(bounded, Result.empty().listener(), Workforce.alone(), PartSize.standard()))
                .withMessageContaining("reads all rows");
    }
}
