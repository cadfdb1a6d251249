package org.hornbook.sample.roster;

import static org.hornbook.sample.table.Storage.TEXT;
import static org.hornbook.sample.truth.DataType.*;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hornbook.sample.people.Guardian;
import org.hornbook.sample.people.Sex;
import org.hornbook.sample.people.StaffMember;
import org.hornbook.sample.people.Student;
import org.hornbook.sample.repository.District;
import org.hornbook.sample.school.SitePlan;
import org.hornbook.sample.table.Dataset;
import org.jspecify.annotations.Nullable;

/** Users, their roles, and the demographics of students. */
final class RosterPeople {

    private final List<User> users = new ArrayList<>();
    private final List<Student> students;

    RosterPeople(District district, RosterTruth truth) {
        students = district.enrolled();
        for (Student student : students) {
            users.add(user(student));
            if (student.number() == truth.duplicate().student()) {
                users.add(user(student).again(truth.duplicate().secondNumber()));
            }
        }
        guardians().forEach((guardian, children) -> users.add(user(guardian, children)));
        for (StaffMember member : district.population().employed()) {
            users.add(user(member));
        }
    }

    /** A line of users.csv, with what its line in roles.csv needs. */
    private record User(
            String id,
            String account,
            String given,
            String middle,
            String family,
            String identifier,
            String userIds,
            @Nullable String email,
            @Nullable String phone,
            String agents,
            String grades,
            String role,
            String school) {

        /** The same person entered a second time under another number. */
        User again(int number) {
            return new User(
                    "stu-" + number,
                    "s" + number,
                    given,
                    "",
                    family,
                    String.valueOf(number),
                    "",
                    null,
                    null,
                    agents,
                    grades,
                    role,
                    school);
        }
    }

    List<Dataset<?>> datasets() {
        return List.of(userFile(), roleFile(), demographics());
    }

    private Map<Guardian, List<Student>> guardians() {
        Map<Integer, Guardian> known = new TreeMap<>();
        Map<Integer, List<Student>> children = new TreeMap<>();
        for (Student student : students) {
            for (Guardian guardian : student.household().guardians()) {
                known.put(guardian.id(), guardian);
                children.computeIfAbsent(guardian.id(), id -> new ArrayList<>()).add(student);
            }
        }
        Map<Guardian, List<Student>> result = new LinkedHashMap<>();
        known.forEach((id, guardian) -> result.put(guardian, children.getOrDefault(id, List.of())));
        return result;
    }

    private static User user(Student student) {
        return new User(
                Ids.student(student),
                "s" + student.number(),
                student.name().given(),
                student.name().middle(),
                student.name().family(),
                String.valueOf(student.number()),
                "{SASID:" + student.stateId() + "}",
                student.schoolEmail(),
                null,
                student.household().guardians().stream().map(Ids::guardian).collect(Collectors.joining(",")),
                grade(student.grade()),
                "student",
                student.school());
    }

    private static User user(Guardian guardian, List<Student> children) {
        return new User(
                Ids.guardian(guardian),
                "g" + guardian.id(),
                guardian.name().given(),
                guardian.name().middle(),
                guardian.name().family(),
                String.valueOf(guardian.id()),
                "",
                guardian.email(),
                guardian.mobile(),
                children.stream().map(Ids::student).collect(Collectors.joining(",")),
                "",
                "guardian",
                children.getFirst().school());
    }

    private static User user(StaffMember member) {
        return new User(
                Ids.staff(member),
                member.signIn(),
                member.name().given(),
                member.name().middle(),
                member.name().family(),
                member.employeeCode(),
                "{MEPID:" + member.educatorId() + "}",
                member.email(),
                null,
                "",
                "",
                member.job().teaches() ? "teacher" : "siteAdministrator",
                member.school());
    }

    /** Kindergarten is {@code KG} in CEDS, whose grade codes OneRoster uses. */
    static String grade(int grade) {
        return grade == 0 ? "KG" : Student.gradeCode(grade);
    }

    private static String organization(User user) {
        return user.school().equals(SitePlan.OFFICE) ? Ids.DISTRICT : Ids.school(user.school());
    }

