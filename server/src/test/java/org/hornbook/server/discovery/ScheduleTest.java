package org.hornbook.server.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

    private static final Instant END = Instant.parse("2026-11-01T05:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2, 4, 01:59, false", "2, 4, 02:00, true", "2, 4, 03:59, true", "2, 4, 04:00, false",
        "22, 5, 21:59, false", "22, 5, 23:00, true", "22, 5, 04:59, true", "22, 5, 05:00, false",
        "7, 7, 12:00, true"
    })
    void startsOnlyWithinItsHoursAlsoOverMidnight(int from, int to, LocalTime time, boolean allowed) {
        assertThat(new Schedule(30, from, to, null).allows(time)).isEqualTo(allowed);
    }

    @Test
    void isDueWhenTheIntervalHasPassedSinceTheLastEnd() {
        Schedule weekly = Schedule.everyDays(7);
        assertThat(weekly.isDue(END, true, END.plus(Duration.ofDays(7)).minusSeconds(1)))
                .isFalse();
        assertThat(weekly.isDue(END, true, END.plus(Duration.ofDays(7)))).isTrue();
        assertThat(weekly.isDue(null, false, END)).isTrue();
    }

    @Test
    void triesAgainADayAfterAFailure() {
        Schedule weekly = Schedule.everyDays(7);
        assertThat(weekly.isDue(END, false, END.plus(Duration.ofHours(23)))).isFalse();
        assertThat(weekly.isDue(END, false, END.plus(Duration.ofDays(1)))).isTrue();
    }

    @Test
    void isNeverDueWhenScannedByHand() {
        assertThat(Schedule.byHand().isDue(null, false, END)).isFalse();
    }

    @Test
    void refusesWhatIsOutOfRange() {
        assertThatThrownBy(() -> Schedule.everyDays(0)).hasMessageContaining("interval");
        assertThatThrownBy(() -> new Schedule(1, 3, null, null)).hasMessageContaining("window");
        assertThatThrownBy(() -> new Schedule(1, 3, 24, null)).hasMessageContaining("window");
    }

    @Test
    void saysWhatItMeans() {
        assertThat(Schedule.byHand().inWords()).isEqualTo("Scans start only by hand.");
        assertThat(Schedule.everyDays(1).inWords()).isEqualTo("A scan starts by itself every day.");
        assertThat(new Schedule(7, 22, 4, 5000L).inWords())
                .isEqualTo("A scan starts by itself every 7 days, from 22:00 to 4:00, at most 5,000 rows a second.");
    }
}
