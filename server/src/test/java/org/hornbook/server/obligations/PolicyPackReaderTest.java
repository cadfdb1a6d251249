package org.hornbook.server.obligations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.FileSystemResource;

class PolicyPackReaderTest {

    private static final String GOOD = """
            pack: small
            title: A small policy
            version: 2
            adopted: 2020-01-31
            review-interval-months: 12
            sections:
              - id: A
                title: First
            clauses:
              - id: A-1
                section: A
                title: Something
                asks: That something is so.
                does: Looks whether it is.
                checks: [it-is-so]
            """;

    @Test
    void readsAPack() {
        PolicyPack pack = read(GOOD);
        assertThat(pack.version()).isEqualTo(2);
        assertThat(pack.find("A-1").orElseThrow().checks()).containsExactly("it-is-so");
    }

    @Test
    void readsTheShippedPackWithEveryClauseOfThePolicy() throws IOException {
        try (var text = new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream("/policy/district-data-policy.yaml")),
                StandardCharsets.UTF_8)) {
            PolicyPack pack = PolicyPackReader.read("shipped", text);
            assertThat(pack.clauses())
                    .extracting(Clause::id)
                    .doesNotHaveDuplicates()
                    .hasSize(48);
            assertThat(pack.clauses())
                    .allSatisfy(clause -> assertThat(clause.checks()).isNotEmpty());
        }
    }

    @Test
    void namesLineAndColumnOfEveryProblemAtOnce() {
        String bad = GOOD.replace("version: 2", "version: two")
                .replace("adopted: 2020-01-31", "adopted: last year")
                .replace("section: A", "section: B")
                .replace("does: Looks whether it is.", "dose: Looks whether it is.");
        assertThat(problems(bad))
                .containsExactlyInAnyOrder(
                        "line 3, column 10: \"version\" must be a whole number from 1 on, not \"two\"",
                        "line 4, column 10: \"adopted\" must be a date such as 2016-06-20, not \"last year\"",
                        "line 14, column 5: a clause has no key \"dose\"; it may have id, section, title, asks, does, checks",
                        "line 10, column 5: \"does\" must have a text",
                        "line 10, column 5: the clause \"A-1\" names the section \"B\", which the pack does not have");
    }

    @Test
    void readsSettingsAndHasUsualOnes() {
        PolicyPack pack = read(GOOD + "settings:\n  scan-interval-days: 7\n");
        assertThat(pack.setting(PackSetting.SCAN_INTERVAL_DAYS)).isEqualTo(7);
        assertThat(pack.setting(PackSetting.DECISION_DAYS)).isEqualTo(30);
    }

    @Test
    void refusesSettingsThatNothingReads() {
        assertThat(problems(GOOD + "settings:\n  scan-intervall-days: 7\n  decision-days: 0\n"))
                .containsExactly(
                        "line 17, column 3: settings has no key \"scan-intervall-days\"; it may have"
                                + " scan-interval-days, decision-days, catalog-use-percent, access-decision-days,"
                                + " acknowledgement-months",
                        "line 18, column 18: \"decision-days\" must be a whole number from 1 on, not \"0\"");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatExceptionOfType(InvalidPackException.class)
                .isThrownBy(() -> PolicyPackReader.read(new FileSystemResource("/no/such/policy.yaml")))
                .withMessageContaining("/no/such/policy.yaml cannot be used: it cannot be read");
    }

    @Test
    void refusesRepeatedClausesAndWhatIsNoYaml() {
        String twice = GOOD + GOOD.substring(GOOD.indexOf("  - id: A-1"));
        assertThat(problems(twice)).containsExactly("line 16, column 5: the clause \"A-1\" stands twice");
        assertThat(problems("pack: [a")).singleElement().asString().startsWith("line 1, column");
        assertThat(problems("")).containsExactly("line 1, column 1: the pack is empty");
        assertThat(problems("just words")).isNotEmpty();
    }

    private static List<String> problems(String text) {
        return assertThatExceptionOfType(InvalidPackException.class)
                .isThrownBy(() -> read(text))
                .actual()
                .problems();
    }

    private static PolicyPack read(String text) {
        return PolicyPackReader.read("test", new StringReader(text));
    }
}
