package org.hornbook.sample.repository;

import static org.hornbook.sample.table.Storage.CODE;
import static org.hornbook.sample.table.Storage.COORDINATE;
import static org.hornbook.sample.table.Storage.DATE;
import static org.hornbook.sample.table.Storage.FLAG;
import static org.hornbook.sample.table.Storage.INTEGER;
import static org.hornbook.sample.table.Storage.TEXT;
import static org.hornbook.sample.table.Storage.TIMESTAMP;
import static org.hornbook.sample.truth.DataType.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hornbook.sample.people.Address;
import org.hornbook.sample.people.Dice;
import org.hornbook.sample.people.Guardian;
import org.hornbook.sample.people.StaffMember;
import org.hornbook.sample.people.Student;
import org.hornbook.sample.table.Dataset;
import org.jspecify.annotations.Nullable;

/** The people of the student information system: students, guardians, addresses, telephones, emergency cards, staff. */
final class SisPeople {

    private static final String SIS = StudentInformation.ID;
    private static final List<String> COURT_NOTES = List.of(
            "Father may not pick up, order on file in office",
            "Supervised visits only, call mother before releasing",
            "209A order until June, copy in safe",
            "Joint legal custody, school letters to both homes");
    private static final List<String> DOCTORS = List.of(
            "Dr. Hollis Pemberton", "Dr. Anita Venkat", "Dr. Marc Delacroix", "Brookside Pediatrics", "Dr. S. Iqbal");
    private static final List<String> INSURERS =
            List.of("Baystate Mutual Health", "Commonwealth Care Plan", "Pilgrim Family Health", "MassHealth");

    private final District district;
    private final Dice dice;

    SisPeople(District district) {
        this.district = district;
        this.dice = district.population().dice("sis people");
    }

    /** A guardian of a child. */
    record Relation(
            Student student,
            Guardian guardian,
            int priority,
            @Nullable String courtNote) {}

    /** A telephone of whoever has that number. */
    private record Phone(String owner, int ownerId, int sequence, String number, String kind) {}

    List<Dataset<?>> datasets() {
        List<Relation> relations = relations();
        return List.of(
                students(),
                addresses(),
                guardians(relations),
                relationships(relations),
                phones(relations),
                emergencyCards(),
                staff());
    }

    private Dataset<Student> students() {
        int endYear = district.population().year().endYear();
        return Dataset.of(SIS, "sis.stu_demo", district.population().students())
                .add("stu_id", INTEGER, ID_STUDENT, Student::number)
                .add("sasid", CODE, ID_STUDENT, Student::stateId)
                .add("last_nm", TEXT, PERSON_NAME, s -> s.name().family())
                .add("first_nm", TEXT, PERSON_NAME, s -> s.name().given())
                .add("mid_nm", TEXT, PERSON_NAME, s -> blankToNull(s.name().middle()))
                .add("aka", TEXT, PERSON_NAME, Student::preferred)
                .add("dob", DATE, PERSON_BIRTH_DATE, Student::birthDate)
                .add("gndr_cd", FLAG, PERSON_SEX, s -> s.sex().name())
                .add("hisp_flg", FLAG, PERSON_RACE_ETHNICITY, Student::hispanic)
                .add("race_cd", CODE, PERSON_RACE_ETHNICITY, Student::race)
                .add(
                        "hm_lang_cd",
                        CODE,
                        PERSON_LANGUAGE,
                        s -> CodeTables.language(s.household().language()))
                .add("ctry_brth", TEXT, PERSON_LANGUAGE, Student::birthCountry)
                .add("grad_yr", INTEGER, EDU_ENROLLMENT, s -> s.enrolled() ? (Integer) s.graduationYear(endYear) : null)
                .add(
                        "addr_id",
                        INTEGER,
                        CONTACT_ADDRESS,
                        s -> s.household().home().id())
                .add("email", TEXT, CONTACT_EMAIL, Student::schoolEmail)
                .add("pic", TEXT, PERSON_PHOTO, s -> s.enrolled() ? "/photos/%d.jpg".formatted(s.number()) : null)
                .add("lckr_cmb", CODE, ID_SECRET, this::lockerCombination)
                // user-defined fields, renamed by nobody since the system was set up
                .add("usr_1", TEXT, EDU_CIRCUMSTANCE, s -> s.needs().homeless())
                .add("usr_2", FLAG, EDU_CIRCUMSTANCE, s -> s.needs().military() ? "Y" : "N")
                .add("usr_3", FLAG, EDU_CIRCUMSTANCE, s -> s.needs().foster() ? "Y" : null)
                // the field says fax; the office keeps the student's own telephone in it
                .add("fax", TEXT, CONTACT_PHONE, s -> s.enrolled() && s.grade() >= 8 ? ownPhone(s) : null)
                .add("act_flg", FLAG, EDU_ENROLLMENT, s -> s.enrolled() ? "A" : "I")
                .add("chg_dt", TIMESTAMP, s -> s.entry().atTime(8, s.number() % 60))
                .primaryKey("stu_id")
                .foreignKey("addr_id", "sis.addr", "addr_id");
    }

