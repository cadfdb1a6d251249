package org.hornbook.sample.people;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hornbook.sample.people.Student.Needs;
import org.hornbook.sample.people.Student.Traits;
import org.hornbook.sample.school.SchoolYear;
import org.jspecify.annotations.Nullable;

/** Draws what a single child is like. */
final class Children {

    private static final List<String> CONDITION_NAMES = List.of(
            "Asthma",
            "ADHD",
            "Anxiety disorder",
            "Peanut allergy",
            "Tree nut allergy",
            "Seasonal allergies",
            "Type 1 diabetes",
            "Epilepsy",
            "Celiac disease",
            "Migraine",
            "Bee sting allergy",
            "Scoliosis");
    private static final double[] CONDITION_WEIGHTS = {9, 8, 5, 3, 2, 3, 0.4, 0.6, 0.7, 1, 0.6, 0.8};
    private static final double CONDITION_SHARE = 0.33;
    private static final String[] DISABILITIES = {"08", "03", "07", "11", "05", "13", "12", "01", "10", "06", "02", "04"
    };
    private static final double[] DISABILITY_WEIGHTS = {24, 15, 17, 14, 10, 9, 5, 4, 2, 1, 1, 0.5};

    private Children() {}

    /** Grade by age on 1 September of the year; a child held back once is one below. */
    static int grade(LocalDate birth, SchoolYear year, boolean heldBack) {
        int age = Period.between(birth, LocalDate.of(year.endYear() - 1, 9, 1)).getYears();
        return age - 5 - (heldBack ? 1 : 0);
    }

    /** Birth dates from the eldest on; twins share theirs. */
    static List<LocalDate> births(LocalDate eldest, Dice dice) {
        int count = 1 + dice.weighted(24, 46, 21, 7, 2);
        var births = new ArrayList<LocalDate>();
        LocalDate birth = eldest;
        for (int i = 0; i < count; i++) {
            births.add(birth);
            if (!dice.chance(0.016)) {
                birth = birth.plusDays(dice.between(420, 1700));
            }
        }
        return births;
    }

    static Needs needs(Household family, Sex sex, int grade, boolean bornAbroad, Dice dice) {
        double share = (sex == Sex.M ? 0.22 : 0.13) * (grade < 0 ? 2 : 1);
        String disability = dice.chance(share) ? DISABILITIES[dice.weighted(DISABILITY_WEIGHTS)] : null;
        if ("13".equals(disability) && grade > 4) {
            // developmental delay is a finding for young children only
            disability = "08";
        }
        boolean section504 = disability == null && grade > 0 && dice.chance(0.07);
        String homeless = dice.chance(family.lunch().equals("F") ? 0.03 : 0.001)
                ? List.of("DOUBLED-UP", "SHELTER", "HOTEL").get(dice.weighted(7, 2, 1))
                : null;
        return new Needs(
                disability,
                section504,
                englishLevel(family, grade, bornAbroad, dice),
                homeless,
                dice.chance(0.003),
                dice.chance(0.011));
    }

    static Traits traits(Household family, int grade, Dice dice) {
        double ability = dice.normal(family.lunch().equals("P") ? 0.12 : -0.25, 1);
        double absence = Math.min(0.45, 0.042 * Math.exp(dice.normal(0, 0.75)) * (grade >= 9 ? 1.25 : 1));
        double conduct = dice.chance(0.08) ? 0.5 + dice.fraction() * 2.5 : 0.03;
        String condition = dice.chance(CONDITION_SHARE) ? CONDITION_NAMES.get(dice.weighted(CONDITION_WEIGHTS)) : null;
        return new Traits(ability, absence, conduct * (grade >= 6 ? 1 : 0.3), condition);
    }

    static @Nullable String preferred(String given, Dice dice) {
        String shorter = NICKNAMES.get(given);
        return shorter != null && dice.chance(0.5) ? shorter : null;
    }

    private static int englishLevel(Household family, int grade, boolean bornAbroad, Dice dice) {
        if (family.language().equals("English") || grade < 0) {
            return 0;
        }
        double stillLearning = bornAbroad ? 0.75 : Math.max(0.05, 0.5 - 0.05 * grade);
        if (!dice.chance(stillLearning)) {
            return dice.chance(0.4) ? 6 : 0;
        }
        return 1 + dice.weighted(bornAbroad ? 3 : 1, 3, 4, 3, 2);
    }

    private static final Map<String, String> NICKNAMES = Map.ofEntries(
            Map.entry("Abigail", "Abby"),
            Map.entry("Alexander", "Alex"),
            Map.entry("Benjamin", "Ben"),
            Map.entry("Charlotte", "Charlie"),
            Map.entry("Christopher", "Chris"),
            Map.entry("Daniel", "Dan"),
            Map.entry("Eleanor", "Ellie"),
            Map.entry("Gabriella", "Gabby"),
            Map.entry("Isabella", "Bella"),
            Map.entry("Jackson", "Jack"),
            Map.entry("Joseph", "Joey"),
            Map.entry("Joshua", "Josh"),
            Map.entry("Katherine", "Kate"),
            Map.entry("Madeline", "Maddie"),
            Map.entry("Margaret", "Maggie"),
            Map.entry("Matthew", "Matt"),
            Map.entry("Michael", "Mike"),
            Map.entry("Nathaniel", "Nate"),
            Map.entry("Nicholas", "Nick"),
            Map.entry("Samantha", "Sam"),
            Map.entry("Samuel", "Sam"),
            Map.entry("Theodore", "Teddy"),
            Map.entry("Thomas", "Tommy"),
            Map.entry("William", "Will"),
            Map.entry("Zachary", "Zach"));
}
