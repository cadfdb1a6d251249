package org.hornbook.discovery.connect.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hornbook.discovery.connect.Column;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelimitedFormatTest {
    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void readsQuotedCellsWithDelimitersNewlinesAndDoubledMarks() throws IOException {
        Read read = read("id,remark\n1,\"a, b\"\n2,\"say \"\"hi\"\"\"\n3,\"two\nlines\"\n4,plain \"mark\" inside\n");
        assertThat(read.names).containsExactly("id", "remark");
        assertThat(read.rows)
                .containsExactly(
                        List.of("1", "a, b"),
                        List.of("2", "say \"hi\""),
                        List.of("3", "two\nlines"),
                        List.of("4", "plain \"mark\" inside"));
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsTheDelimiter(String delimiter) throws IOException {
        Read read = read("name,grade,x\nAnn,3,1\nBob,4,2\n".replace(",", delimiter));
        assertThat(read.names).containsExactly("name", "grade", "x");
        assertThat(read.rows).containsExactly(List.of("Ann", "3", "1"), List.of("Bob", "4", "2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsEveryLineEnd(String end) throws IOException {
        Read read = read("name,grade\nAnn,3\nBob,\n".replace("\n", end));
        assertThat(read.rows).containsExactly(List.of("Ann", "3"), Arrays.asList("Bob", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "windows-1252", "ISO-8859-1"})
    void readsEveryEncoding(String charset) throws IOException {
        byte[] text = "név;város\nJosé;Córdoba\nZoë;Málaga\n".replace("ű", "u").getBytes(Charset.forName(charset));
        Read read = read(text);
        assertThat(read.names).containsExactly("név", "város");
        assertThat(read.rows).containsExactly(List.of("José", "Córdoba"), List.of("Zoë", "Málaga"));
    }

    @Test
    void skipsTheByteOrderMark() throws IOException {
        assertThat(read("\uFEFFname,grade\nAnn,3\n").names).containsExactly("name", "grade");
        assertThat(read("\uFEFFname,grade\nAnn,3\n".getBytes(StandardCharsets.UTF_16LE)).names)
                .containsExactly("name", "grade");
    }

    @Test
    void tellsOfRaggedRowsWithTheirLineAndReadsThem() throws IOException {
        Read read = read("a,b,c\n1,2,3\n1,2\n1,2,3,4\n\n5,6\n7,8,9\n");
        assertThat(read.rows)
                .containsExactly(
                        List.of("1", "2", "3"),
                        Arrays.asList("1", "2", null),
                        List.of("1", "2", "3"),
                        Arrays.asList("5", "6", null),
                        List.of("7", "8", "9"));
        assertThat(problems).extracting(Problem::where).containsExactly("t.csv, line 3", "t.csv, line 4");
        assertThat(problems.getFirst().what()).contains("and so do 1 others");
    }

    @Test
    void namesColumnsByNumberWhenThereIsNoHeader() throws IOException {
        Read read = read("101,2012-03-04,A\n102,2012-03-05,B\n");
        assertThat(read.names).containsExactly("column 1", "column 2", "column 3");
        assertThat(read.rows).hasSize(2);
    }

    @Test
    void passesOverTitlesAboveTheHeader() throws IOException {
        Read read = read("Enrolment report,,\n\"Printed 3/4/2012\",,\n\nid,name,grade\n1,Ann,3\n2,Bob,4\n");
        assertThat(read.names).containsExactly("id", "name", "grade");
        assertThat(read.rows).containsExactly(List.of("1", "Ann", "3"), List.of("2", "Bob", "4"));
    }

    @Test
    void namesUnnamedAndRepeatedColumns() throws IOException {
        Read read = read("name,,name\nAnn,1,x\nBob,2,y\n");
        assertThat(read.names).containsExactly("name", "column 2", "name (2)");
    }

    @Test
    void keepsCellsThatTheHeaderHasNoNameFor() throws IOException {
        Read read = read("name,grade\nAnn,3,left early\nBob,4,\nEve,5,\n");
        assertThat(read.names).containsExactly("name", "grade", "column 3");
        assertThat(read.rows.getFirst()).containsExactly("Ann", "3", "left early");
        assertThat(problems).isEmpty();
    }

    @Test
    void readsOnWhenAQuotationMarkIsNeverClosed() throws IOException {
        var text = new StringBuilder("id,remark\n1,fine\n2,\"never closed\n");
        for (int i = 3; i < 2000; i++) {
            text.append(i).append(",fine\n");
        }
        Read read = read(text.toString());
        assertThat(read.rows).hasSize(1999).contains(List.of("2", "\"never closed"), List.of("1999", "fine"));
        assertThat(problems).singleElement().extracting(Problem::where).isEqualTo("t.csv, line 3");
    }

    @Test
    void readsAFileWithoutALastNewlineAndOneWithNamesOnly() throws IOException {
        assertThat(read("a,b\n1,2").rows).containsExactly(List.of("1", "2"));
        Read onlyNames = read("name,grade\n");
        assertThat(onlyNames.names).containsExactly("name", "grade");
        assertThat(onlyNames.rows).isEmpty();
    }

    @Test
    void tellsOfAnEmptyFileAndServesNothing() throws IOException {
        Files.write(folder.resolve("t.csv"), new byte[0]);
        try (Source source = Contents.open(folder, problems::add)) {
            assertThat(source.datasets()).isEmpty();
        }
        assertThat(problems).singleElement().extracting(Problem::where).isEqualTo("t.csv");
    }

    @Test
    void readsNoMoreRowsThanAsked() throws IOException {
        Files.writeString(folder.resolve("t.csv"), "a,b\n1,2\n3,4\n5,6\n");
        try (Source source = Contents.open(folder, problems::add)) {
            assertThat(Contents.rows(source, source.datasets().getFirst(), 2)).hasSize(2);
        }
    }

    @Test
    void readsCellsAndRowsAcrossBlocks() throws IOException {
        String longCell = "x".repeat(600_000);
        var text = new StringBuilder("id,remark\n");
        for (int i = 0; i < 40_000; i++) {
            text.append(i).append(i == 20_000 ? ",\"" + longCell + "\n\"\n" : ",\"remark, number " + i + "\"\n");
        }
        Read read = read(text.toString());
        assertThat(read.rows).hasSize(40_000);
        assertThat(read.rows.get(20_000)).containsExactly("20000", longCell + "\n");
        assertThat(read.rows.getLast()).containsExactly("39999", "remark, number 39999");
        assertThat(problems).isEmpty();
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell = Arbitraries.strings()
                .withChars('a', 'B', '"', ',', '\n', '\r', 'é', ' ', '7', ';')
                .ofMaxLength(8);
        return cell.list().ofSize(3).list().ofMinSize(1).ofMaxSize(40);
    }

    @Property(tries = 150)
    void readsBackWhatAnyWriterQuoted(@ForAll("tables") List<List<String>> table) throws IOException {
        Path file = Files.createTempFile("written", ".csv");
        try {
            // a header and a first row that leave no doubt about the dialect
            String text = "\"first,name\",\"second,name\",\"third,name\"\n\"x,1\",\"y,2\",\"z,3\"\n"
                    + table.stream().map(DelimitedFormatTest::quoted).collect(Collectors.joining());
            Files.writeString(file, text);
            try (Source source = Contents.open(file, problems::add)) {
                List<List<@Nullable String>> rows =
                        Contents.rows(source, source.datasets().getFirst());
                List<List<@Nullable String>> expected = new ArrayList<>();
                expected.add(List.of("x,1", "y,2", "z,3"));
                table.forEach(row -> expected.add(
                        row.stream().map(cell -> cell.isEmpty() ? null : cell).toList()));
                assertThat(rows).isEqualTo(expected);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static String quoted(List<String> row) {
        return row.stream().map(cell -> '"' + cell.replace("\"", "\"\"") + '"').collect(Collectors.joining(",")) + "\n";
    }

    @Property(tries = 300)
    void neverFailsOnAnyBytes(@ForAll byte[] bytes) throws IOException {
        Path file = Files.createTempFile("any", ".csv");
        try {
            Files.write(file, bytes);
            try (Source source = Contents.open(file, problems::add)) {
                source.datasets().forEach(dataset -> Contents.rows(source, dataset));
            }
        } finally {
            Files.delete(file);
        }
    }

    private record Read(List<String> names, List<List<@Nullable String>> rows) {}

    private Read read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private Read read(byte[] text) throws IOException {
        Files.write(folder.resolve("t.csv"), text);
        try (Source source = Contents.open(folder, problems::add)) {
            Dataset dataset = source.datasets().getFirst();
            return new Read(dataset.columns().stream().map(Column::name).toList(), Contents.rows(source, dataset));
        }
    }
}
