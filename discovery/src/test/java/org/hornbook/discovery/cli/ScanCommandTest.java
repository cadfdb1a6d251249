package org.hornbook.discovery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ScanCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void writesOneObjectALineAndAColumn() throws IOException {
        Files.writeString(folder.resolve("a \"b\".csv"), "course,seats\nArt,12\nMusic,9\n");
        assertThat(run("scan", folder.toString(), "--format", "json")).isZero();
        assertThat(out.toString().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("{\"repository\":") && line.endsWith("}"));
        assertThat(out.toString().lines().toList().getLast())
                .contains(
                        "\"dataset\":\"a \\\"b\\\".csv\",\"column\":\"seats\",\"ordinal\":2,\"storageType\":\"text\"",
                        "\"rows\":2,\"nulls\":0,\"distinct\":2,\"min\":\"9\",\"max\":\"12\",\"dataType\":null",
                        "\"key\":true");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void leavesValuesOfPersonalColumnsOut() throws IOException {
        Files.writeString(folder.resolve("s.csv"), "ssn,last_name\n219-09-9999,Marigold\n078-05-1120,Hollyhock\n");
        assertThat(run("scan", folder.toString(), "--format", "json")).isZero();
        assertThat(run("scan", folder.toString())).isZero();
        assertThat(out.toString()).doesNotContain("Marigold", "219-09").contains("id.national", "restricted");
    }

    @Test
    void answersBadUsageInOneLine() throws IOException {
        assertThat(run("scan")).isEqualTo(2);
        assertThat(run("scan", folder.toString(), "--rows", "0")).isEqualTo(2);
        assertThat(run("scan", folder.toString(), "--rows", "many")).isEqualTo(2);
        assertThat(run("scan", folder.toString(), "--format", "xml")).isEqualTo(2);
        assertThat(run("scan", folder + "/nowhere")).isEqualTo(2);
        assertThat(run("scan", "jdbc:postgresql://h/db?user=u&password=hush&loggerFile=x"))
                .isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(6);
        assertThat(err.toString()).contains("nowhere", "loggerFile").doesNotContain("hush");
    }

    @Test
    void namesTheEnvironmentWhenADatabaseDoesNotAnswer() {
        assertThat(run("scan", "jdbc:postgresql://localhost:1/sis?user=u&password=hush"))
                .isEqualTo(3);
        assertThat(err.toString()).contains("localhost:1").doesNotContain("hush");
    }

    @Test
    void tellsOfABadFileAndGoesOn() throws IOException {
        Files.writeString(folder.resolve("good.csv"), "course,seats\nArt,12\n");
        Files.writeString(folder.resolve("bad.parquet"), "PAR1 nothing");
        assertThat(run("scan", folder.toString(), "--format", "json")).isZero();
        assertThat(out.toString().lines()).hasSize(2);
        assertThat(err.toString()).startsWith("bad.parquet: ");
        assertThat(run("scan", folder.resolve("bad.parquet").toString())).isEqualTo(2);
    }

    private int run(String... arguments) {
        CommandLine command = DiscoveryCommand.commandLine();
        command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }
}
