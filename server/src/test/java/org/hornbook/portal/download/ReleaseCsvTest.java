package org.hornbook.portal.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hornbook.portal.data.Category;
import org.hornbook.portal.data.Dimension;
import org.hornbook.portal.data.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseCsvTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Abbot          | Abbot
            =1+2           | '=1+2
            +1 program     | '+1 program
            -none          | '-none
            @SUM(A1)       | '@SUM(A1)
            -5             | -5
            a, b           | "a, b"
            say "yes"      | "say ""yes""\"
            """)
    void categoriesAreTextInEverySpreadsheet(String category, String written) {
        Table table = new Table(
                List.of(new Dimension("=school", "School", List.of(new Category("c", category, null)))),
                Map.of(List.of("c"), Optional.of(new BigDecimal("1234.50"))));
        assertThat(ReleaseCsv.of(table)).isEqualTo("'=school,value,status\r\n" + written + ",1234.50,published\r\n");
    }
}
