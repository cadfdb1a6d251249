package org.hornbook.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

class CsvDownloadTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1 555 0100", "-1+cmd|' /C calc'!A0", "@SUM(A1)", "\tx", "\rx", "-", "--5", "-5."})
    void textThatASpreadsheetWouldRunGetsAnApostrophe(String cell) {
        assertThat(line(cell)).contains("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "-0.25", "12", "Grade - 5", "a=b", ""})
    void numbersAndOrdinaryTextStayAsTheyAre(String cell) {
        assertThat(line(cell)).isEqualTo(cell.isEmpty() ? "\"\"" : cell);
    }

    @Test
    void quotesSeparatorsAndLinesAsTheStandardSays() {
        assertThat(line("a \"b\", c")).isEqualTo("\"a \"\"b\"\", c\"");
        assertThat(text(List.of(List.of("one\ntwo")))).isEqualTo("what\r\n\"one\ntwo\"\r\n");
    }

    @Test
    void longListsAreSentTheSameWay() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        CsvDownload.send(response, "list", List.of("what"), Stream.of(List.of("=x"), List.of("é")));
        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).isEqualTo("what\r\n'=x\r\né\r\n");
        assertThat(response.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("list.csv");
    }

    private static String line(String cell) {
        String text = text(List.of(List.of(cell)));
        return text.substring("what\r\n".length(), text.length() - 2);
    }

    private static String text(List<List<String>> rows) {
        byte[] body = Objects.requireNonNull(
                CsvDownload.of("list", List.of("what"), rows).getBody());
        return new String(body, StandardCharsets.UTF_8);
    }
}
