package org.hornbook.sample.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hornbook.sample.SampleSize;
import org.hornbook.sample.school.SchoolYear;
import org.hornbook.sample.school.SitePlan;

/**
 * Everybody in the district.
 *
 * @param seed what they grew from
 * @param asOf today
 * @param plan the schools
 * @param students enrolled and former students, by number
 * @param staff employed and former staff, the key people first
 */
public record Population(long seed, LocalDate asOf, SitePlan plan, List<Student> students, List<StaffMember> staff) {

    public Population {
        students = List.copyOf(students);
        staff = List.copyOf(staff);
    }

    /** Invents them. */
    public static Population of(long seed, SampleSize size, LocalDate asOf) {
        SitePlan plan = SitePlan.of(size.schools());
        Streets streets = new Streets(plan.zones());
        Phones phones = new Phones();
        List<Student> students = new StudentBody(plan, asOf, new Families(streets, phones), Dice.of(seed, "students"))
                .fill(size.students());
        Map<String, Integer> perSchool = new TreeMap<>();
        students.stream().filter(Student::enrolled).forEach(s -> perSchool.merge(s.school(), 1, Integer::sum));
        List<StaffMember> staff =
                new Workforce(plan, asOf, streets, phones, Dice.of(seed, "staff")).hire(size.staff(), perSchool);
        return new Population(seed, asOf, plan, students, staff);
    }

    /** The current school year. */
    public SchoolYear year() {
        return SchoolYear.of(asOf);
    }

    /** Students enrolled today. */
    public List<Student> enrolled() {
        return students.stream().filter(Student::enrolled).toList();
    }

    /** Staff employed today. */
    public List<StaffMember> employed() {
        return staff.stream().filter(StaffMember::employed).toList();
    }

    /** The person the demo knows by that word. */
    public StaffMember requireKey(String key) {
        for (int i = 0; i < KeyPerson.ALL.size(); i++) {
            if (KeyPerson.ALL.get(i).key().equals(key)) {
                return staff.get(i);
            }
        }
        throw new IllegalArgumentException("no key person " + key);
    }

    /** Dice of one fact about one person, so that the fact is the same whenever it is asked for. */
    public Dice dice(String topic, int person) {
        return Dice.of(seed + person * 1_000_003L, topic);
    }

    /** Dice of their own for one topic. */
    public Dice dice(String topic) {
        return Dice.of(seed, topic);
    }
}
