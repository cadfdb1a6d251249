package org.hornbook.server.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.hornbook.server.directory.roster.NumberKind;
import org.hornbook.server.directory.roster.OrgId;
import org.hornbook.server.directory.roster.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts invented people straight into the roster. */
@Component
public class InventedPeople {

    private final JdbcClient jdbc;

    InventedPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A school. */
    public OrgId school(String name) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into directory.roster_org (sourced_id, id, active, name, type, identifier, parent)
                        values (:sourced, :id, true, :name, 'school', '', '')
                        """)
                .param("sourced", id.toString())
                .param("id", id)
                .param("name", name)
                .update();
        return new OrgId(id);
    }

    /** A student of the school with a student number. */
    public PersonId student(OrgId school, String number) {
        return person(school, "student", "STUDENT", NumberKind.LOCAL_STUDENT, number, "");
    }

    /** A teacher of the school, known by e-mail address. */
    public PersonId teacher(OrgId school, String email) {
        PersonId person = person(school, "teacher", "STAFF", NumberKind.STAFF, "T" + UUID.randomUUID(), email);
        number(person, NumberKind.E_MAIL, email);
        return person;
    }

    private PersonId person(
            OrgId school, String role, String kind, NumberKind numberKind, String number, String email) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into directory.person (id, canonical_id) values (:id, :id)")
                .param("id", id)
                .update();
        jdbc.sql("""
                        insert into directory.roster_user
                            (sourced_id, person_id, active, enabled, username, user_ids, given_name, middle_name,
                             family_name, preferred_name, identifier, email, agents, grades, primary_org, numbers, kinds)
                        values (:sourced, :id, true, true, '', '{}', 'Ann', '', :family, '', :number, :email, '{}', '{}',
                                :org, '{}', array[:kind])
                        """)
                .param("sourced", id.toString())
                .param("id", id)
                .param("family", "Person " + number)
                .param("number", number)
                .param("email", email)
                .param("org", school.value().toString())
                .param("kind", kind)
                .update();
        jdbc.sql("""
                        insert into directory.roster_role (sourced_id, active, user_id, role_type, role, org)
                        values (:sourced, true, :user, 'primary', :role, :org)
                        """)
                .param("sourced", UUID.randomUUID().toString())
                .param("user", id.toString())
                .param("role", role)
                .param("org", school.value().toString())
                .update();
        PersonId person = new PersonId(id);
        number(person, numberKind, number);
        return person;
    }

    /** Another number of the person. */
    public void number(PersonId person, NumberKind kind, String value) {
        jdbc.sql("insert into directory.roster_number (user_id, kind, value) values (:user, :kind, :value)")
                .param("user", person.value().toString())
                .param("kind", kind.name())
                .param("value", value)
                .update();
    }

    /** Puts the students into a class of the teacher. */
    public void teaches(PersonId teacher, OrgId school, Collection<PersonId> students) {
        String group = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into directory.roster_class (sourced_id, active, title, code, type, course, school, terms)
                        values (:id, true, 'Art', '', 'scheduled', '', :school, '{}')
                        """)
                .param("id", group)
                .param("school", school.value().toString())
                .update();
        enroll(group, school, teacher, "teacher");
        students.forEach(student -> enroll(group, school, student, "student"));
    }

    private void enroll(String group, OrgId school, PersonId person, String role) {
        jdbc.sql("""
                        insert into directory.roster_enrollment
                            (sourced_id, active, class, school, user_id, role, is_primary)
                        values (:id, true, :class, :school, :user, :role, true)
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("class", group)
                .param("school", school.value().toString())
                .param("user", person.value().toString())
                .param("role", role)
                .update();
    }

    /** The roster no longer has the person. */
    public void leaves(PersonId person) {
        jdbc.sql("update directory.roster_user set active = false, ended_on = :on where person_id = :id")
                .param("id", person.value())
                .param("on", LocalDate.of(2020, 1, 1))
                .update();
    }
}
