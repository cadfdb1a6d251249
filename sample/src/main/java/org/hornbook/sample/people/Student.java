package org.hornbook.sample.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A student, enrolled today or in the past.
 *
 * @param number local student number, 6 digits
 * @param stateId state student number, 10 digits
 * @param name name
 * @param preferred name used in class, null when the same
 * @param sex state code
 * @param birthDate date of birth
 * @param birthCountry country of birth
 * @param race state code of race
 * @param hispanic {@code Y} or {@code N}
 * @param grade grade today or when leaving: -1 pre-kindergarten, 0 kindergarten, 1 to 12
 * @param school code of the school today or when leaving
 * @param entry first day in the district
 * @param exit last day, null while enrolled
 * @param exitCode reason for leaving, null while enrolled
 * @param household family
 * @param needs what the schools do for the student
 * @param traits what shapes the student's records
 */
public record Student(
        int number,
        String stateId,
        PersonName name,
        @Nullable String preferred,
        Sex sex,
        LocalDate birthDate,
        String birthCountry,
        String race,
        String hispanic,
        int grade,
        String school,
        LocalDate entry,
        @Nullable LocalDate exit,
        @Nullable String exitCode,
        Household household,
        Needs needs,
        Traits traits) {

    /**
     * Programmes and circumstances.
     *
     * @param disability code of the primary disability with an education plan, or null
     * @param section504 whether there is an accommodation plan
     * @param englishLevel level 1 to 5 of an English learner, 6 for a former one, 0 for others
     * @param homeless code of where a homeless student stays, or null
     * @param foster whether in foster care
     * @param military whether of a military family
     */
    public record Needs(
            @Nullable String disability,
            boolean section504,
            int englishLevel,
            @Nullable String homeless,
            boolean foster,
            boolean military) {}

    /**
     * Hidden propensities, never written themselves.
     *
     * @param ability about 0, deviation 1
     * @param absence share of days absent
     * @param conduct incidents expected in a year
     * @param condition chronic health condition, or null
     */
    public record Traits(
            double ability,
            double absence,
            double conduct,
            @Nullable String condition) {}

    /** Whether enrolled today. */
    public boolean enrolled() {
        return exit == null;
    }

    /** Year of graduation that the grade leads to, in the school year that ends in {@code endYear}. */
    public int graduationYear(int endYear) {
        return endYear + 12 - grade;
    }

    /** The grade as written: {@code PK}, {@code K}, {@code 01} to {@code 12}. */
    public static String gradeCode(int grade) {
        return grade < 0 ? "PK" : grade == 0 ? "K" : "%02d".formatted(grade);
    }

    /** As {@link #gradeCode(int)} of this student's grade. */
    public String gradeCode() {
        return gradeCode(grade);
    }

    /** The account's e-mail address at school, from grade 3 on. */
    public @Nullable String schoolEmail() {
        if (grade < 3) {
            return null;
        }
        String account = PersonName.plain(name.given().substring(0, 1) + name.family());
        return "%s%02d@students.alderbrook.test".formatted(account, number % 100);
    }

    /** Whether the student was entered twice once; the registrar merged the entries, others kept the first number. */
    public boolean hasOldNumber() {
        return number % 30 == 7;
    }

    /** The number of the entry that was merged away. */
    public int oldNumber() {
        return number - 100_000;
    }
}
