package org.hornbook.discovery.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hornbook.discovery.classify.ClassifierFixtures.aTable;
import static org.hornbook.discovery.classify.ClassifierFixtures.codes;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesAloneTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    stu_dob,            person.birth_date
                    BirthDate,          person.birth_date
                    birthdate,          person.birth_date
                    DATE_OF_BIRTH,      person.birth_date
                    fecha_nacimiento,   person.birth_date
                    data_nascimento,    person.birth_date
                    dateNaissance,      person.birth_date
                    Geburtsdatum,       person.birth_date
                    firstNm,            person.name
                    LNAME,              person.name
                    apellido1,          person.name
                    prenom,             person.name
                    Nachname,           person.name
                    homePhone,          contact.phone
                    emerg_cell,         contact.phone
                    Telefonnummer,      contact.phone
                    courriel,           contact.email
                    guardianEmail1,     contact.email
                    zip,                contact.address
                    Strasse,            contact.address
                    ssn,                id.national
                    SocialSecurityNo,   id.national
                    state_student_id,   id.student
                    pwd_hash,           id.secret
                    locker_combination, id.secret
                    FRL_status,         edu.economic
                    is_homeless,        edu.circumstance
                    iep_date,           edu.special_education
                    ell_level,          edu.language_learner
                    ethnicity_cd,       person.race_ethnicity
                    allergies,          health.condition
                    alergias,           health.condition
                    mmr_dose_1,         health.immunization
                    insurance_policy_no,health.insurance
                    cum_gpa,            edu.grade
                    grade_level,        edu.enrollment
                    last_login_at,      tech.activity
                    imie,               person.name
                    data_urodzenia,     person.birth_date
                    PESEL,              id.national
                    nm_aluno,           person.name
                    dt_nasc,            person.birth_date
                    nom_pere,           person.name
                    fec_nac,            person.birth_date
                    nieobecnosci,       edu.attendance
                    modifiedby,         id.staff
                    raised_by,          id.staff
                    profileimg,         person.photo
                    photo_file_name,    person.photo
                    admission_no,       id.student
                    """)
    void readsAColumnOfATableOfStudents(String column, String code) {
        assertThat(codes(aTable("students", "student_id " + column))).containsEntry(column, code);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    schools,          school_id name principal_phone address phone email,  name
                    schools,          school_id name address phone email,                  phone
                    schools,          school_id name address phone email,                  address
                    courses,          course_id title description credits,                 title
                    courses,          course_id title description credits,                 description
                    rooms,            room_id name phone capacity,                         phone
                    ethnicity_codes,  code description sort_order,                         description
                    attendance_codes, id title short_name type,                            type
                    staff,            staff_id title first_name last_name,                 title
                    students,         student_id first_name last_name created_at,          created_at
                    students,         student_id first_name last_name updated_at,          updated_at
                    """)
    void leavesAloneWhatIsNotAboutAPerson(String table, String columns, String column) {
        assertThat(codes(aTable(table, columns))).containsEntry(column, "none");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    notas,         id cod_aluno nota,                  cod_aluno,    id.student
                    notas,         id cod_aluno nota,                  nota,         edu.grade
                    absences,      id_eleve date motif,                id_eleve,     id.student
                    oceny,         id uczen_id ocena,                  ocena,        edu.grade
                    asistencia,    id_alumno fecha estado,             estado,       edu.attendance
                    type_absences, id_type_absences nom_type_absences, nom_type_absences, none
                    """)
    void readsNamesInTheOrderOfOtherLanguages(String table, String columns, String column, String code) {
        assertThat(codes(aTable(table, columns))).containsEntry(column, code);
    }

    @Test
    void takesNoteForAMarkWhereOtherNamesAreFrench() {
        assertThat(codes(
                        aTable("releves", "eleve_id matiere note"),
                        aTable("eleves", "id nom prenom naissance"),
                        aTable("enseignants", "id nom prenom courriel")))
                .containsEntry("note", "edu.grade");
        assertThat(codes(aTable("student_notes", "student_id note"))).containsEntry("note", "text.personal");
    }

    @Test
    void readsTablesWhoseNamesHaveNoLetter() {
        assertThat(codes(aTable("___", "first_name last_name birth_date")))
                .containsEntry("birth_date", "person.birth_date");
    }

    @Test
    void givesBlandColumnsTheFactOfTheirTable() {
        assertThat(codes(aTable("discipline_referrals", "id student_id category level reported_by created_at")))
                .isEqualTo(Map.of(
                        "id", "none",
                        "student_id", "id.student",
                        "category", "edu.discipline",
                        "level", "edu.discipline",
                        "reported_by", "id.staff",
                        "created_at", "none"));
        assertThat(codes(aTable("test_scores", "student_id value taken_on"))).containsEntry("value", "edu.assessment");
    }

    @Test
    void tellsKeysOfPeopleFromKeysOfThings() {
        assertThat(codes(aTable("grades", "grade_id student_id teacher_id course_id letter_grade")))
                .isEqualTo(Map.of(
                        "grade_id", "none",
                        "student_id", "id.student",
                        "teacher_id", "id.staff",
                        "course_id", "edu.grade",
                        "letter_grade", "edu.grade"));
        assertThat(codes(aTable("enrollments", "id student_id school_id grade_level_id entry_date")))
                .containsEntry("grade_level_id", "edu.enrollment")
                .containsEntry("school_id", "edu.enrollment");
    }

    @Test
    void namesThePersonWhoseKeyItIsByTheTableReferredTo() {
        assertThat(codes(
                        aTable("library_loans", "loan_id pupil_id item_id due_date"),
                        aTable("pupils", "pupil_id first_name last_name birth_date")))
                .containsEntry("pupil_id", "id.student");
    }
}