    private @Nullable String lockerCombination(Student student) {
        Dice own = luck("locker", student);
        return student.grade() < 6
                ? null
                : "%02d-%02d-%02d".formatted(own.between(0, 39), own.between(0, 39), own.between(0, 39));
    }

    private Dice luck(String topic, Student student) {
        return district.population().dice(topic, student.number());
    }

    private static String ownPhone(Student student) {
        return "978-555-01%02d".formatted(student.number() % 100);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private Dataset<Address> addresses() {
        Map<Integer, Address> homes = new LinkedHashMap<>();
        for (Student student : district.population().students()) {
            Address home = student.household().home();
            homes.put(home.id(), home);
            student.household().guardians().forEach(g -> homes.put(g.home().id(), g.home()));
        }
        return Dataset.of(SIS, "sis.addr", List.copyOf(homes.values()))
                .add("addr_id", INTEGER, Address::id)
                .add("st_no", INTEGER, CONTACT_ADDRESS, Address::house)
                .add("st_nm", TEXT, CONTACT_ADDRESS, Address::street)
                .add("apt", TEXT, CONTACT_ADDRESS, Address::unit)
                .add("city", TEXT, CONTACT_ADDRESS, Address::town)
                .add("st", CODE, CONTACT_ADDRESS, a -> "MA")
                .add("zip", CODE, CONTACT_ADDRESS, Address::zip)
                .add("lat", COORDINATE, CONTACT_ADDRESS, a -> 42.5 + (a.id() * 7919 % 997) / 10_000.0)
                .add("lon", COORDINATE, CONTACT_ADDRESS, a -> -71.5 + (a.id() * 6271 % 991) / 10_000.0)
                .primaryKey("addr_id");
    }

    private List<Relation> relations() {
        var relations = new ArrayList<Relation>();
        for (Student student : district.population().students()) {
            int priority = 1;
            for (Guardian guardian : student.household().guardians()) {
                String note = student.household().custodyDispute() && priority == 2 ? dice.pick(COURT_NOTES) : null;
                relations.add(new Relation(student, guardian, priority++, note));
            }
        }
        return relations;
    }

    private static List<Guardian> distinct(List<Relation> relations) {
        Map<Integer, Guardian> guardians = new LinkedHashMap<>();
        relations.forEach(r -> guardians.put(r.guardian().id(), r.guardian()));
        return List.copyOf(guardians.values());
    }

    private Dataset<Guardian> guardians(List<Relation> relations) {
        return Dataset.of(SIS, "sis.gdn", distinct(relations))
                .add("gdn_id", INTEGER, Guardian::id)
                .add("l_nm", TEXT, PERSON_NAME, g -> g.name().family())
                .add("f_nm", TEXT, PERSON_NAME, g -> g.name().given())
                .add("e_addr", TEXT, CONTACT_EMAIL, Guardian::email)
                .add("corr_lang", CODE, PERSON_LANGUAGE, g -> CodeTables.language(g.language()))
                .add("empl", TEXT, PERSON_RELATIONSHIP, Guardian::employer)
                .add("addr_id", INTEGER, CONTACT_ADDRESS, g -> g.home().id())
                .primaryKey("gdn_id")
                .foreignKey("addr_id", "sis.addr", "addr_id");
    }

    private Dataset<Relation> relationships(List<Relation> relations) {
        return Dataset.of(SIS, "sis.stu_gdn", relations)
                .add("stu_id", INTEGER, ID_STUDENT, r -> r.student().number())
                .add("gdn_id", INTEGER, PERSON_RELATIONSHIP, r -> r.guardian().id())
                .add("rel_cd", CODE, PERSON_RELATIONSHIP, r -> r.guardian().relation())
                .add("prio", INTEGER, PERSON_RELATIONSHIP, Relation::priority)
                .add("lives_w", FLAG, PERSON_RELATIONSHIP, r -> livesWith(r) ? "Y" : "N")
                .add("pickup", FLAG, PERSON_RELATIONSHIP, r -> r.courtNote() == null ? "Y" : "N")
                .add("cust_nt", TEXT, TEXT_PERSONAL, Relation::courtNote)
                .primaryKey("stu_id", "gdn_id")
                .foreignKey("stu_id", "sis.stu_demo", "stu_id")
                .foreignKey("gdn_id", "sis.gdn", "gdn_id");
    }

    private static boolean livesWith(Relation relation) {
        return relation.guardian().home().equals(relation.student().household().home());
    }

    private Dataset<Phone> phones(List<Relation> relations) {
        var phones = new ArrayList<Phone>();
        for (Guardian guardian : distinct(relations)) {
            phones.add(new Phone("G", guardian.id(), 1, guardian.mobile(), "C"));
            if (guardian.workPhone() != null) {
                phones.add(new Phone("G", guardian.id(), 2, guardian.workPhone(), "W"));
            }
        }
        for (Student student : district.enrolled()) {
            if (student.grade() >= 7 && dice.chance(0.7)) {
                phones.add(new Phone("S", student.number(), 1, ownPhone(student), "C"));
            }
        }
        return Dataset.of(SIS, "sis.phn", phones)
                .add("own_typ", FLAG, Phone::owner)
                .add("own_id", INTEGER, ID_STUDENT, Phone::ownerId)
                .add("seq", INTEGER, Phone::sequence)
                .add("phn_no", TEXT, CONTACT_PHONE, Phone::number)
                .add("phn_typ", FLAG, CONTACT_PHONE, Phone::kind)
                .primaryKey("own_typ", "own_id", "seq");
    }

    private Dataset<Student> emergencyCards() {
        return Dataset.of(SIS, "sis.emrg", district.enrolled())
                .add("stu_id", INTEGER, ID_STUDENT, Student::number)
                .add("cont_nm", TEXT, PERSON_NAME, s -> neighbour(s).name().full())
                .add(
                        "cont_rel",
                        TEXT,
                        PERSON_RELATIONSHIP,
                        s -> luck("relation", s).pick(List.of("neighbor", "aunt", "uncle", "friend", "grandmother")))
                .add("cont_ph", TEXT, CONTACT_PHONE, s -> neighbour(s).mobile())
                .add("phys", TEXT, HEALTH_INSURANCE, s -> luck("doctor", s).pick(DOCTORS))
                .add(
                        "ins_co",
                        TEXT,
                        HEALTH_INSURANCE,
                        s -> luck("insured", s).chance(0.8) ? luck("insurer", s).pick(INSURERS) : null)
                .add(
                        "pol_no",
                        TEXT,
                        HEALTH_INSURANCE,
                        s -> luck("insured", s).chance(0.5)
                                ? "XM" + luck("policy", s).digits(9)
                                : null)
                .add("card_dt", DATE, s -> signed(s))
                .primaryKey("stu_id");
    }

    private LocalDate signed(Student student) {
        return district.population().year().firstDay().plusDays(student.number() % 30);
    }

    /** Another family's guardian, always the same for a student. */
    private Guardian neighbour(Student student) {
        List<Student> all = district.enrolled();
        return all.get((student.number() * 31) % all.size())
                .household()
                .guardians()
                .getFirst();
    }

    private Dataset<StaffMember> staff() {
        return Dataset.of(SIS, "sis.stf", district.population().staff())
                .add("stf_id", INTEGER, ID_STAFF, SisPeople::staffKey)
                .add("mepid", CODE, ID_STAFF, StaffMember::educatorId)
                .add("emp_no", CODE, ID_STAFF, StaffMember::employeeCode)
                .add("last_nm", TEXT, PERSON_NAME, m -> m.name().family())
                .add("first_nm", TEXT, PERSON_NAME, m -> m.name().given())
                .add("ttl", TEXT, STAFF_EMPLOYMENT, m -> m.job().title())
                .add("sch_cd", CODE, STAFF_EMPLOYMENT, StaffMember::school)
                .add("e_mail", TEXT, CONTACT_EMAIL, StaffMember::email)
                .add("rm", CODE, StaffMember::room)
                .add("act_flg", FLAG, STAFF_EMPLOYMENT, m -> m.employed() ? "A" : "I")
                .primaryKey("stf_id");
    }

    /** The system's own number of a member of staff. */
    static int staffKey(StaffMember member) {
        return member.number() - 9_000;
    }
}
