package org.hornbook.server.directory.roster;

import java.util.UUID;
import org.hornbook.server.directory.roster.RosterImports.Origin;
import org.hornbook.server.directory.roster.RosterImports.Removals;
import org.hornbook.server.shared.Actor;
import org.springframework.stereotype.Component;

/** A class of its own for a test, brought in by a delta so that it ends nobody else's. */
@Component
public class RosterForTests {

    private static final String NOW = "active,2026-11-24T06:00:00Z";

    private final RosterImports imports;
    private final Rosters rosters;

    RosterForTests(RosterImports imports, Rosters rosters) {
        this.imports = imports;
        this.rosters = rosters;
    }

    /**
     * A teacher with one class of one young student, who has a parent.
     *
     * @param tag part of every identifier, number and address
     */
    public record SmallClass(String tag, PersonId teacher, PersonId student, PersonId parent) {

        /** The teacher's e-mail address. */
        public String teacherEmail() {
            return "teacher-" + tag + "@example.org";
        }

        /** The parent's e-mail address. */
        public String parentEmail() {
            return "parent-" + tag + "@example.org";
        }
    }

    /** Makes one. */
    public SmallClass smallClass() {
        String tag = UUID.randomUUID().toString().substring(0, 8);
        TestBundle bundle = new TestBundle()
                .delta("orgs", line("o", tag, "School " + tag + ",school,,"))
                .delta("academicSessions", line("y", tag, "Year,schoolYear,2026-09-01,2027-06-20,,2027"))
                .delta("courses", line("c", tag, "Course,C,o" + tag))
                .delta("classes", line("k", tag, "Class " + tag + ",c" + tag + ",K,scheduled,o" + tag + ",y" + tag))
                .delta(
                        "users",
                        line(
                                "t",
                                tag,
                                "true,t" + tag + ",,Tess,Tutor" + tag + ",,E" + tag + ",teacher-" + tag
                                        + "@example.org,,,o" + tag),
                        line(
                                "s",
                                tag,
                                "true,s" + tag + ",,Stu,Pupil" + tag + ",,N" + tag + ",,p" + tag + ",04,o" + tag),
                        line(
                                "p",
                                tag,
                                "true,p" + tag + ",,Pat,Pupil" + tag + ",,P" + tag + ",parent-" + tag
                                        + "@example.org,,,o" + tag))
                .delta(
                        "roles",
                        line("rt", tag, "t" + tag + ",primary,teacher,,,o" + tag),
                        line("rs", tag, "s" + tag + ",primary,student,,,o" + tag),
                        line("rp", tag, "p" + tag + ",primary,parent,,,o" + tag))
                .delta(
                        "enrollments",
                        line("et", tag, "k" + tag + ",o" + tag + ",t" + tag + ",teacher,true,,"),
                        line("es", tag, "k" + tag + ",o" + tag + ",s" + tag + ",student,false,,"))
                .delta("demographics", "s" + tag + "," + NOW + ",2017-03-04");
        ImportOutcome outcome =
                imports.importArchive(Actor.system(), new Origin("api", tag), bundle.zip(), Removals.GUARDED);
        if (!(outcome instanceof ImportOutcome.Imported)) {
            throw new IllegalStateException("the test's roster was not taken: " + outcome);
        }
        return new SmallClass(
                tag,
                find(NumberKind.STAFF, "E" + tag),
                find(NumberKind.LOCAL_STUDENT, "N" + tag),
                find(NumberKind.CAREGIVER, "P" + tag));
    }

    private static String line(String kind, String tag, String rest) {
        return kind + tag + "," + NOW + "," + rest;
    }

    private PersonId find(NumberKind kind, String number) {
        return rosters.withNumber(kind, number).orElseThrow();
    }
}
