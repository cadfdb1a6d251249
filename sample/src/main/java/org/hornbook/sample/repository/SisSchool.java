package org.hornbook.sample.repository;

import static org.hornbook.sample.table.Storage.CODE;
import static org.hornbook.sample.table.Storage.DATE;
import static org.hornbook.sample.table.Storage.DECIMAL;
import static org.hornbook.sample.table.Storage.INTEGER;
import static org.hornbook.sample.table.Storage.TEXT;
import static org.hornbook.sample.truth.DataType.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hornbook.sample.people.Dice;
import org.hornbook.sample.people.StaffMember;
import org.hornbook.sample.people.Student;
import org.hornbook.sample.records.Course;
import org.hornbook.sample.records.Enrolment;
import org.hornbook.sample.records.Marks;
import org.hornbook.sample.records.Placement;
import org.hornbook.sample.records.Section;
import org.hornbook.sample.school.SchoolYear;
import org.hornbook.sample.school.Site;
import org.hornbook.sample.table.Dataset;
import org.jspecify.annotations.Nullable;

/** The schools of the student information system: codes, calendar, enrolment, classes, marks. */
final class SisSchool {

    private static final String SIS = StudentInformation.ID;

    private final District district;

    SisSchool(District district) {
        this.district = district;
    }

    private record Day(SchoolYear year, Site site, LocalDate date, int number) {}

    private record TermMark(
            Placement placement,
            String term,
            int percent,
            @Nullable String comment,
            int absences) {}

    private record Credit(Student student, SchoolYear year, int grade, Course course, int percent) {}

    List<Dataset<?>> datasets() {
        return List.of(
                codes(),
                schools(),
                calendar(),
                enrolment(),
                history(),
                courses(),
                sections(),
                schedules(),
                marks(),
                transcripts());
    }

    private Dataset<CodeTables.CodeValue> codes() {
        return Dataset.of(SIS, "sis.cd_val", CodeTables.values())
                .add("cd_set", CODE, CodeTables.CodeValue::set)
                .add("cd", CODE, CodeTables.CodeValue::code)
                .add("dscr", TEXT, CodeTables.CodeValue::description)
                .primaryKey("cd_set", "cd");
    }

    private Dataset<Site> schools() {
        return Dataset.of(SIS, "sis.sch", district.population().plan().sites())
                .add("sch_cd", CODE, Site::code)
                .add("org_cd", CODE, Site::stateCode)
                .add("sch_nm", TEXT, Site::name)
                .add("addr", TEXT, Site::street)
                .add(
                        "main_ph",
                        TEXT,
                        s -> "978-555-01%02d"
                                .formatted(district.population().plan().sites().indexOf(s)))
                .add("grd_lo", CODE, s -> Student.gradeCode(s.lowest()))
                .add("grd_hi", CODE, s -> Student.gradeCode(s.highest()))
                .add("prin_id", INTEGER, ID_STAFF, this::principal)
                .primaryKey("sch_cd")
                .linksTo("prin_id", SIS, "sis.stf", "stf_id");
    }

    private @Nullable Integer principal(Site site) {
        return district.staffOf(site.code()).stream()
                .filter(m -> m.job().code().equals("P-PRI"))
                .map(SisPeople::staffKey)
                .findFirst()
                .orElse(null);
    }

    private Dataset<Day> calendar() {
        var days = new ArrayList<Day>();
        for (int back = 2; back >= 0; back--) {
            SchoolYear year = district.population().year().before(back);
            for (Site site : district.population().plan().sites()) {
                List<LocalDate> dates = year.days();
                for (int i = 0; i < dates.size(); i++) {
                    days.add(new Day(year, site, dates.get(i), i));
                }
            }
        }
        return Dataset.of(SIS, "sis.cal_day", days)
                .add("sch_yr", CODE, d -> d.year().label())
                .add("sch_cd", CODE, d -> d.site().code())
                .add("cal_dt", DATE, Day::date)
                .add("day_no", INTEGER, d -> d.number() + 1)
                .add("term_cd", CODE, d -> "Q" + SchoolYear.quarterOf(d.number()))
                .primaryKey("sch_yr", "sch_cd", "cal_dt")
                .foreignKey("sch_cd", "sis.sch", "sch_cd");
    }

