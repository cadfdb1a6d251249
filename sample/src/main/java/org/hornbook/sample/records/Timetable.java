package org.hornbook.sample.records;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hornbook.sample.people.Population;
import org.hornbook.sample.people.StaffMember;
import org.hornbook.sample.people.Student;
import org.hornbook.sample.school.Site;

/** The year's classes: students of a grade move in groups, each period in another room. */
public final class Timetable {

    private static final int GROUP = 23;
    private static final int PERIODS = 7;
    private static final int VARIANTS = 42;

    private final List<Section> sections = new ArrayList<>();
    private final List<Placement> placements = new ArrayList<>();
    private final Map<Integer, Section> homerooms = new HashMap<>();
    private final Map<String, List<StaffMember>> teachers = new LinkedHashMap<>();
    private final Set<String> busy = new HashSet<>();
    private final Map<String, Integer> turns = new HashMap<>();

    /** Makes the timetable of the current year. */
    public Timetable(Population population) {
        for (StaffMember member : population.employed()) {
            if (member.job().teaches()) {
                pool(member.school(), member.job().department()).add(member);
                pool(member.school(), "").add(member);
            }
        }
        List<Student> enrolled = population.enrolled();
        for (Site site : population.plan().sites()) {
            for (int grade = site.lowest(); grade <= site.highest(); grade++) {
                int wanted = grade;
                placeGrade(
                        site,
                        grade,
                        enrolled.stream()
                                .filter(s -> s.grade() == wanted && s.school().equals(site.code()))
                                .sorted(Comparator.comparingDouble(
                                        s -> -s.traits().ability()))
                                .toList());
            }
        }
    }

    /** All classes. */
    public List<Section> sections() {
        return sections;
    }

    /** Who is in which. */
    public List<Placement> placements() {
        return placements;
    }

    /** The courses that are taught. */
    public List<Course> courses() {
        var courses = new LinkedHashSet<Course>();
        sections.forEach(s -> courses.add(s.course()));
        for (int grade = 9; grade <= 12; grade++) {
            for (int variant = 0; variant < VARIANTS; variant++) {
                courses.addAll(Courses.of(grade, 1, variant));
            }
        }
        return List.copyOf(courses);
    }

    /** The college preparatory courses that a student takes in a grade of the high school. */
    public List<Course> coursesOf(int grade, Student student) {
        return Courses.of(grade, 1, student.number() % VARIANTS);
    }

    /** The student's first class of the day. */
    public Section homeroom(Student student) {
        Section section = homerooms.get(student.number());
        if (section == null) {
            throw new IllegalArgumentException("student " + student.number() + " is not enrolled");
        }
        return section;
    }

    private void placeGrade(Site site, int grade, List<Student> students) {
        int groups = (students.size() + GROUP - 1) / GROUP;
        for (int g = 0; g < groups; g++) {
            List<Student> group = new ArrayList<>();
            // in the lower grades every group is mixed; from grade 9 groups follow levels
            for (int i = 0; i < students.size(); i++) {
                if (grade < 9 ? i % groups == g : i * groups / students.size() == g) {
                    group.add(students.get(i));
                }
            }
            placeGroup(site, Courses.of(grade, (double) g / groups, g), grade < 6, g, group);
        }
    }

    private void placeGroup(Site site, List<Course> courses, boolean oneTeacher, int shift, List<Student> group) {
        StaffMember classTeacher = oneTeacher ? nextTeacher(site, "ELM", "all day") : null;
        for (int c = 0; c < courses.size(); c++) {
            Course course = courses.get(c);
            int period = oneTeacher ? 0 : (c + shift) % PERIODS + 1;
            StaffMember teacher = classTeacher != null
                    ? classTeacher
                    : nextTeacher(site, course.department(), String.valueOf(period));
            Section section = new Section(5_001 + sections.size(), course, site.code(), period, teacher);
            sections.add(section);
            for (Student student : group) {
                placements.add(new Placement(student, section));
                if (period <= 1) {
                    homerooms.putIfAbsent(student.number(), section);
                }
            }
        }
    }

    private List<StaffMember> pool(String school, String department) {
        return teachers.computeIfAbsent(school + "/" + department, key -> new ArrayList<>());
    }

    /** The next teacher of the department who is free then, or else of the school, or else whose turn it is. */
    private StaffMember nextTeacher(Site site, String department, String period) {
        for (String wanted : List.of(department, "")) {
            List<StaffMember> pool = pool(site.code(), wanted);
            for (int i = 0; i < pool.size(); i++) {
                StaffMember teacher = pool.get((turn(site, wanted) + i) % pool.size());
                if (busy.add(teacher.number() + "@" + period)) {
                    turns.merge(site.code() + "/" + wanted, i + 1, Integer::sum);
                    return teacher;
                }
            }
        }
        List<StaffMember> anybody = pool(site.code(), "").isEmpty() ? anyTeacher() : pool(site.code(), "");
        return anybody.get(sections.size() % anybody.size());
    }

    private List<StaffMember> anyTeacher() {
        return teachers.values().stream().filter(p -> !p.isEmpty()).findFirst().orElseThrow();
    }

    private int turn(Site site, String department) {
        return turns.getOrDefault(site.code() + "/" + department, 0);
    }
}
