package org.hornbook.sample.roster;

import static org.hornbook.sample.table.Storage.TEXT;
import static org.hornbook.sample.truth.DataType.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hornbook.sample.records.Course;
import org.hornbook.sample.records.Section;
import org.hornbook.sample.repository.District;
import org.hornbook.sample.school.SchoolYear;
import org.hornbook.sample.school.Site;
import org.hornbook.sample.table.Dataset;
import org.jspecify.annotations.Nullable;

/** Organisations, sessions, courses, classes, and who is in them. */
final class RosterClasses {

    private final District district;
    private final SchoolYear year;

    RosterClasses(District district) {
        this.district = district;
        this.year = district.population().year();
    }

    private record Organization(
            String id,
            String name,
            String type,
            String identifier,
            @Nullable String parent) {}

    private record Session(
            String id,
            String title,
            String type,
            LocalDate from,
            LocalDate to,
            @Nullable String parent) {}

    private record Enrollment(String id, Section section, String user, String role) {}

    List<Dataset<?>> datasets() {
        return List.of(organizations(), sessions(), courses(), classes(), enrollments());
    }

    private Dataset<Organization> organizations() {
        var organizations = new ArrayList<Organization>();
        organizations.add(new Organization(Ids.DISTRICT, "Alder Brook Public Schools", "district", "09990000", null));
        for (Site site : district.population().plan().sites()) {
            organizations.add(
                    new Organization(Ids.school(site.code()), site.name(), "school", site.stateCode(), Ids.DISTRICT));
        }
        return RosterFile.of("orgs.csv", organizations, Organization::id)
                .add("name", TEXT, Organization::name)
                .add("type", TEXT, Organization::type)
                .add("identifier", TEXT, Organization::identifier)
                .add("parentSourcedId", TEXT, Organization::parent);
    }

    private String yearId() {
        return Ids.session(year.label());
    }

    private Dataset<Session> sessions() {
        List<LocalDate> days = year.days();
        var sessions = new ArrayList<Session>();
        sessions.add(new Session(yearId(), year.label(), "schoolYear", days.getFirst(), days.getLast(), null));
        for (int quarter = 1; quarter <= 4; quarter++) {
            int number = quarter;
            List<LocalDate> own = IntStream.range(0, days.size())
                    .filter(i -> SchoolYear.quarterOf(i) == number)
                    .mapToObj(days::get)
                    .toList();
            sessions.add(new Session(
                    yearId() + "-Q" + quarter,
                    "Quarter " + quarter,
                    "gradingPeriod",
                    own.getFirst(),
                    own.getLast(),
                    yearId()));
        }
        return RosterFile.of("academicSessions.csv", sessions, Session::id)
                .add("title", TEXT, Session::title)
                .add("type", TEXT, Session::type)
                .add("startDate", TEXT, Session::from)
                .add("endDate", TEXT, Session::to)
                .add("parentSourcedId", TEXT, Session::parent)
                .add("schoolYear", TEXT, s -> year.endYear());
    }

    private Dataset<Course> courses() {
        return RosterFile.of("courses.csv", district.timetable().courses(), c -> Ids.course(c.code()))
                .add("schoolYearSourcedId", TEXT, c -> yearId())
                .add("title", TEXT, Course::title)
                .add("courseCode", TEXT, Course::code)
                .add("grades", TEXT, c -> null)
                .add("orgSourcedId", TEXT, c -> Ids.DISTRICT)
                .add("subjects", TEXT, Course::department)
                .add("subjectCodes", TEXT, c -> null);
    }

    private Dataset<Section> classes() {
        return RosterFile.of("classes.csv", district.timetable().sections(), Ids::section)
                .add("title", TEXT, s -> s.course().title() + " (" + s.id() + ")")
                .add("grades", TEXT, s -> null)
                .add("courseSourcedId", TEXT, s -> Ids.course(s.course().code()))
                .add("classCode", TEXT, Section::id)
                .add("classType", TEXT, s -> s.period() == 0 ? "homeroom" : "scheduled")
                .add("location", TEXT, s -> s.teacher().room())
                .add("schoolSourcedId", TEXT, s -> Ids.school(s.school()))
                .add("termSourcedIds", TEXT, s -> yearId())
                .add("subjects", TEXT, s -> s.course().department())
                .add("subjectCodes", TEXT, s -> null)
                .add("periods", TEXT, s -> s.period() == 0 ? null : (Integer) s.period());
    }

    private Dataset<Enrollment> enrollments() {
        var enrollments = new ArrayList<Enrollment>();
        for (Section section : district.timetable().sections()) {
            enrollments.add(
                    new Enrollment("enr-" + section.id() + "-t", section, Ids.staff(section.teacher()), "teacher"));
        }
        enrollments.addAll(district.timetable().placements().stream()
                .map(p -> new Enrollment(
                        "enr-" + p.section().id() + "-" + p.student().number(),
                        p.section(),
                        Ids.student(p.student()),
                        "student"))
                .toList());
        Function<Enrollment, @Nullable Object> primary = e -> e.role().equals("teacher") ? "true" : "false";
        return RosterFile.of("enrollments.csv", enrollments, Enrollment::id)
                .add("classSourcedId", TEXT, EDU_SCHEDULE, e -> Ids.section(e.section()))
                .add(
                        "schoolSourcedId",
                        TEXT,
                        EDU_ENROLLMENT,
                        e -> Ids.school(e.section().school()))
                .add("userSourcedId", TEXT, ID_STUDENT, Enrollment::user)
                .add("role", TEXT, Enrollment::role)
                .add("primary", TEXT, primary)
                .add("beginDate", TEXT, EDU_SCHEDULE, e -> year.firstDay())
                .add("endDate", TEXT, EDU_SCHEDULE, e -> year.days().getLast());
    }
}
