package org.hornbook.sample.claims;

import static org.hornbook.sample.inventory.Basis.LAW;
import static org.hornbook.sample.inventory.Basis.REGULATION;
import static org.hornbook.sample.inventory.Basis.SERVICE_NEED;
import static org.hornbook.sample.inventory.Subject.GUARDIANS;
import static org.hornbook.sample.inventory.Subject.STAFF;
import static org.hornbook.sample.inventory.Subject.STUDENTS;

import java.util.List;
import org.hornbook.sample.inventory.Subject;
import org.hornbook.sample.repository.Exports;
import org.hornbook.sample.repository.HealthOffice;
import org.hornbook.sample.repository.HumanResources;
import org.hornbook.sample.repository.ResultsArchive;
import org.hornbook.sample.repository.SharedDrive;
import org.hornbook.sample.repository.SpecialEducation;
import org.hornbook.sample.repository.StudentInformation;

/** The data collections of the inventory. What is missing in some is listed in {@link Faults}. */
final class Collections {

    private static final String TEMPORARY = "7 years after the student leaves, after notice (603 CMR 23.06)";

    private Collections() {}

    static List<Collection> all() {
        return List.of(
                demographics(),
                enrollment(),
                classes(),
                grades(),
                transcripts(),
                attendance(),
                discipline(),
                specialPrograms(),
                learners(),
                mealEligibility(),
                immunizationFlags(),
                testScores(),
                extras(),
                accounts(),
                reference(),
                health(),
                caseloads(),
                personnel(),
                licensure(),
                evaluations(),
                checks(),
                payroll(),
                meals(),
                riders(),
                passes(),
                stops(),
                lateBus(),
                screener(),
                returns(),
                archive(),
                shared(),
                folders(),
                permits());
    }

    private static Collection sis(String id, String name) {
        return Collection.of(StudentInformation.ID, id, name);
    }

    private static Collection hr(String id, String name) {
        return Collection.of(HumanResources.ID, id, name).about(STAFF);
    }

    private static Collection demographics() {
        return sis("student-demographics", "Student and family demographics")
                .purpose("Know each student and how to reach the family")
                .basis(REGULATION, "603 CMR 23.00")
                .about(STUDENTS, GUARDIANS)
                .people("registrar", "clerk", "clerk", "teacher")
                .keep(TEMPORARY)
                .in("sis.stu_demo", "sis.addr", "sis.gdn", "sis.stu_gdn", "sis.phn", "sis.emrg");
    }

    private static Collection enrollment() {
        return sis("enrollment", "Enrollment")
                .purpose("Report enrollment to the state and place students in schools")
                .basis(LAW, "M.G.L. c. 69, § 1I")
                .people("registrar", "clerk", "clerk")
                .keep(TEMPORARY)
                .in("sis.enr", "sis.enr_hist");
    }

    private static Collection classes() {
        return sis("class-schedules", "Courses and class schedules")
                .purpose("Put every student into the right classes")
                .basis(SERVICE_NEED, "Which classes does each student need next?")
                .people("guidance", "registrar", "guidance")
                .keep(TEMPORARY)
                .in("sis.crs", "sis.sect", "sis.stu_sched");
    }

    private static Collection grades() {
        return sis("report-cards", "Report card marks")
                .purpose("Tell families how their children are doing")
                .basis(SERVICE_NEED, "Which students need help before the year is over?")
                .people("guidance", "registrar", "teacher")
                .keep(TEMPORARY)
                .in("sis.grd_rpt");
    }

    private static Collection transcripts() {
        return sis("transcripts", "Transcripts")
                .purpose("Certify courses, credits and marks to colleges and employers")
                .basis(REGULATION, "603 CMR 23.06")
                .people("guidance", "registrar", "registrar")
                .keep("60 years after the student leaves (603 CMR 23.06)")
                .in("sis.trns");
    }

    private static Collection attendance() {
        return sis("attendance", "Attendance")
                .purpose("Find absent children the same morning and report attendance")
                .basis(LAW, "M.G.L. c. 76, §§ 1-2")
                .people("registrar", "clerk", "clerk", "teacher")
                .keep(TEMPORARY)
                .in("sis.att_day");
    }

