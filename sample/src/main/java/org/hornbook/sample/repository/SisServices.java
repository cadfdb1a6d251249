package org.hornbook.sample.repository;

import static org.hornbook.sample.table.Storage.CODE;
import static org.hornbook.sample.table.Storage.DATE;
import static org.hornbook.sample.table.Storage.DECIMAL;
import static org.hornbook.sample.table.Storage.FLAG;
import static org.hornbook.sample.table.Storage.INTEGER;
import static org.hornbook.sample.table.Storage.TEXT;
import static org.hornbook.sample.table.Storage.TIMESTAMP;
import static org.hornbook.sample.truth.DataType.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.hornbook.sample.people.Dice;
import org.hornbook.sample.people.StaffMember;
import org.hornbook.sample.people.Student;
import org.hornbook.sample.records.Absence;
import org.hornbook.sample.records.Attendance;
import org.hornbook.sample.records.Incident;
import org.hornbook.sample.school.SchoolYear;
import org.hornbook.sample.table.Dataset;
import org.jspecify.annotations.Nullable;

/** What the student information system keeps about what happens to students, and its accounts. */
final class SisServices {

    private static final String SIS = StudentInformation.ID;
    private static final String HASH_ALPHABET = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final District district;
    private final Dice dice;

    SisServices(District district) {
        this.district = district;
        this.dice = district.population().dice("sis services");
    }

    private record Participation(Incident incident, Incident.Part part) {}

    private record Score(Student student, SchoolYear year, String test, String subject, int scaled, String level) {}

    private record Login(StaffMember member, LocalDateTime at, String from, String result) {}

    private record Extra(Student student, String field, String value) {}

    List<Dataset<?>> datasets() {
        List<Incident> incidents = Incident.of(district.population());
        return List.of(
                attendance(),
                incidents(incidents),
                actions(incidents),
                specialPrograms(),
                englishLearners(),
                lunch(),
                immunizations(),
                scores(),
                extras(),
                accounts(),
                logins(),
                oldStudentTable());
    }

    private Dataset<Absence> attendance() {
        return Dataset.of(SIS, "sis.att_day", Attendance.of(district.population()))
                .add("stu_id", INTEGER, ID_STUDENT, a -> a.student().number())
                .add("att_dt", DATE, EDU_ATTENDANCE, Absence::day)
                .add("att_cd", CODE, EDU_ATTENDANCE, Absence::code)
                .add("min_ms", INTEGER, EDU_ATTENDANCE, a -> a.minutes() == 0 ? null : (Integer) a.minutes())
                .add("exc", FLAG, EDU_ATTENDANCE, Absence::excused)
                .add("rsn", TEXT, TEXT_PERSONAL, Absence::reason)
                .primaryKey("stu_id", "att_dt")
                .linksTo("stu_id", SIS, "sis.stu_demo", "stu_id");
    }

    private Dataset<Incident> incidents(List<Incident> incidents) {
        return Dataset.of(SIS, "sis.inc", incidents)
                .add("inc_id", INTEGER, Incident::id)
                .add("inc_dt", DATE, EDU_DISCIPLINE, Incident::day)
                .add("inc_tm", CODE, EDU_DISCIPLINE, Incident::time)
                .add("sch_cd", CODE, Incident::school)
                .add("loc_cd", CODE, EDU_DISCIPLINE, Incident::place)
                .add("inc_cd", CODE, EDU_DISCIPLINE, Incident::code)
                .add("dscr", TEXT, TEXT_PERSONAL, Incident::narrative)
                .add("rptd_by", INTEGER, ID_STAFF, i -> SisPeople.staffKey(i.reporter()))
                .primaryKey("inc_id")
                .foreignKey("sch_cd", "sis.sch", "sch_cd")
                .linksTo("rptd_by", SIS, "sis.stf", "stf_id");
    }

    private Dataset<Participation> actions(List<Incident> incidents) {
        var participations = new ArrayList<Participation>();
        for (Incident incident : incidents) {
            incident.parts().forEach(p -> participations.add(new Participation(incident, p)));
        }
        return Dataset.of(SIS, "sis.inc_actn", participations)
                .add("inc_id", INTEGER, EDU_DISCIPLINE, p -> p.incident().id())
                .add("stu_id", INTEGER, ID_STUDENT, p -> p.part().student().number())
                .add("role", FLAG, EDU_DISCIPLINE, p -> p.part().role())
                .add("actn_cd", CODE, EDU_DISCIPLINE, p -> p.part().action())
                .add("dys", INTEGER, EDU_DISCIPLINE, p -> p.part().days())
                .primaryKey("inc_id", "stu_id")
                .foreignKey("inc_id", "sis.inc", "inc_id")
                .linksTo("stu_id", SIS, "sis.stu_demo", "stu_id");
    }

