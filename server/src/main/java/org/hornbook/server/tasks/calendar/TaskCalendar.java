package org.hornbook.server.tasks.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.hornbook.server.tasks.Task;

/** Tasks as all-day entries of an iCalendar file (RFC 5545). */
final class TaskCalendar {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;
    private static final String END_OF_LINE = "\r\n";

    private TaskCalendar() {}

    static String of(List<Task> tasks, String address, Instant now) {
        StringBuilder text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Hornbook//Tasks//EN");
        line(text, "X-WR-CALNAME:Hornbook tasks");
        for (Task task : tasks) {
            line(text, "BEGIN:VEVENT");
            line(text, "UID:" + task.id() + "@hornbook");
            line(text, "DTSTAMP:" + STAMP.format(now));
            line(text, "DTSTART;VALUE=DATE:" + task.due().format(DateTimeFormatter.BASIC_ISO_DATE));
            line(text, "SUMMARY:" + escaped(task.title()));
            line(text, "DESCRIPTION:" + escaped(task.why()));
            line(text, "URL:" + address + task.href());
            line(text, "TRANSP:TRANSPARENT");
            line(text, "END:VEVENT");
        }
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    /** Section 3.3.11: text escapes. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    /** Section 3.1: lines are folded after 75 octets, never inside a character. */
    private static void line(StringBuilder to, String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            String one = Character.toString(character);
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                to.append(END_OF_LINE).append(' ');
                octets = 1;
            }
            to.append(one);
            octets += size;
            i += Character.charCount(character);
        }
        to.append(END_OF_LINE);
    }
}
