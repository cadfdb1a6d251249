package org.hornbook.discovery.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksTest {
    private static final Map<String, Predicate<String>> CHECKS = Map.ofEntries(
            Map.entry("ssn", Checks::ssn),
            Map.entry("bare ssn", Checks::bareSsn),
            Map.entry("card", Checks::card),
            Map.entry("routing", Checks::routing),
            Map.entry("iban", Checks::iban),
            Map.entry("email", Checks::email),
            Map.entry("phone", Checks::phone),
            Map.entry("ip", Checks::ip),
            Map.entry("mac", Checks::mac),
            Map.entry("secret", Checks::secret),
            Map.entry("street", Checks::street));

    @ParameterizedTest(name = "{0}: {1} is one: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    ssn      | 219-09-1234                          | true
                    ssn      | 219-09-0000                          | false
                    ssn      | 900-12-3456                          | false
                    ssn      | 219-00-1234                          | false
                    bare ssn | 219091234                            | true
                    bare ssn | 666091234                            | false
                    card     | 4111 1111 1111 1111                  | true
                    card     | 4111 1111 1111 1112                  | false
                    card     | 0000000000000000                     | false
                    routing  | 011000015                            | true
                    routing  | 011000016                            | false
                    routing  | 991000015                            | false
                    iban     | DE89 3704 0044 0532 0130 00          | true
                    iban     | DE89 3704 0044 0532 0130 01          | false
                    email    | maria.lopez@example.org              | true
                    email    | maria.lopez at example.org           | false
                    phone    | (617) 555-0123                       | true
                    phone    | +44 20 7946 0123                     | true
                    phone    | 2024-05-06                           | false
                    phone    | 117-555-0123                         | false
                    ip       | 10.0.3.255                           | true
                    ip       | 10.0.3.256                           | false
                    ip       | fe80::1                              | true
                    ip       | 08:00:00                             | false
                    mac      | 00:1A:2B:3C:4D:5E                    | true
                    mac      | 00:1A:2B:3C:4D                       | false
                    secret   | $2b$12$abcdefghijklmnopqrstuv        | true
                    secret   | correct horse                        | false
                    street   | 12 Main St                           | true
                    street   | Main hall                            | false
                    street   | PO Box 12                            | true
                    """)
    void knowsTheFormAndTheCheckDigits(String check, String value, boolean expected) {
        assertThat(CHECKS.getOrDefault(check, v -> !expected).test(value)).isEqualTo(expected);
    }
}
