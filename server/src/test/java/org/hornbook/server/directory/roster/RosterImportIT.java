package org.hornbook.server.directory.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hornbook.sample.SampleDistrict;
import org.hornbook.sample.SampleSize;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.directory.NewAccount;
import org.hornbook.server.directory.roster.RosterImports.Origin;
import org.hornbook.server.directory.roster.RosterImports.Removals;
import org.hornbook.server.directory.roster.bundle.RosterProblem;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.support.HornbookIT;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Bulk rosters end whom they do not name, so these tests have a database of their own, and an order. */
@HornbookIT
@TestPropertySource(properties = "hornbook.roster.metadata-numbers.[metadata.sasid]=STATE_STUDENT")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RosterImportIT {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Autowired
    RosterImports imports;

    @Autowired
    Rosters rosters;

    @Autowired
    Accounts accounts;

    @TempDir
    Path folder;

    private static TestBundle school() {
        return new TestBundle()
                .bulk(
                        "orgs",
                        "d,,,District,district,01,",
                        "s1,,,North School,school,02,d",
                        "s2,,,South School,school,03,d")
                .bulk("academicSessions", "y,,,2026-2027,schoolYear,2026-09-01,2027-06-20,,2027")
                .bulk("courses", "c,,,Algebra,A1,d")
                .bulk("classes", "k1,,,Algebra 1,c,K1,scheduled,s1,y", "k2,,,Algebra 2,c,K2,scheduled,s1,y")
                .bulk(
                        "users",
                        "t1,,,true,mteach,,May,Teach,,E1,may@school.test,,,s1",
                        "u1,,,true,s1001,{SASID:9001},Ana,Bell,Q,1001,,p1,09,s1",
                        "u2,,,true,s1002,,Ben,Bell,,1002,,\"p1,p2\",03,s1",
                        "u3,,,true,s1003,,Cleo,Adult,,1003,,p2,12,s2",
                        "p1,,,true,g1,,Pia,Bell,,7001,pia@home.test,,,s1",
                        "p2,,,true,g2,,Piet,Bell,,7002,,,,s1")
                .bulk(
                        "roles",
                        "r1,,,t1,primary,teacher,,,s1",
                        "r2,,,u1,primary,student,,,s1",
                        "r3,,,u2,primary,student,,,s1",
                        "r4,,,u3,primary,student,,,s2",
                        "r5,,,p1,primary,parent,,,s1",
                        "r6,,,p2,primary,guardian,,,s1")
                .bulk(
                        "enrollments",
                        "e1,,,k1,s1,t1,teacher,true,,",
                        "e2,,,k1,s1,u1,student,false,,",
                        "e3,,,k1,s1,u2,student,false,2026-09-01,2026-10-31",
                        "e4,,,k2,s1,u3,student,false,,")
                .bulk("demographics", "u1,,,2014-11-25", "u2,,,2018-02-01", "u3,,,2008-11-24");
    }

    private ImportOutcome take(TestBundle bundle) {
        return imports.importArchive(Actor.system(), new Origin("api", "test"), bundle.zip(), Removals.GUARDED);
    }

    private PersonId student(String number) {
        return rosters.withNumber(NumberKind.LOCAL_STUDENT, number).orElseThrow();
    }

    @Test
    @Order(1)
    void aBulkRosterIsTakenOverWhole() {
        assertThat(imports.preview(school().zip())).isInstanceOf(ImportOutcome.Imported.class);
        assertThat(rosters.schools()).as("a preview leaves nothing behind").isEmpty();
        ImportOutcome outcome = take(school());
        assertThat(outcome).isInstanceOfSatisfying(ImportOutcome.Imported.class, imported -> {
            assertThat(imported.counts().get("users.csv")).isEqualTo(new FileCounts(6, 0, 0, 0));
            assertThat(imported.counts().get("enrollments.csv")).isEqualTo(new FileCounts(4, 0, 0, 0));
        });
        assertThat(rosters.schools()).extracting(School::name).containsExactly("North School", "South School");
        RosterPerson ana = rosters.require(student("1001"));
        assertThat(ana.name()).isEqualTo("Ana Q Bell");
        assertThat(ana.kinds()).containsExactly(PersonKind.STUDENT);
        assertThat(ana.birthDate()).isEqualTo("2014-11-25");
        assertThat(ana.grade()).isEqualTo("09");
        assertThat(ana.numbers(NumberKind.STATE_STUDENT)).containsExactly("9001");
        assertThat(ana.active()).isTrue();
        assertThat(rosters.withNumber(NumberKind.E_MAIL, "PIA@home.test")).isPresent();
    }

    @Test
    @Order(2)
    void theSameAgainChangesNothingAndSaysSo() {
        assertThat(take(school())).isInstanceOf(ImportOutcome.Unchanged.class);
        assertThat(imports.latest(1)).extracting(ImportRecord::outcome).containsExactly("UNCHANGED");
    }

    @Test
    @Order(3)
    void aTeachersStudentsAreThoseOfTheClassOnTheDay() {
        PersonId teacher = rosters.withNumber(NumberKind.STAFF, "E1").orElseThrow();
        assertThat(rosters.studentsOf(teacher, DAY)).containsExactly(student("1001"));
        assertThat(rosters.studentsOf(teacher, LocalDate.of(2026, 10, 1)))
                .containsExactlyInAnyOrder(student("1001"), student("1002"));
        assertThat(rosters.studentsOf(teacher, LocalDate.of(2026, 7, 1)))
                .as("outside the class's term")
                .isEmpty();
        assertThat(rosters.isActiveStaff(teacher, DAY)).isTrue();
        assertThat(rosters.isActiveStaff(student("1001"), DAY)).isFalse();
        OrgId north = rosters.schools().getFirst().id();
        assertThat(rosters.studentsAt(north, DAY)).containsExactlyInAnyOrder(student("1001"), student("1002"));
        Account account = accounts.open(
                Actor.system(), new NewAccount("may@school.test", "May Teach", "Teacher", Set.of(Role.STAFF)));
        assertThat(rosters.ofAccount(account.id().value())).contains(teacher);
    }

    @Test
    @Order(4)
    void rightsFollowAgeAndGrade() {
        PersonId pia = rosters.withNumber(NumberKind.CAREGIVER, "7001").orElseThrow();
        PersonId piet = rosters.withNumber(NumberKind.CAREGIVER, "7002").orElseThrow();
        RecordRights young = rosters.rightsOver(student("1002"), DAY);
        assertThat(young.extentFor(student("1002"))).isEqualTo(RightsExtent.NONE);
        assertThat(young.extentFor(pia)).isEqualTo(RightsExtent.ALL);
        assertThat(young.extentFor(piet)).isEqualTo(RightsExtent.ALL);
        RecordRights ninth = rosters.rightsOver(student("1001"), DAY);
        assertThat(ninth.holders().getFirst().basis()).isEqualTo(RightsBasis.STUDENT_IN_GRADE_9);
        assertThat(ninth.extentFor(piet)).as("not a caregiver of this student").isEqualTo(RightsExtent.NONE);
        RecordRights adult = rosters.rightsOver(student("1003"), DAY);
        assertThat(adult.holders())
                .extracting(RightsHolder::basis)
                .containsExactly(RightsBasis.ADULT_STUDENT, RightsBasis.PARENT_OF_ADULT);
        assertThat(rosters.rightsOver(student("1003"), DAY.minusDays(1))
                        .holders()
                        .getFirst()
                        .basis())
                .isEqualTo(RightsBasis.STUDENT_OF_14);
    }

    @Test
    @Order(5)
    void faultsNameFileLineColumnAndCureAndNothingIsWritten() {
        TestBundle broken = school().bulk(
                        "users",
                        "t1,,,yes,mteach,,May,Teach,,E1,may@school.test,,,s1",
                        "u1,,,true,s1001,,,Bell,,1001,,p9,09,s1",
                        "u1,,,true,s1002,,Ben,Bell,,1002,,,03")
                .bulk("demographics", "u1,,,25/11/2014");
        assertThat(take(broken)).isInstanceOfSatisfying(ImportOutcome.Refused.class, refused -> {
            assertThat(refused.first())
                    .extracting(RosterProblem::place)
                    .contains(
                            "users.csv, line 2, column enabledUser",
                            "users.csv, line 3, column givenName",
                            "users.csv, line 3, column agentSourcedIds",
                            "users.csv, line 4",
                            "demographics.csv, line 2, column birthDate");
            assertThat(refused.count()).isGreaterThan(5);
            assertThat(refused.first()).allMatch(problem -> problem.text().endsWith("."));
        });
        assertThat(rosters.require(student("1001")).name()).isEqualTo("Ana Q Bell");
    }

    @Test
    @Order(6)
    void aDeltaChangesOnlyWhatItNames() {
        TestBundle delta = new TestBundle()
                .delta("users", "u2,active,2026-11-24T06:00:00Z,true,s1002,,Benjamin,Bell,,1002,,p1,03,s1")
                .delta("enrollments", "e4,tobedeleted,2026-11-24T06:00:00Z,,,,,,,");
        assertThat(take(delta)).isInstanceOfSatisfying(ImportOutcome.Imported.class, imported -> {
            assertThat(imported.counts().get("users.csv")).isEqualTo(new FileCounts(0, 1, 0, 0));
            assertThat(imported.counts().get("enrollments.csv")).isEqualTo(new FileCounts(0, 0, 1, 0));
        });
        assertThat(rosters.require(student("1002")).givenName()).isEqualTo("Benjamin");
        assertThat(rosters.rightsOver(student("1002"), DAY).holders())
                .as("the second caregiver is no agent any more")
                .hasSize(2);
    }

    @Test
    @Order(7)
    void aBulkThatEndsManyPeopleWaitsForConfirmation() {
        TestBundle few = new TestBundle()
                .bulk("users", "t1,,,true,mteach,,May,Teach,,E1,may@school.test,,,s1")
                .bulk("roles", "r1,,,t1,primary,teacher,,,s1")
                .bulk("enrollments")
                .bulk("demographics");
        assertThat(take(few)).isInstanceOfSatisfying(ImportOutcome.Held.class, held -> {
            assertThat(held.people()).isEqualTo(4);
            assertThat(held.leaving()).isEqualTo(3);
        });
        assertThat(rosters.require(student("1001")).active()).isTrue();
        assertThat(imports.importArchive(Actor.system(), new Origin("api", "t"), few.zip(), Removals.CONFIRMED))
                .isInstanceOf(ImportOutcome.Imported.class);
        assertThat(rosters.require(student("1001")).active())
                .as("known, but gone")
                .isFalse();
    }

    @Test
    @Order(8)
    void tricksAndSpoiledFilesAreRefusedInWords() {
        assertRefused(new TestBundle().raw("../users.csv", "x"), "folders");
        assertRefused(new TestBundle().bulk("users", "u,,,true,x,,J\uFFFDrg,B,,,,,,"), "UTF-8");
        assertRefused(new TestBundle().says("file.users", "bulk"), "not in the bundle");
        assertRefused(new TestBundle().says("oneroster.version", "1.1").bulk("orgs"), "1.2");
        assertRefused(new TestBundle().bulk("orgs", "d,,,\"District,district,01,"), "quotation mark");
        ImportOutcome noZip = imports.importArchive(
                Actor.system(),
                new Origin("api", "t"),
                "no archive".getBytes(StandardCharsets.UTF_8),
                Removals.GUARDED);
        assertThat(noZip).isInstanceOf(ImportOutcome.Refused.class);
    }

    private void assertRefused(TestBundle bundle, String words) {
        assertThat(take(bundle))
                .isInstanceOfSatisfying(
                        ImportOutcome.Refused.class,
                        refused -> assertThat(refused.first())
                                .extracting(RosterProblem::text)
                                .anyMatch(text -> text.contains(words)));
    }

    @Test
    @Order(9)
    void theSampleDistrictsRosterIsSoundAndItsNumbersAreThoseOfItsRepositories() {
        SampleDistrict.ofSeed(7).withSize(new SampleSize(4, 600, 90)).writeRoster(folder);
        Origin origin = new Origin("nightly", "sample");
        ImportOutcome outcome = imports.importFrom(Actor.system(), origin, folder, Removals.CONFIRMED);
        assertThat(outcome).isInstanceOf(ImportOutcome.Imported.class);
        assertThat(imports.importFrom(Actor.system(), origin, folder, Removals.GUARDED))
                .isInstanceOf(ImportOutcome.Unchanged.class);
        List<RosterPerson> students = rosters.search(new RosterQuery(
                "", Optional.of(PersonKind.STUDENT), Optional.empty(), RosterQuery.Standing.ACTIVE, 1, 500));
        assertThat(students)
                .hasSize(500)
                .allSatisfy(student -> assertThat(student.numbers(NumberKind.LOCAL_STUDENT))
                        .allMatch(number -> number.matches("\\d{6}")));
        assertThat(students)
                .allMatch(student ->
                        !rosters.rightsOver(student.id(), DAY).holders().isEmpty());
    }

    @Test
    @Order(10)
    void aHundredThousandRowsAreTakenOver() {
        String[] users = new String[30_000];
        String[] roles = new String[30_000];
        String[] enrollments = new String[40_000];
        for (int i = 0; i < users.length; i++) {
            users[i] = "b%d,,,true,b%d,{SASID:7%d},Given%d,Family%d,,B%d,b%d@example.org,,05,s1"
                    .formatted(i, i, i, i % 400, i % 3000, i, i);
            roles[i] = "br%d,,,b%d,primary,student,,,s1".formatted(i, i);
        }
        for (int i = 0; i < enrollments.length; i++) {
            enrollments[i] = "be%d,,,k%d,s1,b%d,student,false,,".formatted(i, i % 2 + 1, i % users.length);
        }
        TestBundle large = school().bulk("users", users).bulk("roles", roles).bulk("enrollments", enrollments);
        large.says("file.demographics", "absent").without("demographics.csv");
        byte[] zip = large.zip();
        assertThat(imports.importArchive(Actor.system(), new Origin("api", "large"), zip, Removals.CONFIRMED))
                .isInstanceOfSatisfying(
                        ImportOutcome.Imported.class,
                        imported -> assertThat(imported.counts().get("users.csv"))
                                .extracting(FileCounts::added)
                                .isEqualTo(30_000));
        assertThat(imports.importArchive(Actor.system(), new Origin("api", "large"), zip, Removals.GUARDED))
                .isInstanceOf(ImportOutcome.Unchanged.class);
    }
}
