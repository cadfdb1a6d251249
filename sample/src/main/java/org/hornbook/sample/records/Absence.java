package org.hornbook.sample.records;

import java.time.LocalDate;
import org.hornbook.sample.people.Student;
import org.jspecify.annotations.Nullable;

/**
 * A day that a student missed, or came late to.
 *
 * @param student the student
 * @param day the day
 * @param code {@code A} absent, {@code T} tardy, {@code D} dismissed early
 * @param minutes minutes missed, for the late and the dismissed
 * @param excused {@code Y} or {@code N}
 * @param reason the office's note, mostly null
 */
public record Absence(
        Student student,
        LocalDate day,
        String code,
        int minutes,
        String excused,
        @Nullable String reason) {}
