package org.hornbook.sample.people;

import java.util.List;
import java.util.Set;
import org.hornbook.sample.inventory.Role;
import org.hornbook.sample.school.SitePlan;

/**
 * A person whom the demo knows by name.
 *
 * @param key short word that the inventory uses for the person
 * @param given given name
 * @param family family name
 * @param sex code
 * @param job title and place in the pay plan
 * @param roles governance roles besides staff
 */
public record KeyPerson(String key, String given, String family, Sex sex, Job job, Set<Role> roles) {

    /** Everybody the demo knows, the first of each role being its sign-in; none is modelled on anybody. */
    public static final List<KeyPerson> ALL = List.of(
            of(
                    "super",
                    "Rosalind",
                    "Achebe",
                    Sex.F,
                    "C-SUP",
                    "Superintendent of schools",
                    198_000,
                    Role.SUPERINTENDENT),
            of(
                    "lead",
                    "Teodor",
                    "Lindqvist",
                    Sex.M,
                    "C-DGL",
                    "Director of data governance",
                    121_000,
                    Role.GOVERNANCE_LEAD),
            of("registrar", "Priya", "Raghunathan", Sex.F, "C-REG", "District registrar", 74_000, Role.CUSTODIAN),
            of("nurse", "Colleen", "Duffy", Sex.F, "N-LDR", "Nurse leader", 88_000, Role.CUSTODIAN),
            of("special", "Anselm", "Okoro", Sex.M, "C-SPE", "Director of special education", 132_000, Role.CUSTODIAN),
            of(
                    "personnel",
                    "Gretchen",
                    "Vandermolen",
                    Sex.F,
                    "C-HRD",
                    "Director of human resources",
                    126_000,
                    Role.CUSTODIAN),
            of("payroll", "Leopold", "Sato", Sex.M, "C-PAY", "Payroll supervisor", 71_000, Role.CUSTODIAN),
            of("food", "Luz", "Marrero", Sex.F, "C-FSD", "Director of food services", 83_000, Role.CUSTODIAN),
            of("transport", "Walter", "Pruitt", Sex.M, "C-TRN", "Transportation coordinator", 69_000, Role.CUSTODIAN),
            of(
                    "assessment",
                    "Naomi",
                    "Feldstein",
                    Sex.F,
                    "C-ASM",
                    "Coordinator of assessment",
                    104_000,
                    Role.CUSTODIAN),
            of(
                    "english",
                    "Kim-Ly",
                    "Truong",
                    Sex.F,
                    "C-ELD",
                    "Director of English learner education",
                    118_000,
                    Role.CUSTODIAN),
            of(
                    "guidance",
                    "Desmond",
                    "Baptiste",
                    Sex.M,
                    "C-GUI",
                    "Director of school counseling",
                    116_000,
                    Role.CUSTODIAN),
            of("deans", "Ottilie", "Grzybowski", Sex.F, "P-AST", "Assistant principal", 109_000, Role.CUSTODIAN),
            of("network", "Rafael", "Quintana", Sex.M, "C-NET", "Network and accounts manager", 92_000, Role.CUSTODIAN),
            of("teacher", "Malik", "Fontaine", Sex.M, "T-MAT", "Mathematics teacher", 78_000, Role.STAFF),
            of("auditor", "Beatriz", "Crane", Sex.F, "C-AUD", "Business analyst", 81_000, Role.AUDITOR),
            of(
                    "security",
                    "Dov",
                    "Abramson",
                    Sex.M,
                    "C-SEC",
                    "Information security officer",
                    108_000,
                    Role.SECURITY_OFFICER),
            of("records", "Siobhan", "Keane", Sex.F, "C-REC", "Records access officer", 68_000, Role.RECORDS_OFFICER),
            of("admin", "Ezekiel", "Marsh", Sex.M, "C-SYS", "Systems administrator", 95_000, Role.ADMINISTRATOR),
            of("clerk", "Marisol", "Benavides", Sex.F, "S-REG", "Assistant registrar", 52_000, Role.STAFF),
            of("analyst", "Ingrid", "Halloran", Sex.F, "C-ANA", "Data analyst", 79_000, Role.STAFF),
            of("athletics", "Buck", "Tillinghast", Sex.M, "C-ATH", "Director of athletics", 98_000, Role.STAFF));

    private static KeyPerson of(
            String key, String given, String family, Sex sex, String code, String title, int pay, Role role) {
        boolean teacher = code.startsWith("T-");
        String unit = teacher ? "A" : code.startsWith("S-") ? "S" : "B";
        String department = code.substring(2);
        return new KeyPerson(
                key,
                given,
                family,
                sex,
                new Job(code, title, department, unit, pay),
                role == Role.STAFF ? Set.of(Role.STAFF) : Set.of(Role.STAFF, role));
    }

    /** Account name. */
    public String signIn() {
        return PersonName.plain(given.substring(0, 1)) + PersonName.plain(family);
    }

    /** Where the person works: teachers and deans in the high school, everybody else in the office. */
    String school(SitePlan plan) {
        boolean inSchool = job.teaches() || job.code().startsWith("P-") || key.equals("athletics");
        return inSchool ? plan.sites().getFirst().code() : SitePlan.OFFICE;
    }
}
