package org.hornbook.discovery.profile;

import java.time.LocalDate;
import org.hornbook.discovery.profile.CellReading.Kind;

/**
 * Reads dates, timestamps and times of day: ISO 8601 ({@code 2012-03-14}, {@code 2012-03-14T08:30:00Z}), US style
 * ({@code 3/14/2012}, {@code 3/14/12 8:30 AM}), dotted ({@code 14.03.2012}), and {@code 14-Mar-2012}.
 */
final class DateReader {
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final int LONGEST = 40;
    /** Two-digit years up to this are in the present century. */
    private static final int PIVOT = 40;

    private static final int ISO_SECOND = 19;
    private static final int DAY_MILLIS = 86_400_000;

    private final IsoText written = new IsoText();
    private byte[] normal = written.bytes();
    private int normalStart;
    private int normalLength;
    private Kind kind = Kind.DATE;
    private double days;

    private byte[] bytes = normal;
    private int start;
    private int at;
    private int end;
    private int millis;
    private int offsetMinutes;

    Kind kind() {
        return kind;
    }

    /** Days since 1970-01-01, with the time of day as a fraction; for a time of day that fraction. */
    double days() {
        return days;
    }

    byte[] normal() {
        return normal;
    }

    int normalStart() {
        return normalStart;
    }

    int normalLength() {
        return normalLength;
    }

    /** Whether the slice, which starts with a digit, is a date or time; if so it is the current one. */
    boolean read(byte[] source, int from, int length) {
        if (length < 4 || length > LONGEST) {
            return false;
        }
        bytes = source;
        start = from;
        at = from;
        end = from + length;
        int first = digits(4);
        int firstLength = at - start;
        if (at >= end) {
            return false;
        }
        byte separator = bytes[at];
        if (separator == ':') {
            at = start;
            return firstLength <= 2 && time() && at == end && asTime();
        }
        at++;
        long day;
        if (separator == '-' || separator == ' ') {
            day = firstLength == 4 ? yearFirst(first, separator) : monthName(first, separator);
        } else if (separator == '/' || separator == '.') {
            day = firstLength == 4 ? yearFirst(first, separator) : yearLast(first, separator);
        } else {
            return false;
        }
        return day != Long.MIN_VALUE && rest(day);
    }

    private int digits(int most) {
        int value = 0;
        for (int i = 0; i < most && at < end && bytes[at] >= '0' && bytes[at] <= '9'; i++) {
            value = value * 10 + bytes[at++] - '0';
        }
        return value;
    }

    private boolean skip(byte expected) {
        if (at < end && bytes[at] == expected) {
            at++;
            return true;
        }
        return false;
    }

    private long yearFirst(int year, byte separator) {
        int month = digits(2);
        if (!skip(separator)) {
            return Long.MIN_VALUE;
        }
        int before = at;
        int day = digits(2);
        return at == before ? Long.MIN_VALUE : epochDay(year, month, day);
    }

    private long yearLast(int first, byte separator) {
        int second = digits(2);
        if (!skip(separator)) {
            return Long.MIN_VALUE;
        }
        int year = year();
        boolean dayFirst = separator == '.' || first > 12;
        return dayFirst ? epochDay(year, second, first) : epochDay(year, first, second);
    }

    private int year() {
        int before = at;
        int year = digits(4);
        if (at - before == 4) {
            return year;
        }
        return at - before == 2 ? year + (year <= PIVOT ? 2000 : 1900) : -1;
    }

    private long monthName(int day, byte separator) {
        if (end - at < 6) {
            return Long.MIN_VALUE;
        }
        int month = -1;
        for (int i = 0; i < MONTHS.length(); i += 3) {
            if ((bytes[at] | 0x20) == MONTHS.charAt(i)
                    && (bytes[at + 1] | 0x20) == MONTHS.charAt(i + 1)
                    && (bytes[at + 2] | 0x20) == MONTHS.charAt(i + 2)) {
                month = i / 3 + 1;
            }
        }
        at += 3;
        return month > 0 && skip(separator) ? epochDay(year(), month, day) : Long.MIN_VALUE;
    }

