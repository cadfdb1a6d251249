package org.hornbook.sample.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hornbook.sample.school.Site;
import org.hornbook.sample.school.SitePlan;

/** Which jobs the schools and the office fill, in proportion to their students. */
final class Positions {

    /** A job at a school. */
    record Position(Job job, String school) {}

    private static final Job PRINCIPAL = new Job("P-PRI", "Principal", "ADM", "B", 128_000);
    private static final Job NURSE = new Job("N-NUR", "School nurse", "HLT", "A", 62_000);
    private static final Job SECRETARY = new Job("S-SEC", "School secretary", "OFF", "S", 44_000);
    private static final Job CAFETERIA = new Job("S-CAF", "Cafeteria worker", "FOD", "S", 24_500);
    private static final Job CARETAKER = new Job("S-BLD", "Building caretaker", "FAC", "S", 46_000);
    private static final Job DRIVER = new Job("S-BUS", "Bus driver", "TRN", "S", 34_000);

    private static final List<Job> ELEMENTARY = List.of(
            Job.ELEMENTARY,
            Job.ELEMENTARY,
            Job.ELEMENTARY,
            Job.ELEMENTARY,
            Job.PARAPROFESSIONAL,
            Job.PARAPROFESSIONAL,
            Job.teacher("SPE", "Special education teacher"),
            Job.ELEMENTARY,
            Job.teacher("SPC", "Art, music and physical education teacher"),
            CAFETERIA,
            Job.PARAPROFESSIONAL,
            Job.ELEMENTARY,
            CARETAKER,
            Job.teacher("ELD", "English learner teacher"),
            SECRETARY,
            new Job("T-RDG", "Reading specialist", "RDG", "A", 58_000),
            new Job("G-COU", "Adjustment counselor", "GUI", "A", 60_000));
    private static final List<Job> SECONDARY = List.of(
            Job.teacher("ENG", "English teacher"),
            Job.teacher("MAT", "Mathematics teacher"),
            Job.teacher("SCI", "Science teacher"),
            Job.teacher("SOC", "History teacher"),
            Job.teacher("LAN", "World language teacher"),
            Job.teacher("SPE", "Special education teacher"),
            Job.PARAPROFESSIONAL,
            Job.teacher("ENG", "English teacher"),
            Job.teacher("MAT", "Mathematics teacher"),
            Job.teacher("ART", "Art and music teacher"),
            Job.teacher("PHE", "Physical education and health teacher"),
            Job.teacher("SCI", "Science teacher"),
            Job.teacher("SOC", "History teacher"),
            Job.PARAPROFESSIONAL,
            new Job("G-COU", "School counselor", "GUI", "A", 60_000),
            CAFETERIA,
            CARETAKER,
            Job.teacher("TEC", "Technology teacher"),
            SECRETARY,
            Job.teacher("ELD", "English learner teacher"));

    private Positions() {}

    /** Exactly that many positions, besides those of the key people. */
    static List<Position> fill(int count, SitePlan plan, Map<String, Integer> students) {
        var positions = new ArrayList<Position>();
        for (Site site : plan.sites()) {
            positions.add(new Position(PRINCIPAL, site.code()));
            positions.add(new Position(NURSE, site.code()));
            positions.add(new Position(SECRETARY, site.code()));
        }
        int office = Math.max(2, count / 16);
        for (int i = 0; i < office; i++) {
            positions.add(new Position(i % 3 == 0 ? SECRETARY : DRIVER, SitePlan.OFFICE));
        }
        spread(positions, count, plan, students);
        return List.copyOf(positions.subList(0, count));
    }

    /** Gives each next position to the school with the most students for its staff (Sainte-Laguë's divisors). */
    private static void spread(List<Position> positions, int count, SitePlan plan, Map<String, Integer> students) {
        int[] seats = new int[plan.sites().size()];
        while (positions.size() < count) {
            int best = 0;
            for (int i = 1; i < seats.length; i++) {
                if (claim(plan, students, seats, i) > claim(plan, students, seats, best)) {
                    best = i;
                }
            }
            Site site = plan.sites().get(best);
            List<Job> pattern = site.highest() >= 6 ? SECONDARY : ELEMENTARY;
            positions.add(new Position(pattern.get(seats[best]++ % pattern.size()), site.code()));
        }
    }

    private static double claim(SitePlan plan, Map<String, Integer> students, int[] seats, int i) {
        return students.getOrDefault(plan.sites().get(i).code(), 0) / (2.0 * seats[i] + 1);
    }
}
