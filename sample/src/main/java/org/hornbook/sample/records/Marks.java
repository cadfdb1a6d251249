package org.hornbook.sample.records;

import java.util.List;
import org.hornbook.sample.people.Dice;
import org.hornbook.sample.people.Student;
import org.jspecify.annotations.Nullable;

/** Marks that follow from a student's ability, with luck. */
public final class Marks {

    private static final List<String> COMMENTS = List.of(
            "A pleasure to have in class.",
            "Participates well, could check work more carefully.",
            "Missing assignments have lowered this grade.",
            "Shows real curiosity; please keep reading at home.",
            "Distracted by friends, I moved the seat.",
            "Has made strong progress since the last report.",
            "Please contact me about the retake.",
            "Quiet in class but the written work is excellent.",
            "Often tired in first period; is everything well at home?",
            "Needs to come for extra help on Thursdays.");
    private static final List<String> LETTERS =
            List.of("A+", "A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D+", "D", "F");
    private static final int[] FLOORS = {97, 93, 90, 87, 83, 80, 77, 73, 70, 67, 60, 0};
    private static final double[] POINTS = {4.3, 4.0, 3.7, 3.3, 3.0, 2.7, 2.3, 2.0, 1.7, 1.3, 1.0, 0};

    private Marks() {}

    /** A mark out of 100. */
    public static int percent(Student student, Dice dice) {
        return Math.clamp(Math.round(dice.normal(84 + 6 * student.traits().ability(), 5)), 35, 100);
    }

    /** The letter of a mark out of 100. */
    public static String letter(int percent) {
        return LETTERS.get(band(percent));
    }

    /** Grade points of a mark out of 100, with what the course's level adds. */
    public static double points(int percent, String level) {
        double extra = percent < 60 ? 0 : level.equals("AP") ? 1.0 : level.equals("H") ? 0.5 : 0;
        return POINTS[band(percent)] + extra;
    }

    /** A standards mark of the lower grades: 1 beginning to 4 exceeding. */
    public static String standard(int percent) {
        return percent >= 95 ? "4" : percent >= 80 ? "3" : percent >= 68 ? "2" : "1";
    }

    /** A teacher's comment, often none. */
    public static @Nullable String comment(Dice dice) {
        return dice.chance(0.22) ? dice.pick(COMMENTS) : null;
    }

    private static int band(int percent) {
        int band = 0;
        while (percent < FLOORS[band]) {
            band++;
        }
        return band;
    }
}
