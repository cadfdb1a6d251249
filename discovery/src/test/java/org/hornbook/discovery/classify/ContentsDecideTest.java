package org.hornbook.discovery.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hornbook.discovery.classify.ClassifierFixtures.verdictOn;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContentsDecideTest {
    private static final List<String> NUMBERS = List.of("219-09-1234", "457-55-5462", "078-05-1121", "123-45-6788");

    static Stream<Arguments> columns() {
        return Stream.of(
                Arguments.of("ref2", "id.national", NUMBERS),
                Arguments.of("note", "id.national", NUMBERS),
                Arguments.of("phone", "id.national", NUMBERS),
                Arguments.of(
                        "misc",
                        "text.personal",
                        List.of(
                                "Spoke with his mother about homework, she will help him",
                                "Maria struggles with reading and needs support",
                                "Called parents, no answer. He was upset after class",
                                "Her attitude has improved this term, works well")),
                Arguments.of(
                        "c1",
                        "contact.email",
                        List.of("jsmith@example.org", "maria.lopez@example.com", "li.wei@example.net")),
                Arguments.of("c2", "contact.phone", List.of("(617) 555-0123", "617-555-0188", "508.555.0142")),
                Arguments.of("c3", "person.name", List.of("Smith, John", "Garcia, Maria", "Nguyen, Linh", "Lee, Anna")),
                Arguments.of("c4", "id.financial", List.of("4111111111111111", "5500005555555559", "340000000000009")),
                Arguments.of("c5", "tech.address", List.of("10.0.3.17", "192.168.4.22", "172.16.8.99")),
                Arguments.of(
                        "c6", "tech.address", List.of("00:1A:2B:3C:4D:5E", "00:1a:2b:3c:4d:5f", "0a:1b:2c:3d:4e:5f")),
                Arguments.of(
                        "c7",
                        "id.secret",
                        List.of(
                                "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy",
                                "$2a$10$7EqJtq98hPqEX7fNZaFWoOhi5zXKtK1r1sLMZR1EwWbHzGFG5d6bG")),
                Arguments.of("c8", "health.immunization", List.of("MMR", "DTaP", "Polio", "Hep B", "Varicella")),
                Arguments.of("c9", "person.race_ethnicity", List.of("White", "Asian", "Hispanic", "Two or more races")),
                Arguments.of("c10", "contact.address", List.of("12 Main St", "4 Elm Street Apt 2", "77 Oak Ave.")));
    }

    @ParameterizedTest(name = "{0} holds {1}")
    @MethodSource("columns")
    void readsWhatAColumnHoldsWhateverItsName(String column, String code, List<String> values) {
        assertThat(verdictOn("export", column, values).code()).hasValue(code);
    }

    @Test
    void doubtsANameThatTheValuesContradict() {
        List<String> codes = List.of("K1", "K2", "Q7", "R3", "T9", "Z4");
        assertThat(verdictOn("export", "email", codes).code()).isEmpty();
    }

    @Test
    void takesNoNumberForASocialSecurityNumberThatCannotBeOne() {
        assertThat(verdictOn("export", "ref2", List.of("000-12-3456", "666-12-3456", "912-34-5678", "219-00-1234"))
                        .code())
                .isEmpty();
    }

    @Test
    void saysWhyInPlainWordsWithoutAnyValue() {
        Verdict verdict = verdictOn("export", "ref2", NUMBERS);
        assertThat(verdict.evidence())
                .anyMatch(reason -> reason.contains("100 % of values have the form of social security numbers"))
                .noneMatch(reason -> NUMBERS.stream().anyMatch(reason::contains));
        assertThat(verdict.confidence()).isGreaterThan(0.9);
    }
}
