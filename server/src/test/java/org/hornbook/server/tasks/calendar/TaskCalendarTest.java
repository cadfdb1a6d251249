package org.hornbook.server.tasks.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hornbook.server.shared.Role;
import org.hornbook.server.tasks.Task;
import org.hornbook.server.tasks.TaskId;
import org.junit.jupiter.api.Test;

class TaskCalendarTest {

    @Test
    void foldsLongLinesAndEscapesText() {
        String calendar = TaskCalendar.of(
                List.of(task("Review, please; the \"long\" list of classifications für die Sammlung \\ 学校 "
                        + "x".repeat(90))),
                "http://localhost:8080",
                Instant.EPOCH);
        assertThat(calendar.split("\r\n", -1))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        String unfolded = calendar.replace("\r\n ", "");
        assertThat(unfolded)
                .contains("SUMMARY:Review\\, please\\; the \"long\" list of classifications für die Sammlung \\\\ 学校 x")
                .contains("DTSTART;VALUE=DATE:20270131")
                .contains("DTSTAMP:19700101T000000Z")
                .startsWith("BEGIN:VCALENDAR\r\n")
                .endsWith("END:VCALENDAR\r\n");
    }

    private static Task task(String title) {
        return new Task(
                new TaskId(new UUID(1, 2)),
                "test.do",
                "thing",
                "1",
                title,
                "",
                "/x",
                null,
                Role.AUDITOR,
                LocalDate.of(2027, 1, 31),
                Instant.EPOCH,
                null,
                null,
                0);
    }
}