    private static long epochDay(int year, int month, int day) {
        if (year < 1000 || month < 1 || month > 12 || day < 1 || day > 31) {
            return Long.MIN_VALUE;
        }
        if (day > 28 && day > LocalDate.of(year, month, 1).lengthOfMonth()) {
            return Long.MIN_VALUE;
        }
        // days from civil (Hinnant): the year starts in March
        int y = month <= 2 ? year - 1 : year;
        int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        int yearOfEra = y % 400;
        return y / 400 * 146_097L + yearOfEra * 365L + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468;
    }

    private boolean rest(long day) {
        millis = 0;
        offsetMinutes = 0;
        boolean timed = at < end;
        if (timed && !((skip((byte) 'T') || skip((byte) ' ')) && time() && zone() && at == end)) {
            return false;
        }
        long instant = day * DAY_MILLIS + millis - offsetMinutes * 60_000L;
        kind = timed ? Kind.TIMESTAMP : Kind.DATE;
        days = (double) instant / DAY_MILLIS;
        if (!timed && isIso()) {
            normal = bytes;
            normalStart = start;
            normalLength = end - start;
            return true;
        }
        if (timed && isIsoSecond()) {
            written.copy(bytes, start, ISO_SECOND);
            written.set(10, 'T');
            return asWritten();
        }
        written.clear();
        long date = Math.floorDiv(instant, (long) DAY_MILLIS);
        int ofDay = (int) Math.floorMod(instant, (long) DAY_MILLIS);
        written.date(LocalDate.ofEpochDay(date));
        if (ofDay != 0) {
            written.letter('T');
            written.time(ofDay);
        }
        return asWritten();
    }

    private boolean asTime() {
        kind = Kind.TIME;
        days = (double) millis / DAY_MILLIS;
        written.clear();
        written.time(millis);
        return asWritten();
    }

    /** Whether the date is written as it would be here. */
    private boolean isIso() {
        return end - start == 10 && bytes[start + 4] == '-' && bytes[start + 7] == '-';
    }

    /** Whether the timestamp is written as it would be here, but for the letter in the middle, and is not midnight. */
    private boolean isIsoSecond() {
        return end - start == ISO_SECOND
                && bytes[start + 4] == '-'
                && bytes[start + 7] == '-'
                && bytes[start + 13] == ':'
                && bytes[start + 16] == ':'
                && bytes[end - 1] <= '9'
                && millis != 0;
    }

    private boolean asWritten() {
        normal = written.bytes();
        normalStart = 0;
        normalLength = written.length();
        return true;
    }

    private boolean time() {
        int before = at;
        int hour = digits(2);
        if (at == before || !skip((byte) ':')) {
            return false;
        }
        before = at;
        int minute = digits(2);
        if (at - before != 2) {
            return false;
        }
        int second = skip((byte) ':') ? digits(2) : 0;
        int fraction = 0;
        if (skip((byte) '.')) {
            before = at;
            fraction = digits(3);
            for (int scale = at - before; scale < 3; scale++) {
                fraction *= 10;
            }
            digits(9);
        }
        hour = halfDay(hour);
        millis = ((hour * 60 + minute) * 60 + second) * 1000 + fraction;
        return hour >= 0 && hour < 24 && minute < 60 && second < 60;
    }

    private int halfDay(int hour) {
        int mark = at < end && bytes[at] == ' ' ? at + 1 : at;
        if (end - mark < 2 || (bytes[mark + 1] | 0x20) != 'm') {
            return hour;
        }
        int letter = bytes[mark] | 0x20;
        if ((letter != 'a' && letter != 'p') || hour < 1 || hour > 12) {
            return -1;
        }
        at = mark + 2;
        return hour % 12 + (letter == 'p' ? 12 : 0);
    }

    private boolean zone() {
        if (at == end || skip((byte) 'Z')) {
            return true;
        }
        boolean west = bytes[at] == '-';
        if (!west && bytes[at] != '+') {
            return false;
        }
        at++;
        int hours = digits(2);
        skip((byte) ':');
        int minutes = hours * 60 + digits(2);
        offsetMinutes = west ? -minutes : minutes;
        return minutes <= 18 * 60;
    }
}