    private static Collection discipline() {
        return sis("discipline", "Discipline")
                .purpose("Act on incidents fairly and report suspensions")
                .basis(LAW, "M.G.L. c. 71, §§ 37H, 37H¾")
                .people("deans", "registrar", "deans")
                .keep(TEMPORARY)
                .in("sis.inc", "sis.inc_actn");
    }

    private static Collection specialPrograms() {
        return sis("special-programs", "Special programs")
                .purpose("Show teachers which accommodations a student has")
                .basis(LAW, "M.G.L. c. 71B")
                .people("special", "registrar", "special")
                .keep(TEMPORARY)
                .in("sis.spec_pgm");
    }

    private static Collection learners() {
        return sis("english-learners", "English learners")
                .purpose("Place English learners and follow their progress")
                .basis(LAW, "M.G.L. c. 71A")
                .people("english", null, "english")
                .keep(TEMPORARY)
                .in("sis.el_stat");
    }

    private static Collection mealEligibility() {
        return sis("meal-eligibility", "Meal eligibility")
                .purpose("Serve free and reduced-price meals to those entitled")
                .basis(REGULATION, "7 CFR Part 245")
                .people("food", "registrar", "food")
                .keep("3 years after the end of the fiscal year (7 CFR 245.6)")
                .in("sis.lnch");
    }

    private static Collection immunizationFlags() {
        return sis("immunization-status", "Immunization status")
                .purpose("Admit students with the required vaccines")
                .basis(LAW, "M.G.L. c. 76, § 15")
                .people("nurse", "registrar", "nurse")
                .keep(TEMPORARY)
                .in("sis.imm");
    }

    private static Collection testScores() {
        return sis("test-scores", "Test scores")
                .purpose("See which standards students have reached")
                .basis(LAW, "M.G.L. c. 69, § 1I")
                .people("assessment", "analyst", "assessment")
                .keep(TEMPORARY)
                .in("sis.tst_scr");
    }

    private static Collection extras() {
        return sis("extra-fields", "Extra student fields")
                .purpose("Fields that the schools asked for over the years")
                .people("registrar", "clerk", "clerk")
                .in("sis.stu_xtra");
    }

    private static Collection accounts() {
        return sis("accounts", "Accounts and sign-in log")
                .purpose("Let staff in, keep others out, and see what happened")
                .basis(SERVICE_NEED, "Who used the student system, and from where?")
                .about(STAFF)
                .people("network", "admin", "network")
                .keep("Log lines 1 year; accounts until the person leaves")
                .in("sis.usr", "sis.lgn_log");
    }

    private static Collection reference() {
        return sis("schools-and-staff", "Schools, calendar and staff directory")
                .purpose("One list of schools, days and staff for all other tables")
                .basis(SERVICE_NEED, "Who works where, and on which days is school open?")
                .about(STAFF)
                .people("registrar", "clerk", "personnel")
                .keep("Current and two past years")
                .in("sis.sch", "sis.cal_day", "sis.cd_val", "sis.stf");
    }

    private static Collection health() {
        return Collection.of(HealthOffice.ID, "health-records", "Student health records")
                .purpose("Care for students at school")
                .basis(REGULATION, "105 CMR 200.000")
                .people("nurse", "special", "nurse")
                .keep(TEMPORARY)
                .in("roster", "visit", "condition", "medication", "immunization", "screening");
    }

    private static Collection caseloads() {
        return Collection.of(SpecialEducation.ID, "iep-caseloads", "Special education caseloads and services")
                .purpose("Deliver and track the services of education plans")
                .basis(LAW, "20 U.S.C. § 1400 et seq.; M.G.L. c. 71B")
                .people("special", "analyst", "special", "teacher")
                .keep(TEMPORARY)
                .in("*");
    }

    private static Collection personnel() {
        return hr("personnel-files", "Personnel files")
                .purpose("Employ people lawfully")
                .basis(LAW, "M.G.L. c. 149, § 52C")
                .people("personnel", "payroll", "personnel")
                .keep("3 years after the employment ends (M.G.L. c. 149, § 52C)")
                .in("hr.employee", "hr.assignment", "hr.job", "hr.leave_taken");
    }

    private static Collection licensure() {
        return hr("licensure", "Educator licences")
                .purpose("Employ licensed educators only")
                .basis(LAW, "M.G.L. c. 71, § 38G")
                .people("personnel", "payroll", "personnel")
                .keep("While employed")
                .in("hr.licence");
    }

