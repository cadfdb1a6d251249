package org.hornbook.discovery.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hornbook.discovery.vocabulary.DataTypes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleFilesTest {
    private static final Set<String> PSEUDO_TYPES = Set.of("none", "id.person", "id.audit", "-");

    @ParameterizedTest
    @CsvSource({"names.tsv,4,0", "tables.tsv,5,1", "values.tsv,6,0", "terms.tsv,2,0", "known-columns.tsv,4,2"})
    void nameOnlyTypesOfTheVocabulary(String file, int cells, int typeCell) {
        List<String> codes = DataFile.rows(file, cells).stream()
                .map(row -> row.get(typeCell))
                .filter(code -> !PSEUDO_TYPES.contains(code))
                .toList();
        assertThat(codes)
                .isNotEmpty()
                .allMatch(code -> DataTypes.standard().find(code).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "names.tsv",
                "tables.tsv",
                "values.tsv",
                "terms.tsv",
                "words.tsv",
                "known-columns.tsv",
                "calibration.tsv",
                "given-names.txt",
                "family-names.txt",
                "person-words.txt",
                "not-people.txt",
                "job-words.txt",
                "lexicon.txt",
                "streets.txt",
                "table-forms.txt",
                "student-facts.txt",
                "staff-facts.txt"
            })
    void sayTheirSourceAndLicence(String file) throws IOException {
        try (var in = DataFile.class.getResourceAsStream(file)) {
            assertThat(in).isNotNull();
            Stream<String> comments = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("#"));
            assertThat(comments).anyMatch(line -> line.contains("Licence: Apache-2.0"));
        }
    }
}