    private Dataset<Enrolment> enrolment() {
        SchoolYear year = district.population().year();
        List<Enrolment> current = district.enrolments().stream()
                .filter(e -> e.year().equals(year) && e.exit() == null)
                .toList();
        return enrolmentColumns(Dataset.of(SIS, "sis.enr", current))
                .add("hmrm", CODE, EDU_ENROLLMENT, e -> homeroom(e.student()))
                .add("res_cd", CODE, EDU_ENROLLMENT, SisSchool::residency)
                .primaryKey("stu_id", "sch_yr", "sch_cd")
                .foreignKey("stu_id", "sis.stu_demo", "stu_id")
                .foreignKey("sch_cd", "sis.sch", "sch_cd");
    }

    private Dataset<Enrolment> history() {
        List<Enrolment> past =
                district.enrolments().stream().filter(e -> e.exit() != null).toList();
        return enrolmentColumns(Dataset.of(SIS, "sis.enr_hist", past))
                .linksTo("stu_id", SIS, "sis.stu_demo", "stu_id")
                .linksTo("sch_cd", SIS, "sis.sch", "sch_cd");
    }

    private static Dataset<Enrolment> enrolmentColumns(Dataset<Enrolment> dataset) {
        return dataset.add("stu_id", INTEGER, ID_STUDENT, e -> e.student().number())
                .add("sch_yr", CODE, EDU_ENROLLMENT, e -> e.year().label())
                .add("sch_cd", CODE, EDU_ENROLLMENT, Enrolment::school)
                .add("grd_cd", CODE, EDU_ENROLLMENT, e -> Student.gradeCode(e.grade()))
                .add("ent_dt", DATE, EDU_ENROLLMENT, Enrolment::entry)
                .add("ent_cd", CODE, EDU_ENROLLMENT, Enrolment::entryCode)
                .add("wd_dt", DATE, EDU_ENROLLMENT, Enrolment::exit)
                .add("wd_cd", CODE, EDU_ENROLLMENT, Enrolment::exitCode);
    }

    private static String residency(Enrolment enrolment) {
        return enrolment.student().household().home().zone() < 0 ? "02" : "01";
    }

    private @Nullable String homeroom(Student student) {
        Section section = district.timetable().homeroom(student);
        return section.teacher().room();
    }

    private Dataset<Course> courses() {
        return Dataset.of(SIS, "sis.crs", district.timetable().courses())
                .add("crs_cd", CODE, Course::code)
                .add("ttl", TEXT, Course::title)
                .add("dept_cd", CODE, Course::department)
                .add("lvl_cd", CODE, Course::level)
                .add("cr", INTEGER, Course::credits)
                .primaryKey("crs_cd");
    }

    private Dataset<Section> sections() {
        String year = district.population().year().label();
        return Dataset.of(SIS, "sis.sect", district.timetable().sections())
                .add("sect_id", INTEGER, Section::id)
                .add("crs_cd", CODE, s -> s.course().code())
                .add("sch_yr", CODE, s -> year)
                .add("sch_cd", CODE, Section::school)
                .add("per", INTEGER, Section::period)
                .add("rm", CODE, s -> s.teacher().room())
                .add("tch_id", INTEGER, ID_STAFF, s -> SisPeople.staffKey(s.teacher()))
                .primaryKey("sect_id")
                .foreignKey("crs_cd", "sis.crs", "crs_cd")
                .linksTo("tch_id", SIS, "sis.stf", "stf_id");
    }

