package org.hornbook.discovery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class OverlapsCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void findsTheLinkBetweenTwoFoldersWithoutQuotingAValue() throws IOException {
        Path office = Files.createDirectories(folder.resolve("office"));
        Path clinic = Files.createDirectories(folder.resolve("clinic"));
        List<String> students = new ArrayList<>(List.of("student_id,last_name"));
        List<String> visits = new ArrayList<>(List.of("visit,student_id"));
        for (int i = 0; i < 400; i++) {
            students.add("S" + (70_000 + 7 * i) + ",Name" + i);
            visits.add((5_000_000 + i) + ",S" + (70_000 + 7 * (i / 2)));
        }
        Files.write(office.resolve("students.csv"), students);
        Files.write(clinic.resolve("visits.csv"), visits);
        assertThat(run("overlaps", office.toString(), clinic.toString(), "--format", "json"))
                .isZero();
        assertThat(out.toString())
                .contains("\"relation\":\"link\"", "\"repository\":\"office\"", "\"repository\":\"clinic\"")
                .contains("\"column\":\"student_id\"")
                .doesNotContain("S70000");
        assertThat(run("overlaps", office.toString(), clinic.toString())).isZero();
        assertThat(out.toString()).contains("office · students.csv · student_id");
    }

    @Test
    void saysSoWhenThereIsNothing() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "course,seats\nArt,12\n");
        assertThat(run("overlaps", folder.toString())).isZero();
        assertThat(out.toString()).contains("No copies and no links found.");
        assertThat(run("overlaps", folder.toString(), "--format", "json")).isZero();
    }

    private int run(String... arguments) {
        CommandLine command = DiscoveryCommand.commandLine();
        command.setOut(new PrintWriter(out, true));
        return command.execute(arguments);
    }
}
