package org.hornbook.disclosure.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class CommandsTest {
    private static final String SPEC = """
            {
              "dimensions": [
                {"column": "school", "hierarchy": {"Total": {"Elementary": ["Abbot", "Day"], "Middle": ["Stony"]}}},
                {"column": "race"}
              ],
              "measure": {"kind": "frequency", "column": "n"},
              "rules": {"minimum": 10, "zerosSafe": true, "protectSingletons": true}
            }
            """;
    private static final String CELLS = """
            school,race,n
            Abbot,A,4
            Abbot,B,30
            Abbot,C,50
            Day,A,22
            Day,B,31
            Day,C,44
            Stony,A,17
            Stony,B,28
            Stony,C,0
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void protectedTableWithstandsTheAttack() throws IOException {
        Answer protect = protect(SPEC, CELLS);
        Answer attack = attack(SPEC, Files.readString(folder.resolve("out.csv")));
        assertThat(protect.status()).as(protect.err()).isZero();
        assertThat(attack.status()).as(attack.out()).isZero();
    }

    @Test
    void outputHasEveryCellWithTotals() throws IOException {
        protect(SPEC, CELLS);
        assertThat(Files.readAllLines(folder.resolve("out.csv")))
                .hasSize(1 + 6 * 4)
                .contains("Total,Total,226,published", "Abbot,A,,primary");
    }

    @Test
    void withholdingSmallCountsAloneIsBroken() throws IOException {
        protect(SPEC, CELLS);
        String naive = Files.readString(folder.resolve("out.csv"));
        StringBuilder masked = new StringBuilder("school,race,value,status\n");
        for (String line : naive.lines().skip(1).toList()) {
            String cell = line.substring(0, line.indexOf(',', line.indexOf(',') + 1));
            masked.append(cell)
                    .append(line.endsWith(",primary") ? ",," : "," + value(cell) + ",")
                    .append(line.endsWith(",primary") ? "primary\n" : "published\n");
        }
        Answer attack = attack(SPEC, masked.toString());
        assertThat(attack.status()).isEqualTo(1);
        assertThat(attack.out()).contains("LEAKS", "4 .. 4", "school=Abbot, race=A");
    }

    private static long value(String cell) {
        String school = cell.substring(0, cell.indexOf(','));
        String race = cell.substring(cell.indexOf(',') + 1);
        return CELLS.lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(row -> race.equals("Total") || row[1].equals(race))
                .filter(row -> switch (school) {
                    case "Total" -> true;
                    case "Elementary" -> !row[0].equals("Stony");
                    case "Middle" -> row[0].equals("Stony");
                    default -> row[0].equals(school);
                })
                .mapToLong(row -> Long.parseLong(row[2]))
                .sum();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Abbot,A,4|Abot,A,4|cells.csv:2: column 'school': unknown category 'Abot' (did you mean 'Abbot'?)",
                "Abbot,B,30|Abbot,B,-30|cells.csv:3: column 'n': the count -30 is negative",
                "Abbot,B,30|Abbot,B,3.5|cells.csv:3: column 'n': the count 3.5 is not a whole number",
                "Abbot,B,30|Abbot,B,|cells.csv:3: column 'n': the value is missing",
                "Abbot,B,30|Abbot,B,many|cells.csv:3: column 'n': 'many' is not a number",
                "Abbot,B,30|Abbot,A,30|cells.csv:3: the cell school=Abbot, race=A was given on line 2 already",
                "Abbot,B,30|Abbot,B,30,7|cells.csv:3: the row has 4 fields where the header has 3",
                "Abbot,B,30|Total,B,30|1 innermost cells are missing, the first is school=Abbot, race=B",
                "Stony,C,0|Total,Total,9|innermost cells are missing",
                "school,race,n|school,rase,n|cells.csv:1: there is no column 'race' (did you mean 'rase'?)"
            })
    void refusesBadCellsWithLineAndReason(String good, String bad, String message) throws IOException {
        Answer answer = protect(SPEC, CELLS.replace(good + "\n", bad + "\n"));
        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err()).contains(message).hasLineCount(1);
    }

    @Test
    void refusesTotalsThatDoNotAddUp() throws IOException {
        Answer answer = protect(SPEC, CELLS + "Abbot,Total,85\n");
        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err()).contains("cells.csv:11", "given as 85 but its parts add up to 84");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"minimum\"|\"minimun\"|spec.json:7:13: unknown key 'minimun' in rules (did you mean 'minimum'?)",
                "\"Middle\": [\"Stony\"]|\"Middle\": [\"Day\"]|category 'Day' has two places",
                "\"frequency\"|\"frequence\"|spec.json:6:23: 'frequence' is no kind of measure",
                "\"zerosSafe\": true|\"zerosSafe\": 1|zerosSafe must be true or false",
                "\"minimum\": 10|\"minimum\": \"ten\"|minimum must be a number",
                "\"minimum\": 10|\"minimum\": -1|the minimum must not be negative",
                "\"measure\"|\"measures\"|unknown key 'measures' in the specification (did you mean 'measure'?)"
            })
    void refusesBadSpecificationsWithPlaceAndReason(String good, String bad, String message) throws IOException {
        Answer answer = protect(SPEC.replace(good, bad), CELLS);
        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err()).contains(message).hasLineCount(1);
    }

    @Test
    void lastYearsReleaseIsTakenIntoAccount() throws IOException {
        Files.writeString(folder.resolve("earlier.csv"), "school,race,value,status\nAbbot,B,30,published\n");
        String linked = SPEC.replaceFirst("\\{", "{\"linkedTo\": [\"earlier.csv\"],");
        Answer protect = protect(linked, CELLS);
        Answer attack = attack(linked, Files.readString(folder.resolve("out.csv")));
        assertThat(protect.status()).as(protect.err()).isZero();
        assertThat(attack.status()).as(attack.out()).isZero();
        assertThat(Files.readAllLines(folder.resolve("out.csv"))).contains("Abbot,B,30,published");
    }

    private static final String YEARS = """
            {
              "dimensions": [
                {"column": "school"},
                {"column": "year", "hierarchy": {"Total": ["2025", "2026"]}}
              ],
              "measure": {"kind": "frequency", "column": "n"},
              "rules": {"minimum": 10}LINKED
            }
            """;

    /** The example of docs/disclosure-control.md. */
    @Test
    void onlyLastYearsReleaseBreaksTheNaiveTable() throws IOException {
        String alone = YEARS.replace("LINKED", "");
        String linked = YEARS.replace("LINKED", ", \"linkedTo\": [\"last-year.csv\"]");
        Files.writeString(
                folder.resolve("last-year.csv"),
                "school,year,value,status\nAbbot,2025,12,published\nDay,2025,40,published\nTotal,2025,52,published\n");
        String naive = """
                school,year,value,status
                Total,Total,106,published
                Total,2025,52,published
                Total,2026,54,published
                Abbot,Total,16,published
                Abbot,2025,,complementary
                Abbot,2026,,primary
                Day,Total,90,published
                Day,2025,,complementary
                Day,2026,,complementary
                """;
        assertThat(attack(alone, naive).status()).isZero();
        Answer broken = attack(linked, naive);
        assertThat(broken.status()).isEqualTo(1);
        assertThat(broken.out()).contains("4 .. 4", "school=Abbot, year=2026");

        protect(linked, "school,year,n\nAbbot,2025,12\nAbbot,2026,4\nDay,2025,40\nDay,2026,50\n");
        String ours = Files.readString(folder.resolve("out.csv"));
        assertThat(ours).contains("Abbot,Total,,complementary", "Abbot,2026,,primary");
        Answer held = attack(linked, ours);
        assertThat(held.status()).as(held.out()).isZero();
    }

    @Test
    void refusesAnEarlierPublicationOfOtherPeople() throws IOException {
        Files.writeString(folder.resolve("earlier.csv"), "school,race,value,status\nAbbot,B,31,published\n");
        Answer answer = protect(SPEC.replaceFirst("\\{", "{\"linkedTo\": [\"earlier.csv\"],"), CELLS);
        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err()).contains("earlier.csv says 31.0 for school=Abbot, race=B where the table has 30.0");
    }

    private record Answer(int status, String out, String err) {}

    private Answer protect(String spec, String cells) throws IOException {
        Files.writeString(folder.resolve("spec.json"), spec);
        Files.writeString(folder.resolve("cells.csv"), cells);
        return run(
                new ProtectCommand(),
                "--input",
                folder.resolve("cells.csv").toString(),
                "--spec",
                folder.resolve("spec.json").toString(),
                "--output",
                folder.resolve("out.csv").toString(),
                "--seconds",
                "1");
    }

    private Answer attack(String spec, String published) throws IOException {
        Files.writeString(folder.resolve("spec.json"), spec);
        Files.writeString(folder.resolve("published.csv"), published);
        return run(
                new AttackCommand(),
                "--published",
                folder.resolve("published.csv").toString(),
                "--spec",
                folder.resolve("spec.json").toString());
    }

    private static Answer run(Object command, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Answer(status, out.toString(), err.toString());
    }
}
