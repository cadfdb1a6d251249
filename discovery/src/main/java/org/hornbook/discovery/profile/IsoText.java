package org.hornbook.discovery.profile;

import java.time.LocalDate;

/** Writes dates and times of day as ISO 8601 has them, into one buffer that is used again and again. */
final class IsoText {
    private static final int LONGEST = 32;

    private final byte[] bytes = new byte[LONGEST];
    private int length;

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    /** Takes over what is written elsewhere. */
    void copy(byte[] source, int from, int count) {
        System.arraycopy(source, from, bytes, 0, count);
        length = count;
    }

    void set(int at, char letter) {
        bytes[at] = (byte) letter;
    }

    void letter(char letter) {
        bytes[length++] = (byte) letter;
    }

    void date(LocalDate date) {
        number(date.getYear(), 1000);
        letter('-');
        number(date.getMonthValue(), 10);
        letter('-');
        number(date.getDayOfMonth(), 10);
    }

    /** @param millis since midnight; written to the second, or to the millisecond when there are any */
    void time(int millis) {
        number(millis / 3_600_000, 10);
        letter(':');
        number(millis / 60_000 % 60, 10);
        letter(':');
        number(millis / 1000 % 60, 10);
        if (millis % 1000 != 0) {
            letter('.');
            number(millis % 1000, 100);
        }
    }

    private void number(int value, int unit) {
        for (int power = unit; power > 0; power /= 10) {
            bytes[length++] = (byte) ('0' + value / power % 10);
        }
    }
}
