package org.hornbook.sample.records;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hornbook.sample.people.Dice;
import org.hornbook.sample.people.Population;
import org.hornbook.sample.people.Student;
import org.hornbook.sample.school.SchoolYear;
import org.jspecify.annotations.Nullable;

/**
 * Absences of the current and the two years before. Each student has a propensity; Mondays, Fridays, the days before
 * vacations and the winter are worse, and an illness lasts a few days.
 */
public final class Attendance {

    private static final List<String> REASONS = List.of(
            "Parent called, fever",
            "Doctor appointment",
            "Dentist",
            "Family trip, not approved",
            "Stomach bug per mother",
            "College visit",
            "No call, left message with father",
            "Grandmother's funeral",
            "Religious observance",
            "Overslept, missed bus",
            "Court date with mother",
            "Asthma, see nurse note");

    private final Population population;
    private final Dice dice;

    private Attendance(Population population) {
        this.population = population;
        this.dice = population.dice("attendance");
    }

    /** Every absence, by year and student. */
    public static List<Absence> of(Population population) {
        var attendance = new Attendance(population);
        var absences = new ArrayList<Absence>(160_000);
        for (int back = 2; back >= 0; back--) {
            List<LocalDate> days = population.year().before(back).days();
            double[] factors = dayFactors(days);
            for (Student student : population.students()) {
                attendance.addYear(absences, student, days, factors);
            }
        }
        return absences;
    }

    private static double[] dayFactors(List<LocalDate> days) {
        double[] factors = new double[days.size()];
        for (int i = 0; i < factors.length; i++) {
            LocalDate day = days.get(i);
            double week = day.getDayOfWeek() == DayOfWeek.MONDAY || day.getDayOfWeek() == DayOfWeek.FRIDAY ? 1.25 : 0.9;
            boolean beforeBreak = i + 1 < factors.length && days.get(i + 1).isAfter(day.plusDays(4));
            double winter = day.getMonthValue() <= 2 || day.getMonthValue() == 12 ? 1.3 : 0.9;
            factors[i] = week * winter * (beforeBreak ? 1.8 : 1);
        }
        return factors;
    }

    private void addYear(List<Absence> absences, Student student, List<LocalDate> days, double[] factors) {
        LocalDate from = student.entry();
        LocalDate until = student.exit() == null ? population.asOf() : student.exit();
        if (until.isBefore(days.getFirst()) || from.isAfter(days.getLast())) {
            return;
        }
        double share = student.traits().absence() * 0.72;
        boolean ill = false;
        for (int i = 0; i < factors.length; i++) {
            LocalDate day = days.get(i);
            if (day.isBefore(from) || day.isAfter(until)) {
                continue;
            }
            double luck = dice.fraction();
            ill = luck < (ill ? Math.min(0.55, 0.3 + share) : share * factors[i]);
            if (ill) {
                absences.add(absence(student, day));
            } else if (luck > 1 - share * 0.35) {
                absences.add(late(student, day));
            }
        }
    }

    private Absence absence(Student student, LocalDate day) {
        return new Absence(student, day, "A", 0, dice.chance(0.62) ? "Y" : "N", reason(0.18));
    }

    private Absence late(Student student, LocalDate day) {
        boolean dismissed = dice.chance(0.25);
        int minutes = dismissed ? dice.between(20, 180) : 1 + dice.occurrences(14);
        return new Absence(student, day, dismissed ? "D" : "T", minutes, dice.chance(0.4) ? "Y" : "N", reason(0.1));
    }

    private @Nullable String reason(double share) {
        return dice.chance(share) ? dice.pick(REASONS) : null;
    }

    /** Days that the year has had by today. */
    public static long daysSoFar(SchoolYear year, LocalDate today) {
        return year.days().stream().filter(d -> !d.isAfter(today)).count();
    }
}