    private Dataset<Student> specialPrograms() {
        List<Student> served = district.enrolled().stream()
                .filter(s -> s.needs().disability() != null || s.needs().section504())
                .toList();
        return Dataset.of(SIS, "sis.spec_pgm", served)
                .add("stu_id", INTEGER, ID_STUDENT, Student::number)
                .add("pgm_cd", CODE, EDU_SPECIAL_EDUCATION, s -> s.needs().section504() ? "504" : "IEP")
                .add("dis_cd", CODE, EDU_SPECIAL_EDUCATION, s -> s.needs().disability())
                .add("plc_cd", CODE, EDU_SPECIAL_EDUCATION, s -> placement(s))
                .add("rvw_dt", DATE, EDU_SPECIAL_EDUCATION, s -> reviewed(s))
                .primaryKey("stu_id", "pgm_cd")
                .foreignKey("stu_id", "sis.stu_demo", "stu_id");
    }

    static @Nullable String placement(Student student) {
        if (student.needs().disability() == null) {
            return null;
        }
        int place = student.number() % 20;
        return place < 13 ? "10" : place < 17 ? "20" : place < 19 ? "40" : "50";
    }

    private LocalDate reviewed(Student student) {
        return district.population().asOf().minusDays(student.number() * 17 % 360);
    }

    private Dataset<Student> englishLearners() {
        List<Student> learners = district.enrolled().stream()
                .filter(s -> s.needs().englishLevel() > 0)
                .toList();
        return Dataset.of(SIS, "sis.el_stat", learners)
                .add("stu_id", INTEGER, ID_STUDENT, Student::number)
                .add("el_cd", CODE, EDU_LANGUAGE_LEARNER, s -> s.needs().englishLevel() == 6 ? "FEL" : "EL")
                .add(
                        "wida_lvl",
                        INTEGER,
                        EDU_LANGUAGE_LEARNER,
                        s -> Math.min(6, s.needs().englishLevel()))
                .add("elp_cd", CODE, EDU_LANGUAGE_LEARNER, s -> s.needs().englishLevel() == 6 ? null : "SEI")
                .add("strt_dt", DATE, EDU_LANGUAGE_LEARNER, Student::entry)
                .primaryKey("stu_id")
                .foreignKey("stu_id", "sis.stu_demo", "stu_id");
    }

    private Dice luck(String topic, int person) {
        return district.population().dice(topic, person);
    }

    private Dataset<Student> lunch() {
        String year = district.population().year().label();
        return Dataset.of(SIS, "sis.lnch", district.enrolled())
                .add("stu_id", INTEGER, ID_STUDENT, Student::number)
                .add("sch_yr", CODE, s -> year)
                .add("elig", FLAG, EDU_ECONOMIC, s -> s.household().lunch())
                .add(
                        "src",
                        CODE,
                        EDU_ECONOMIC,
                        s -> s.household().lunch().equals("P")
                                ? null
                                : luck("lunch", s.number()).chance(0.7) ? "DC" : "APP")
                // looks like a number of no meaning; it is what a child types to pay for lunch
                .add("no", CODE, ID_SECRET, s -> String.valueOf(1_000 + s.number() * 7_919 % 9_000))
                .add("bal", DECIMAL, EDU_ECONOMIC, s -> dollars(s))
                .primaryKey("stu_id", "sch_yr")
                .linksTo("stu_id", SIS, "sis.stu_demo", "stu_id");
    }

    private BigDecimal dollars(Student student) {
        return BigDecimal.valueOf(
                student.household().lunch().equals("F")
                        ? 0
                        : Math.round(luck("balance", student.number()).normal(18, 16) * 20) * 5,
                2);
    }

    private Dataset<Student> immunizations() {
        return Dataset.of(SIS, "sis.imm", district.enrolled())
                .add("stu_id", INTEGER, ID_STUDENT, Student::number)
                .add(
                        "ok_flg",
                        FLAG,
                        HEALTH_IMMUNIZATION,
                        s -> luck("vaccines", s.number()).chance(0.965) ? "Y" : "N")
                .add(
                        "exmpt",
                        CODE,
                        HEALTH_IMMUNIZATION,
                        s -> luck("exemption", s.number()).chance(0.012) ? "REL" : null)
                .add(
                        "chk_dt",
                        DATE,
                        HEALTH_IMMUNIZATION,
                        s -> district.population().year().firstDay().minusDays(20))
                .primaryKey("stu_id");
    }

    private Dataset<Score> scores() {
        var scores = new ArrayList<Score>();
        for (int back = 1; back <= 3; back++) {
            SchoolYear year = district.population().year().before(back);
            for (Student student : district.enrolled()) {
                int grade = student.grade() - back;
                boolean tested = (grade >= 3 && grade <= 8) || grade == 10;
                if (tested && !student.entry().isAfter(LocalDate.of(year.endYear(), 4, 1))) {
                    for (String subject :
                            grade == 5 || grade >= 8 ? List.of("ELA", "MAT", "STE") : List.of("ELA", "MAT")) {
                        scores.add(score(student, year, subject));
                    }
                }
            }
        }
        return Dataset.of(SIS, "sis.tst_scr", scores)
                .add("stu_id", INTEGER, ID_STUDENT, s -> s.student().number())
                .add("tst_cd", CODE, EDU_ASSESSMENT, Score::test)
                .add("tst_yr", CODE, EDU_ASSESSMENT, s -> s.year().label())
                .add("subj", CODE, EDU_ASSESSMENT, Score::subject)
                .add("scl", INTEGER, EDU_ASSESSMENT, Score::scaled)
                .add("lvl", CODE, EDU_ASSESSMENT, Score::level)
                .add(
                        "accom",
                        FLAG,
                        EDU_SPECIAL_EDUCATION,
                        s -> s.student().needs().disability() == null ? "N" : "Y")
                .primaryKey("stu_id", "tst_cd", "tst_yr", "subj")
                .linksTo("stu_id", SIS, "sis.stu_demo", "stu_id");
    }

