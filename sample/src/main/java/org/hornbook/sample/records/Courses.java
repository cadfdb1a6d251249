package org.hornbook.sample.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Which courses students of each grade take. */
final class Courses {

    private static final List<String> MIDDLE = List.of("ENG", "MAT", "SCI", "SOC", "LAN", "PHE", "ART");
    private static final List<List<String>> HIGH_TITLES = List.of(
            List.of("English 9", "Algebra I", "Biology", "World History I"),
            List.of("English 10", "Geometry", "Chemistry", "World History II"),
            List.of("American Literature", "Algebra II", "Physics", "United States History"),
            List.of("World Literature", "Precalculus", "Environmental Science", "Government and Economics"));
    private static final List<String> WELLNESS = List.of("Wellness 9", "Wellness 10", "Fitness", "Lifetime Sports");
    private static final List<String> LANGUAGES =
            List.of("Spanish", "French", "Spanish", "Mandarin", "Spanish", "Latin");
    private static final List<String> ARTS =
            List.of("Studio Art", "Concert Band", "Ceramics", "Computer Science", "Photography", "Chorus", "Theater");
    private static final List<String> YEARS = List.of("I", "II", "III", "IV");
    private static final List<String> HIGH_DEPARTMENTS = List.of("ENG", "MAT", "SCI", "SOC", "LAN", "PHE", "ART");
    private static final List<String> MIDDLE_TITLES = List.of(
            "English Language Arts",
            "Mathematics",
            "Science",
            "Social Studies",
            "World Language",
            "Physical Education",
            "Exploratory Arts");
    private static final List<String> ELEMENTARY_TITLES =
            List.of("Literacy", "Mathematics", "Science and Social Studies", "Specials");

    private Courses() {}

    /**
     * The courses of a group of students.
     *
     * @param rank share of the grade's groups above it, which decides the level
     * @param variant which language and which of the arts the group chose
     */
    static List<Course> of(int grade, double rank, int variant) {
        if (grade < 6) {
            return elementary(grade);
        }
        return grade < 9 ? middle(grade) : high(grade, rank, variant);
    }

    private static List<Course> elementary(int grade) {
        String suffix = grade < 0 ? "PK" : grade == 0 ? "K" : String.valueOf(grade);
        return ELEMENTARY_TITLES.stream()
                .map(title -> new Course(
                        "E" + suffix + "-" + title.substring(0, 3).toUpperCase(Locale.ROOT),
                        title + " " + suffix,
                        "ELM",
                        "ST",
                        0))
                .toList();
    }

    private static List<Course> middle(int grade) {
        return IntStream.range(0, MIDDLE.size())
                .mapToObj(i -> new Course(
                        "M%d%s".formatted(grade, MIDDLE.get(i)),
                        MIDDLE_TITLES.get(i) + " " + grade,
                        MIDDLE.get(i),
                        "ST",
                        0))
                .toList();
    }

    private static List<Course> high(int grade, double rank, int variant) {
        String level = rank < 0.2 && grade >= 11 ? "AP" : rank < 0.4 ? "H" : "CP";
        int year = grade - 9;
        var courses = new ArrayList<Course>();
        for (int i = 0; i < HIGH_DEPARTMENTS.size(); i++) {
            String department = HIGH_DEPARTMENTS.get(i);
            switch (department) {
                case "PHE" -> courses.add(course(department, grade, "ST", WELLNESS.get(year)));
                case "ART" ->
                    courses.add(course(department, grade, "ST", choice(ARTS, variant) + " " + YEARS.get(year)));
                case "LAN" ->
                    courses.add(course(department, grade, level, choice(LANGUAGES, variant) + " " + YEARS.get(year)));
                default ->
                    courses.add(course(
                            department, grade, level, HIGH_TITLES.get(year).get(i)));
            }
        }
        return courses;
    }

    private static String choice(List<String> options, int variant) {
        return options.get(variant % options.size());
    }

    private static Course course(String department, int grade, String level, String title) {
        String code = department + grade + title.substring(0, 3).toUpperCase(Locale.ROOT) + level;
        String prefix = level.equals("AP") ? "AP " : "";
        String suffix = level.equals("H") ? " Honors" : "";
        return new Course(code, prefix + title + suffix, department, level, level.equals("ST") ? 3 : 5);
    }
}
