package org.hornbook.server.directory.roster.bundle;

import static org.hornbook.server.directory.roster.bundle.RosterColumn.date;
import static org.hornbook.server.directory.roster.bundle.RosterColumn.list;
import static org.hornbook.server.directory.roster.bundle.RosterColumn.text;
import static org.hornbook.server.directory.roster.bundle.RosterColumn.truth;
import static org.hornbook.server.directory.roster.bundle.RosterColumn.word;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hornbook.server.directory.roster.bundle.RosterColumn.Kind;

/**
 * The files that the directory reads, in the order in which they refer to each other (1EdTech OneRoster CSV Binding
 * 1.2.1). Columns that every file has ({@code sourcedId}, {@code status}, {@code dateLastModified}) are not repeated.
 */
public enum RosterFile {
    ORGS(
            "orgs",
            "roster_org",
            text("name").needed().in("name"),
            word("type", "department", "school", "district", "local", "state", "national")
                    .needed()
                    .in("type"),
            text("identifier").in("identifier"),
            text("parentSourcedId").of("orgs").in("parent")),
    SESSIONS(
            "academicSessions",
            "roster_session",
            text("title").needed().in("title"),
            word("type", "gradingPeriod", "semester", "schoolYear", "term")
                    .needed()
                    .in("type"),
            date("startDate").needed().in("start_date"),
            date("endDate").needed().in("end_date"),
            text("parentSourcedId").of("academicSessions").in("parent"),
            RosterColumn.of("schoolYear", Kind.YEAR).needed().in("school_year")),
    COURSES(
            "courses",
            "roster_course",
            text("schoolYearSourcedId").of("academicSessions"),
            text("title").needed().in("title"),
            text("courseCode").in("code"),
            list("grades"),
            text("orgSourcedId").needed().of("orgs").in("org"),
            list("subjects"),
            list("subjectCodes")),
    CLASSES(
            "classes",
            "roster_class",
            text("title").needed().in("title"),
            list("grades"),
            text("courseSourcedId").needed().of("courses").in("course"),
            text("classCode").in("code"),
            word("classType", "homeroom", "scheduled").needed().in("type"),
            text("location"),
            text("schoolSourcedId").needed().of("orgs").in("school"),
            list("termSourcedIds").needed().of("academicSessions").in("terms"),
            list("subjects"),
            list("subjectCodes"),
            list("periods")),
    USERS(
            "users",
            "roster_user",
            truth("enabledUser").needed().in("enabled"),
            text("username").needed().in("username"),
            list("userIds").in("user_ids"),
            text("givenName").needed().in("given_name"),
            text("familyName").needed().in("family_name"),
            text("middleName").in("middle_name"),
            text("identifier").in("identifier"),
            RosterColumn.of("email", Kind.MAIL).in("email"),
            text("sms"),
            text("phone"),
            list("agentSourcedIds").of("users").in("agents"),
            list("grades").in("grades"),
            text("password"),
            text("userMasterIdentifier"),
            list("resourceSourcedIds"),
            text("preferredGivenName").in("preferred_name"),
            text("preferredMiddleName"),
            text("preferredFamilyName"),
            text("primaryOrgSourcedId").of("orgs").in("primary_org"),
            text("pronouns")),
    ROLES(
            "roles",
            "roster_role",
            text("userSourcedId").needed().of("users").in("user_id"),
            word("roleType", "primary", "secondary").needed().in("role_type"),
            word(
                            "role",
                            "aide",
                            "counselor",
                            "districtAdministrator",
                            "guardian",
                            "parent",
                            "principal",
                            "proctor",
                            "relative",
                            "siteAdministrator",
                            "student",
                            "systemAdministrator",
                            "teacher")
                    .needed()
                    .in("role"),
            date("beginDate").in("begin_date"),
            date("endDate").in("end_date"),
            text("orgSourcedId").needed().of("orgs").in("org"),
            text("userProfileSourcedId")),
    ENROLLMENTS(
            "enrollments",
            "roster_enrollment",
            text("classSourcedId").needed().of("classes").in("class"),
            text("schoolSourcedId").needed().of("orgs").in("school"),
            text("userSourcedId").needed().of("users").in("user_id"),
            word("role", "administrator", "proctor", "student", "teacher")
                    .needed()
                    .in("role"),
            truth("primary").in("is_primary"),
            date("beginDate").in("begin_date"),
            date("endDate").in("end_date")),
    DEMOGRAPHICS(
            "demographics",
            "roster_birth",
            date("birthDate").in("birth_date"),
            word("sex", "male", "female", "other", "unspecified"),
            truth("americanIndianOrAlaskaNative"),
            truth("asian"),
            truth("blackOrAfricanAmerican"),
            truth("nativeHawaiianOrOtherPacificIslander"),
            truth("white"),
            truth("demographicRaceTwoOrMoreRaces"),
            truth("hispanicOrLatinoEthnicity"),
            text("countryOfBirthCode"),
            text("stateOfBirthAbbreviation"),
            text("cityOfBirth"),
            text("publicSchoolResidenceStatus"));

    /** Files of the binding that the directory has no use for; they may be there and are not opened. */
    static final Set<String> NOT_READ = Set.of(
            "categories",
            "classResources",
            "courseResources",
            "lineItemLearningObjectiveIds",
            "lineItemScoreScales",
            "lineItems",
            "resources",
            "resultLearningObjectiveIds",
            "resultScoreScales",
            "results",
            "scoreScales",
            "userProfiles",
            "userResources");

    private final String key;
    private final String table;
    // made by List.copyOf, of records
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<RosterColumn> columns;

    RosterFile(String key, String table, RosterColumn... columns) {
        this.key = key;
        this.table = table;
        this.columns = List.copyOf(Arrays.asList(columns));
    }

    /** The name in the manifest, such as {@code users}. */
    public String key() {
        return key;
    }

    /** The file's name, such as {@code users.csv}. */
    public String fileName() {
        return key + ".csv";
    }

    /** The table of schema {@code directory} that keeps it. */
    public String table() {
        return table;
    }

    /** Its own columns, in the binding's order. */
    public List<RosterColumn> columns() {
        return columns;
    }

    /** The columns that the table keeps. */
    public List<RosterColumn> kept() {
        return columns.stream().filter(RosterColumn::isKept).toList();
    }

    static Optional<RosterFile> ofKey(String key) {
        return Arrays.stream(values()).filter(file -> file.key.equals(key)).findFirst();
    }
}