    private static Collection evaluations() {
        return hr("evaluations", "Educator evaluations")
                .purpose("Help educators improve and judge their work fairly")
                .basis(REGULATION, "603 CMR 35.00")
                .people("personnel", "super", "deans")
                .keep("3 years after the employment ends")
                .in("hr.evaluation");
    }

    private static Collection checks() {
        return hr("background-checks", "Criminal record checks")
                .purpose("Keep people who may harm children away from them")
                .basis(LAW, "M.G.L. c. 71, § 38R")
                .people("personnel", "super", "personnel")
                .keep("7 years after the employment ends (803 CMR 2.00)")
                .in("hr.cori");
    }

    private static Collection payroll() {
        return hr("payroll", "Payroll")
                .purpose("Pay the staff and withhold taxes")
                .basis(LAW, "M.G.L. c. 149, § 148; 26 U.S.C. § 3402")
                .people("payroll", null, "payroll")
                .keep("6 years")
                .in("pay.*");
    }

    private static Collection meals() {
        return Collection.of(Exports.CAFETERIA, "cafeteria-meals", "Cafeteria meal counts")
                .purpose("Claim reimbursement for meals served")
                .basis(LAW, null)
                .people("food", "transport", "food")
                .keep("3 years after the end of the fiscal year")
                .in("*");
    }

    private static Collection riders() {
        return transport("bus-riders", "Bus riders").in("riders.tsv");
    }

    private static Collection passes() {
        return transport("bus-passes", "Bus passes").in("passes.csv");
    }

    private static Collection lateBus() {
        return transport("late-bus-contacts", "Late bus contacts")
                .about(STUDENTS, GUARDIANS)
                .in("late-bus-contacts.csv");
    }

    private static Collection stops() {
        return transport("bus-stops", "Bus stops").about(Subject.NOBODY).in("stops.csv");
    }

    private static Collection transport(String id, String name) {
        return Collection.of(Exports.TRANSPORT, id, name)
                .purpose("Take children to school and home again")
                .basis(LAW, "M.G.L. c. 71, § 68")
                .people("transport", "food", "transport")
                .keep("Until the end of the next school year");
    }

    private static Collection screener() {
        return Collection.of(Exports.ASSESSMENT, "reading-screener", "Reading screener")
                .purpose("Find children who struggle with reading")
                .basis(SERVICE_NEED, "Which children in grades K to 5 need help with reading now?")
                .people(null, "assessment", "teacher")
                .keep(TEMPORARY)
                .in("reading-screener.csv");
    }

    private static Collection returns() {
        return Collection.of(Exports.ASSESSMENT, "state-returns", "State test returns")
                .purpose("Load state test results into the student system")
                .basis(LAW, "M.G.L. c. 69, § 1I")
                .people("assessment", "analyst", "assessment")
                .keep(TEMPORARY)
                .in("state-return-*");
    }

    private static Collection archive() {
        return Collection.of(ResultsArchive.ID, "old-results", "Old test results")
                .purpose("Compare with results of a programme that ended")
                .basis(SERVICE_NEED, "How did earlier classes do?")
                .people("assessment", "analyst")
                .in("*");
    }

    private static Collection shared() {
        return Collection.of(SharedDrive.ID, "shared-files", "Working files of the schools")
                .purpose("Share files among colleagues")
                .basis(SERVICE_NEED, "What do colleagues need for today's work?")
                .about(STUDENTS, GUARDIANS, STAFF)
                .people(null, null, "teacher", "clerk")
                .in("*");
    }

    private static Collection folders() {
        return Collection.of(Repositories.FOLDERS, "cumulative-folders", "Cumulative folders")
                .purpose("Report cards and letters of earlier years")
                .basis(REGULATION, "603 CMR 23.00")
                .people("records", "registrar", "clerk")
                .keep(TEMPORARY);
    }

    private static Collection permits() {
        return Collection.of(Repositories.PERMITS, "work-permits", "Youth employment permits")
                .purpose("Issue permits to students who work")
                .basis(LAW, "M.G.L. c. 149, §§ 86-89")
                .people("guidance", "records", "guidance")
                .keep("Until the student is 18");
    }
}
