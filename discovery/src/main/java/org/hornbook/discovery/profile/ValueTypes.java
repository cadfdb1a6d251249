package org.hornbook.discovery.profile;

/**
 * How many values read as what, whatever the storage type says. The counts add up to the values that are neither null
 * nor blank.
 *
 * @param integers whole numbers
 * @param decimals other numbers
 * @param dates calendar dates
 * @param timestamps dates with a time
 * @param times times of day
 * @param booleans true, false, yes, no, t, f, y, n in any case (0 and 1 count as integers)
 * @param texts everything else
 */
public record ValueTypes(
        long integers, long decimals, long dates, long timestamps, long times, long booleans, long texts) {

    /** The prevailing reading of a column. */
    public enum Reading {
        NOTHING,
        INTEGER,
        DECIMAL,
        DATE,
        TIMESTAMP,
        TIME,
        BOOLEAN,
        TEXT
    }

    public long total() {
        return integers + decimals + dates + timestamps + times + booleans + texts;
    }

    /** What nine values in ten read as; text when there is no such majority. */
    public Reading prevailing() {
        long total = total();
        if (total == 0) {
            return Reading.NOTHING;
        }
        long most = total - total / 10;
        if (integers >= most) {
            return Reading.INTEGER;
        }
        if (integers + decimals >= most) {
            return Reading.DECIMAL;
        }
        if (dates >= most) {
            return Reading.DATE;
        }
        if (dates + timestamps >= most) {
            return Reading.TIMESTAMP;
        }
        if (times >= most) {
            return Reading.TIME;
        }
        return booleans >= most ? Reading.BOOLEAN : Reading.TEXT;
    }

    /** Values that do not read as the prevailing type: the suspects of a quality check. */
    public long strays() {
        return switch (prevailing()) {
            case NOTHING, TEXT -> 0;
            case INTEGER -> total() - integers;
            case DECIMAL -> total() - integers - decimals;
            case DATE -> total() - dates;
            case TIMESTAMP -> total() - dates - timestamps;
            case TIME -> total() - times;
            case BOOLEAN -> total() - booleans;
        };
    }
}
