package org.hornbook.discovery.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellReadingTest {
    private final CellReading reading = new CellReading();

    @ParameterizedTest
    @CsvSource(textBlock = """
                    7,            INTEGER,   7
                    007,          INTEGER,   7
                    +7,           INTEGER,   7
                    -7,           INTEGER,   -7
                    -0,           INTEGER,   0
                    000,          INTEGER,   0
                    7.0,          DECIMAL,   7
                    07.50,        DECIMAL,   7.5
                    .5,           DECIMAL,   0.5
                    -.50,         DECIMAL,   -0.5
                    5.,           DECIMAL,   5
                    1.2E3,        DECIMAL,   1200
                    1e-2,         DECIMAL,   0.01
                    00123456789012345678901234, INTEGER, 123456789012345678901234
                    2012-03-14,   DATE,      2012-03-14
                    2012/3/4,     DATE,      2012-03-04
                    3/14/2012,    DATE,      2012-03-14
                    14/3/2012,    DATE,      2012-03-14
                    3/4/12,       DATE,      2012-03-04
                    3/4/67,       DATE,      1967-03-04
                    14.03.2012,   DATE,      2012-03-14
                    14-Mar-2012,  DATE,      2012-03-14
                    14 mar 2012,  DATE,      2012-03-14
                    1900-02-28,   DATE,      1900-02-28
                    2012-03-14 00:00:00,          TIMESTAMP, 2012-03-14
                    2012-03-14T08:30:00,          TIMESTAMP, 2012-03-14T08:30:00
                    2012-03-14 08:30:00.120,      TIMESTAMP, 2012-03-14T08:30:00.120
                    2012-03-14T08:30:00Z,         TIMESTAMP, 2012-03-14T08:30:00
                    2012-03-14 01:30:00+02:00,    TIMESTAMP, 2012-03-13T23:30:00
                    2012-03-14 08:30:00-05,       TIMESTAMP, 2012-03-14T13:30:00
                    3/14/2012 8:30 PM,            TIMESTAMP, 2012-03-14T20:30:00
                    8:30,         TIME,      08:30:00
                    12:05 AM,     TIME,      00:05:00
                    23:59:59,     TIME,      23:59:59
                    TRUE,         BOOLEAN,   true
                    No,           BOOLEAN,   no
                    Ann  Lee,     TEXT,      ann lee
                    ÉCOLE,        TEXT,      école
                    """)
    void readsAndNormalises(String text, CellReading.Kind kind, String normal) {
        read(text);
        assertThat(reading.kind()).isEqualTo(kind);
        assertThat(normal()).isEqualTo(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "+",
                ".",
                "1.2.3",
                "12a",
                "1e",
                "1e9999",
                "2012-13-01",
                "2012-02-30",
                "2013-2-29",
                "13/13/2012",
                "24:00",
                "8:61",
                "3/14",
                "555-1234",
                "12-34-5678",
                "2012-03-14X08:30",
                "13:00 PM",
                "1-xyz-2012",
                "12/",
                "1/2/",
                "2012-",
                "1:",
                "99/99/9999",
                "192.168.0.1",
                "2012-03-14 25:00:00",
                "0/0/0000"
            })
    void leavesWhatIsNeitherNumberNorDateAsText(String text) {
        read(text);
        assertThat(reading.kind()).isEqualTo(CellReading.Kind.TEXT);
    }

    @Test
    void countsDaysFromTheEpoch() {
        read("1970-01-02");
        assertThat(reading.number()).isEqualTo(1);
        read("1969-12-31 12:00:00");
        assertThat(reading.number()).isEqualTo(-0.5);
    }

    private void read(String text) {
        byte[] bytes = ("xx" + text).getBytes(StandardCharsets.UTF_8);
        reading.read(bytes, 2, bytes.length - 2, Encoding.isAscii(bytes, 2, bytes.length - 2));
    }

    private String normal() {
        return new String(reading.normal(), reading.normalStart(), reading.normalLength(), StandardCharsets.UTF_8);
    }
}