    private Dataset<User> userFile() {
        return RosterFile.of("users.csv", users, User::id)
                .add("enabledUser", TEXT, u -> "true")
                .add("username", TEXT, ID_USERNAME, User::account)
                .add("userIds", TEXT, ID_STUDENT, User::userIds)
                .add("givenName", TEXT, PERSON_NAME, User::given)
                .add("familyName", TEXT, PERSON_NAME, User::family)
                .add("middleName", TEXT, PERSON_NAME, User::middle)
                .add("identifier", TEXT, ID_STUDENT, User::identifier)
                .add("email", TEXT, CONTACT_EMAIL, User::email)
                .add("sms", TEXT, CONTACT_PHONE, u -> null)
                .add("phone", TEXT, CONTACT_PHONE, User::phone)
                .add("agentSourcedIds", TEXT, PERSON_RELATIONSHIP, User::agents)
                .add("grades", TEXT, EDU_ENROLLMENT, User::grades)
                .add("password", TEXT, ID_SECRET, u -> null)
                .add("userMasterIdentifier", TEXT, u -> null)
                .add("resourceSourcedIds", TEXT, u -> null)
                .add("preferredGivenName", TEXT, PERSON_NAME, u -> null)
                .add("preferredMiddleName", TEXT, PERSON_NAME, u -> null)
                .add("preferredFamilyName", TEXT, PERSON_NAME, u -> null)
                .add("primaryOrgSourcedId", TEXT, EDU_ENROLLMENT, RosterPeople::organization)
                .add("pronouns", TEXT, PERSON_SEX, u -> null);
    }

    private Dataset<User> roleFile() {
        return RosterFile.of("roles.csv", users, u -> "rol-" + u.id())
                .add("userSourcedId", TEXT, ID_STUDENT, User::id)
                .add("roleType", TEXT, u -> "primary")
                .add("role", TEXT, User::role)
                .add("beginDate", TEXT, u -> null)
                .add("endDate", TEXT, u -> null)
                .add("orgSourcedId", TEXT, EDU_ENROLLMENT, RosterPeople::organization)
                .add("userProfileSourcedId", TEXT, u -> null);
    }

    private Dataset<Student> demographics() {
        return RosterFile.of("demographics.csv", students, Ids::student)
                .add("birthDate", TEXT, PERSON_BIRTH_DATE, Student::birthDate)
                .add("sex", TEXT, PERSON_SEX, RosterPeople::sex)
                .add("americanIndianOrAlaskaNative", TEXT, PERSON_RACE_ETHNICITY, s -> isRace(s, "04"))
                .add("asian", TEXT, PERSON_RACE_ETHNICITY, s -> isRace(s, "02"))
                .add("blackOrAfricanAmerican", TEXT, PERSON_RACE_ETHNICITY, s -> isRace(s, "03"))
                .add("nativeHawaiianOrOtherPacificIslander", TEXT, PERSON_RACE_ETHNICITY, s -> isRace(s, "05"))
                .add("white", TEXT, PERSON_RACE_ETHNICITY, s -> isRace(s, "01"))
                .add("demographicRaceTwoOrMoreRaces", TEXT, PERSON_RACE_ETHNICITY, s -> isRace(s, "07"))
                .add(
                        "hispanicOrLatinoEthnicity",
                        TEXT,
                        PERSON_RACE_ETHNICITY,
                        s -> s.hispanic().equals("Y"))
                .add("countryOfBirthCode", TEXT, PERSON_LANGUAGE, s -> null)
                .add("stateOfBirthAbbreviation", TEXT, PERSON_BIRTH_DATE, s -> null)
                .add("cityOfBirth", TEXT, PERSON_BIRTH_DATE, s -> null)
                .add("publicSchoolResidenceStatus", TEXT, EDU_ENROLLMENT, s -> null);
    }

    private static String sex(Student student) {
        return student.sex() == Sex.F ? "female" : student.sex() == Sex.M ? "male" : "other";
    }

    private static boolean isRace(Student student, String code) {
        return student.race().equals(code);
    }
}
