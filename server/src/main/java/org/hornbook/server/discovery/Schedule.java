package org.hornbook.server.discovery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When a repository is scanned by itself and how hard (clause DSE-5).
 *
 * @param intervalDays days from the end of one scan to the start of the next, 1 to 366; null: only by hand
 * @param fromHour first hour of the day in which a scan may start, 0 to 23, in the district's zone; null with
 *     {@code toHour}: at any time
 * @param toHour hour before which a scan must have started; smaller than {@code fromHour} when the window spans midnight
 * @param rowsPerSecond most rows read a second; null for no limit
 */
public record Schedule(
        @Nullable Integer intervalDays,
        @Nullable Integer fromHour,
        @Nullable Integer toHour,
        @Nullable Long rowsPerSecond) {

    /** The longest interval, in days. */
    public static final int LONGEST_INTERVAL = 366;

    /** The highest limit of rows a second. */
    public static final long HIGHEST_RATE = 100_000_000;

    private static final int LAST_HOUR = 23;

    /** After a scan that failed or was cancelled the next one comes so much later, or at the interval if sooner. */
    private static final Duration AFTER_FAILURE = Duration.ofDays(1);

    public Schedule {
        check(intervalDays == null || (intervalDays >= 1 && intervalDays <= LONGEST_INTERVAL), "interval");
        check((fromHour == null) == (toHour == null), "window");
        check(fromHour == null || (fromHour >= 0 && fromHour <= LAST_HOUR), "start of the window");
        check(toHour == null || (toHour >= 0 && toHour <= LAST_HOUR), "end of the window");
        check(rowsPerSecond == null || (rowsPerSecond >= 1 && rowsPerSecond <= HIGHEST_RATE), "rows a second");
    }

    /** Every so many days, at any time, as fast as it goes. */
    public static Schedule everyDays(int days) {
        return new Schedule(days, null, null, null);
    }

    /** Only when somebody starts a scan. */
    public static Schedule byHand() {
        return new Schedule(null, null, null, null);
    }

    /** The same, reading at most so many rows a second. */
    public Schedule atMost(long rows) {
        return new Schedule(intervalDays, fromHour, toHour, rows);
    }

    /** Whether a scan may start at that time of day. */
    public boolean allows(LocalTime time) {
        if (fromHour == null || toHour == null || fromHour.equals(toHour)) {
            return true;
        }
        int hour = time.getHour();
        return fromHour < toHour ? hour >= fromHour && hour < toHour : hour >= fromHour || hour < toHour;
    }

    /** Whether the interval has passed since the last scan ended; always after no scan at all. */
    public boolean isDue(@Nullable Instant lastEnd, boolean lastSucceeded, Instant now) {
        if (intervalDays == null) {
            return false;
        }
        if (lastEnd == null) {
            return true;
        }
        Duration interval = Duration.ofDays(intervalDays);
        Duration wait = lastSucceeded || interval.compareTo(AFTER_FAILURE) < 0 ? interval : AFTER_FAILURE;
        return !lastEnd.plus(wait).isAfter(now);
    }

    /** The schedule as people read it, one sentence. */
    public String inWords() {
        if (intervalDays == null) {
            return "Scans start only by hand" + rate() + ".";
        }
        String days = intervalDays == 1 ? "every day" : "every %d days".formatted(intervalDays);
        boolean anyTime = fromHour == null || fromHour.equals(toHour);
        return "A scan starts by itself %s%s%s."
                .formatted(days, anyTime ? "" : ", from %d:00 to %d:00".formatted(fromHour, toHour), rate());
    }

    private String rate() {
        return rowsPerSecond == null ? "" : ", at most %,d rows a second".formatted(rowsPerSecond);
    }

    private static void check(boolean fits, String what) {
        if (!fits) {
            throw new IllegalArgumentException("The " + what + " of a schedule is out of range.");
        }
    }
}