    private Dataset<Placement> schedules() {
        LocalDate first = district.population().year().firstDay();
        return Dataset.of(SIS, "sis.stu_sched", district.timetable().placements())
                .add("stu_id", INTEGER, ID_STUDENT, p -> p.student().number())
                .add("sect_id", INTEGER, EDU_SCHEDULE, p -> p.section().id())
                .add(
                        "add_dt",
                        DATE,
                        EDU_SCHEDULE,
                        p -> first.isBefore(p.student().entry()) ? p.student().entry() : first)
                .primaryKey("stu_id", "sect_id")
                .foreignKey("sect_id", "sis.sect", "sect_id")
                .linksTo("stu_id", SIS, "sis.stu_demo", "stu_id");
    }

    private Dataset<TermMark> marks() {
        Dice dice = district.population().dice("marks");
        var marks = new ArrayList<TermMark>();
        for (Placement placement : district.timetable().placements()) {
            for (String term : List.of("P1", "Q1")) {
                marks.add(new TermMark(
                        placement,
                        term,
                        Marks.percent(placement.student(), dice),
                        Marks.comment(dice),
                        dice.occurrences(placement.student().traits().absence() * 44)));
            }
        }
        return Dataset.of(SIS, "sis.grd_rpt", marks)
                .add("stu_id", INTEGER, ID_STUDENT, m -> m.placement().student().number())
                .add("sect_id", INTEGER, EDU_GRADE, m -> m.placement().section().id())
                .add("term_cd", CODE, EDU_GRADE, TermMark::term)
                .add("mk", CODE, EDU_GRADE, SisSchool::written)
                .add(
                        "pct",
                        INTEGER,
                        EDU_GRADE,
                        m -> m.placement().section().period() == 0 ? null : (Integer) m.percent())
                .add("abs_ct", INTEGER, EDU_ATTENDANCE, TermMark::absences)
                .add("cmt", TEXT, TEXT_PERSONAL, TermMark::comment)
                .primaryKey("stu_id", "sect_id", "term_cd")
                .linksTo("stu_id", SIS, "sis.stu_demo", "stu_id")
                .linksTo("sect_id", SIS, "sis.sect", "sect_id");
    }

    private static String written(TermMark mark) {
        return mark.placement().section().period() == 0 ? Marks.standard(mark.percent()) : Marks.letter(mark.percent());
    }

    private Dataset<Credit> transcripts() {
        Dice dice = district.population().dice("transcripts");
        SchoolYear current = district.population().year();
        var credits = new ArrayList<Credit>();
        for (Enrolment enrolment : district.enrolments()) {
            if (enrolment.grade() >= 9 && enrolment.year().endYear() < current.endYear()) {
                for (Course course : district.timetable().coursesOf(enrolment.grade(), enrolment.student())) {
                    credits.add(new Credit(
                            enrolment.student(),
                            enrolment.year(),
                            enrolment.grade(),
                            course,
                            Marks.percent(enrolment.student(), dice)));
                }
            }
        }
        return Dataset.of(SIS, "sis.trns", credits)
                .add("stu_id", INTEGER, ID_STUDENT, c -> c.student().number())
                .add("sch_yr", CODE, EDU_GRADE, c -> c.year().label())
                .add("grd_cd", CODE, EDU_ENROLLMENT, c -> Student.gradeCode(c.grade()))
                .add("crs_cd", CODE, EDU_GRADE, c -> c.course().code())
                .add("crs_ttl", TEXT, EDU_GRADE, c -> c.course().title())
                .add("fnl_mk", CODE, EDU_GRADE, c -> Marks.letter(c.percent()))
                .add("cr_att", INTEGER, EDU_GRADE, c -> c.course().credits())
                .add(
                        "cr_ern",
                        INTEGER,
                        EDU_GRADE,
                        c -> c.percent() < 60 ? 0 : c.course().credits())
                .add(
                        "gp",
                        DECIMAL,
                        EDU_GRADE,
                        c -> Marks.points(c.percent(), c.course().level()))
                .linksTo("stu_id", SIS, "sis.stu_demo", "stu_id")
                .linksTo("crs_cd", SIS, "sis.crs", "crs_cd");
    }

    /** Staff who may sign in. */
    static List<StaffMember> withAccounts(District district) {
        return district.population().employed().stream()
                .filter(m -> !m.job().department().equals("FAC"))
                .toList();
    }
}
