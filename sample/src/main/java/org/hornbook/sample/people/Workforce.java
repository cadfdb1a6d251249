package org.hornbook.sample.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hornbook.sample.school.SchoolYear;
import org.hornbook.sample.school.SitePlan;
import org.jspecify.annotations.Nullable;

/** Hires the staff. */
final class Workforce {

    private final SitePlan plan;
    private final LocalDate asOf;
    private final Streets streets;
    private final Phones phones;
    private final Dice dice;
    private final Origins origins = Origins.load();
    private final Set<String> signIns = new HashSet<>();
    private final Set<String> nationalIds = new HashSet<>();
    private final Map<String, Integer> rooms = new HashMap<>();

    Workforce(SitePlan plan, LocalDate asOf, Streets streets, Phones phones, Dice dice) {
        this.plan = plan;
        this.asOf = asOf;
        this.streets = streets;
        this.phones = phones;
        this.dice = dice;
    }

    /** The key people first, then that many in all, then one in eight more who have left. */
    List<StaffMember> hire(int count, Map<String, Integer> students) {
        var staff = new ArrayList<StaffMember>();
        int number = 10_400;
        for (KeyPerson key : KeyPerson.ALL) {
            number += dice.between(1, 9);
            var name = new PersonName(key.given(), "", key.family());
            staff.add(member(
                    number,
                    name,
                    key.sex(),
                    "0" + (1 + dice.weighted(70, 10, 12, 0, 0, 8)),
                    key.job(),
                    key.school(plan),
                    null));
        }
        List<Positions.Position> positions = Positions.fill(count - KeyPerson.ALL.size(), plan, students);
        for (Positions.Position position : positions) {
            number += dice.between(1, 3);
            staff.add(anybody(number, position, null));
        }
        for (int i = 0; i < count / 8; i++) {
            number += dice.between(1, 3);
            int years = dice.between(1, 9);
            LocalDate left = SchoolYear.of(asOf).before(years).days().getLast();
            staff.add(anybody(number, dice.pick(positions), left));
        }
        return List.copyOf(staff);
    }

    private StaffMember anybody(int number, Positions.Position position, @Nullable LocalDate left) {
        Origin origin = origins.pick(dice);
        Sex sex = dice.chance(0.74) ? Sex.F : Sex.M;
        var name = new PersonName(
                origin.adultName(sex, dice), dice.text("ABCDEFGHJKLMNPRSTW", 1), dice.pick(origin.families()));
        return member(number, name, sex, origin.race(), position.job(), position.school(), left);
    }

    private StaffMember member(
            int number, PersonName name, Sex sex, String race, Job job, String school, @Nullable LocalDate left) {
        LocalDate until = left == null ? asOf : left;
        int years = (int) Math.min(34, Math.abs(dice.normal(0, 12)));
        SchoolYear hireYear = SchoolYear.of(until).before(years);
        LocalDate hired = dice.chance(0.8) ? hireYear.firstDay().minusDays(2) : dice.pick(hireYear.days());
        LocalDate birth = hired.minusYears(beginnersAge(job)).minusDays(dice.between(0, 364));
        return new StaffMember(
                number,
                dice.digits(8),
                signIn(name),
                name,
                sex,
                birth,
                race,
                dice.chance(0.4) ? streets.home(dice) : streets.homeElsewhere(dice),
                phones.next(dice),
                nationalId(),
                job,
                school,
                hired.isBefore(until) ? hired : until.minusDays(30),
                left,
                job.teaches() ? room(school) : null);
    }

    /** Most begin soon after college, some late, and nobody leads a school district at thirty. */
    private int beginnersAge(Job job) {
        int youngest = job.unit().equals("B") ? 33 : 22;
        return youngest + (int) Math.min(58 - youngest, Math.abs(dice.normal(0, 11)));
    }

    private String room(String school) {
        int index = rooms.merge(school, 1, Integer::sum);
        return String.valueOf(100 * (1 + index / 24) + index % 24);
    }

    private String signIn(PersonName name) {
        String base = PersonName.plain(name.given().substring(0, 1)) + PersonName.plain(name.family());
        String signIn = base;
        for (int i = 2; !signIns.add(signIn); i++) {
            signIn = base + i;
        }
        return signIn;
    }

    /**
     * A number of valid form with an area from 773 to 899, which was given to nobody before numbers became random in
     * 2011; so it belonged to no grown-up of today when invented, and a detector of valid numbers still finds it.
     */
    private String nationalId() {
        while (true) {
            String number =
                    "%03d-%02d-%04d".formatted(dice.between(773, 899), dice.between(1, 99), dice.between(1, 9999));
            if (nationalIds.add(number)) {
                return number;
            }
        }
    }
}
