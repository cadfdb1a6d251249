package org.hornbook.sample.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hornbook.sample.inventory.Person;
import org.hornbook.sample.inventory.Role;
import org.hornbook.sample.inventory.School;
import org.hornbook.sample.people.KeyPerson;
import org.hornbook.sample.people.Population;
import org.hornbook.sample.people.StaffMember;
import org.hornbook.sample.people.Student;
import org.hornbook.sample.school.SitePlan;

/** The schools and the people who may sign in. */
final class Directory {

    private Directory() {}

    static List<School> schools(Population population) {
        var schools = new ArrayList<School>();
        population
                .plan()
                .sites()
                .forEach(s -> schools.add(
                        new School(s.code(), s.name(), Student.gradeCode(s.lowest()), Student.gradeCode(s.highest()))));
        schools.add(new School(SitePlan.OFFICE, "District office", "", ""));
        return schools;
    }

    /** The key people, the school committee's member, then everybody else with an account. */
    static List<Person> people(Population population) {
        var people = new ArrayList<Person>();
        List<StaffMember> employed = population.employed();
        for (int i = 0; i < KeyPerson.ALL.size(); i++) {
            people.add(person(employed.get(i), KeyPerson.ALL.get(i).roles()));
        }
        people.add(committeeMember("wstokes", "Winifred", "Stokes", "Chair of the school committee"));
        people.add(committeeMember("hpelletier", "Hugo", "Pelletier", "Member of the school committee"));
        employed.stream().skip(KeyPerson.ALL.size()).forEach(m -> people.add(person(m, Set.of(Role.STAFF))));
        return people;
    }

    private static Person committeeMember(String signIn, String given, String family, String title) {
        return new Person(
                signIn,
                "",
                given,
                family,
                signIn + "@committee.alderbrook.test",
                title,
                SitePlan.OFFICE,
                Set.of(Role.COMMITTEE_MEMBER));
    }

    private static Person person(StaffMember member, Set<Role> roles) {
        return new Person(
                member.signIn(),
                member.employeeCode(),
                member.name().given(),
                member.name().family(),
                member.email(),
                member.job().title(),
                member.school(),
                roles);
    }
}
