package org.hornbook.sample.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hornbook.sample.people.Dice;
import org.hornbook.sample.people.Population;
import org.hornbook.sample.people.StaffMember;
import org.hornbook.sample.people.Student;

/**
 * A disciplinary incident.
 *
 * @param id number
 * @param day day
 * @param time time, hours and minutes
 * @param school code of the school
 * @param place code of the place
 * @param code code of the offence
 * @param narrative what the reporter wrote
 * @param reporter who reported
 * @param parts who took part
 */
public record Incident(
        int id,
        LocalDate day,
        String time,
        String school,
        String place,
        String code,
        String narrative,
        StaffMember reporter,
        List<Part> parts) {

    private static final List<String> ACTIONS = List.of("DET", "PAR", "ISS", "OSS", "RST", "CNF");

    /** What happens in schools: offence, usual place, the reporter's words. */
    private static final List<Kind> KINDS = List.of(
            new Kind("14", "CLS", "refused to put the phone away and left the room without a pass"),
            new Kind("01", "CAF", "pushed another student in the line; both were separated and parents were called"),
            new Kind("12", "LAV", "was found vaping in the lavatory; device taken, nurse informed"),
            new Kind("05", "HAL", "used a slur towards a classmate, who went to the counselor upset"),
            new Kind("18", "CAF", "threw food and would not help to clean up"),
            new Kind("14", "HAL", "was in the stairwell during class, third time this month"),
            new Kind("17", "CLS", "copied an essay and said that a friend had written it"),
            new Kind("01", "OUT", "hit a classmate after an argument about a game, small cut on the lip"),
            new Kind("08", "GYM", "took a telephone from another student's bag; returned the next day"),
            new Kind("20", "BUS", "shouted at the bus driver and stood up while the bus was moving"));

    private record Kind(String code, String place, String story) {}

    /**
     * Somebody's part in it.
     *
     * @param student who
     * @param role {@code O} offender, {@code V} victim, {@code W} witness
     * @param action code of the consequence, {@code NON} for none
     * @param days days of suspension
     */
    public record Part(Student student, String role, String action, int days) {}

    public Incident {
        parts = List.copyOf(parts);
    }

    /** The incidents of this year and the two before. */
    public static List<Incident> of(Population population) {
        Dice dice = population.dice("incidents");
        List<Student> enrolled = population.enrolled();
        var incidents = new ArrayList<Incident>();
        for (int back = 2; back >= 0; back--) {
            List<LocalDate> days = population.year().before(back).days().stream()
                    .filter(d -> !d.isAfter(population.asOf()))
                    .toList();
            for (Student student : enrolled) {
                int count = dice.occurrences(student.traits().conduct() * days.size() / 180);
                for (int i = 0; i < count; i++) {
                    LocalDate day = dice.pick(days);
                    if (!day.isBefore(student.entry())) {
                        incidents.add(draw(population, 8_001 + incidents.size(), day, student, enrolled, dice));
                    }
                }
            }
        }
        return incidents;
    }

    private static Incident draw(
            Population population, int id, LocalDate day, Student student, List<Student> enrolled, Dice dice) {
        List<StaffMember> there = population.employed().stream()
                .filter(m -> m.school().equals(student.school()))
                .toList();
        Kind kind = dice.pick(KINDS);
        String action = dice.pick(ACTIONS);
        int days = action.equals("OSS") ? dice.between(1, 5) : action.equals("ISS") ? 1 : 0;
        var parts = new ArrayList<Part>();
        parts.add(new Part(student, "O", action, days));
        if (dice.chance(0.4)) {
            Student other = dice.pick(enrolled);
            if (other.school().equals(student.school()) && other.number() != student.number()) {
                parts.add(new Part(other, dice.chance(0.6) ? "V" : "W", "NON", 0));
            }
        }
        return new Incident(
                id,
                day,
                "%02d:%02d".formatted(dice.between(8, 14), dice.between(0, 59)),
                student.school(),
                kind.place(),
                kind.code(),
                student.name().given() + " " + kind.story() + ".",
                dice.pick(there),
                parts);
    }
}
