package org.hornbook.sample;

/**
 * How large the district is.
 *
 * @param schools number of schools, 1 to 60
 * @param students number of students enrolled today, 100 to 100,000; former students are written besides
 * @param staff number of employees today, 60 to 20,000
 */
public record SampleSize(int schools, int students, int staff) {

    /** A usual district of a Massachusetts town. */
    public static final SampleSize DEFAULT = new SampleSize(9, 4_700, 700);

    public SampleSize {
        checkRange("schools", schools, 1, 60);
        checkRange("students", students, 100, 100_000);
        checkRange("staff", staff, 60, 20_000);
    }

    private static void checkRange(String what, int value, int lowest, int highest) {
        if (value < lowest || value > highest) {
            throw new IllegalArgumentException(
                    "%s is %d; choose a number from %d to %d".formatted(what, value, lowest, highest));
        }
    }
}