    private Score score(Student student, SchoolYear year, String subject) {
        int scaled = scaled(student.traits().ability(), dice);
        return new Score(student, year, "MCAS", subject, scaled, level(scaled));
    }

    static int scaled(double ability, Dice dice) {
        return Math.clamp(Math.round(dice.normal(502 + 17 * ability, 9)), 440, 560);
    }

    static String level(int scaled) {
        return scaled >= 530 ? "E" : scaled >= 500 ? "M" : scaled >= 470 ? "PM" : "NM";
    }

    private Dataset<Extra> extras() {
        var extras = new ArrayList<Extra>();
        for (Student student : district.enrolled()) {
            extras.add(new Extra(student, "TSHIRT", dice.pick(List.of("YS", "YM", "YL", "AS", "AM", "AL"))));
            if (student.traits().condition() != null && dice.chance(0.6)) {
                extras.add(new Extra(student, "MEDALERT", student.traits().condition()));
            }
            if (dice.chance(0.55)) {
                extras.add(new Extra(student, "BUS", "Bus " + dice.between(1, 24)));
            }
        }
        return Dataset.of(SIS, "sis.stu_xtra", extras)
                .add("stu_id", INTEGER, ID_STUDENT, e -> e.student().number())
                .add("fld", CODE, Extra::field)
                .add("val", TEXT, HEALTH_CONDITION, Extra::value)
                .primaryKey("stu_id", "fld");
    }

    private Dataset<StaffMember> accounts() {
        return Dataset.of(SIS, "sis.usr", SisSchool.withAccounts(district))
                .add("usr_nm", TEXT, ID_USERNAME, StaffMember::signIn)
                .add("stf_id", INTEGER, ID_STAFF, SisPeople::staffKey)
                .add(
                        "pwd",
                        TEXT,
                        ID_SECRET,
                        m -> "$2a$10$" + luck("password", m.number()).text(HASH_ALPHABET, 53))
                .add("lst_lgn", TIMESTAMP, TECH_ACTIVITY, this::lastLogin)
                .add("grp", CODE, m -> m.job().teaches() ? "TCHR" : "OFFC")
                .primaryKey("usr_nm")
                .foreignKey("stf_id", "sis.stf", "stf_id");
    }

    private LocalDateTime lastLogin(StaffMember member) {
        Dice own = luck("last login", member.number());
        return loginTime(own.between(0, 20), own);
    }

    private LocalDateTime loginTime(int daysAgo, Dice luck) {
        int hour = Math.min(22, 6 + luck.occurrences(3));
        return district.population().asOf().minusDays(daysAgo).atTime(hour, luck.between(0, 59), luck.between(0, 59));
    }

    private Dataset<Login> logins() {
        var logins = new ArrayList<Login>();
        List<StaffMember> members = SisSchool.withAccounts(district);
        for (int day = 20; day >= 0; day--) {
            for (StaffMember member : members) {
                if (dice.chance(0.4)) {
                    String from = "10.%d.%d.%d"
                            .formatted(20 + member.school().charAt(0) % 9, dice.between(0, 7), dice.between(2, 254));
                    logins.add(new Login(member, loginTime(day, dice), from, dice.chance(0.04) ? "F" : "S"));
                }
            }
        }
        return Dataset.of(SIS, "sis.lgn_log", logins)
                .add("usr_nm", TEXT, ID_USERNAME, l -> l.member().signIn())
                .add("ts", TIMESTAMP, TECH_ACTIVITY, Login::at)
                .add("src", TEXT, TECH_ADDRESS, Login::from)
                .add("res", FLAG, TECH_ACTIVITY, Login::result)
                .linksTo("usr_nm", SIS, "sis.usr", "usr_nm");
    }

    /** A table that somebody saved before an upgrade and never dropped: a planted copy. */
    private Dataset<Student> oldStudentTable() {
        return Dataset.of(SIS, "sis.stu_demo_bkup", Copies.backedUp(district))
                .add("stu_id", INTEGER, ID_STUDENT, Student::number)
                .add("last_nm", TEXT, PERSON_NAME, s -> s.name().family())
                .add("first_nm", TEXT, PERSON_NAME, s -> s.name().given())
                .add("dob", DATE, PERSON_BIRTH_DATE, Student::birthDate)
                .add("race_cd", CODE, PERSON_RACE_ETHNICITY, Student::race)
                .linksTo("stu_id", SIS, "sis.stu_demo", "stu_id");
    }
}
