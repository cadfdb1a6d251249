package org.hornbook.sample.records;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Which courses students of each grade take. */
final class Courses {

    private static final List<String> MIDDLE = List.of("ENG", "MAT", "SCI", "SOC", "LAN", "PHE", "ART");
    private static final List<List<String>> HIGH_TITLES = List.of(
            List.of("English 9", "Algebra I", "Biology", "World History I", "Spanish I", "Wellness 9", "Studio Art I"),
            List.of("English 10", "Geometry", "Chemistry", "World History II", "Spanish II", "Wellness 10", "Ceramics"),
            List.of(
                    "American Literature",
                    "Algebra II",
                    "Physics",
                    "United States History",
                    "Spanish III",
                    "Fitness",
                    "Concert Band"),
            List.of(
                    "World Literature",
                    "Precalculus",
                    "Environmental Science",
                    "Government and Economics",
                    "Spanish IV",
                    "Lifetime Sports",
                    "Computer Science"));
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

    /** The courses of a group of students; the share of the grade's groups above it decides the level. */
    static List<Course> of(int grade, double rank) {
        if (grade < 6) {
            return elementary(grade);
        }
        return grade < 9 ? middle(grade) : high(grade, rank);
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

    private static List<Course> high(int grade, double rank) {
        String level = rank < 0.2 && grade >= 11 ? "AP" : rank < 0.4 ? "H" : "CP";
        return IntStream.range(0, HIGH_DEPARTMENTS.size())
                .mapToObj(i -> {
                    // physical education and the arts are not levelled
                    String own = i >= 5 ? "ST" : level;
                    String department = HIGH_DEPARTMENTS.get(i);
                    return new Course(
                            "%s%d%02d%s".formatted(department, grade, i, own),
                            (own.equals("AP") ? "AP " : "")
                                    + HIGH_TITLES.get(grade - 9).get(i)
                                    + (own.equals("H") ? " Honors" : ""),
                            department,
                            own,
                            i >= 5 ? 3 : 5);
                })
                .toList();
    }
}
