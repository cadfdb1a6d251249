package org.hornbook.sample.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes families without their children. */
final class Families {

    private static final List<String> EMPLOYERS = List.of(
            "Pell Harbor Hospital",
            "Graniteville Precision",
            "self",
            "Stowbury Savings Bank",
            "Town of Alder Brook",
            "Northgate Logistics",
            "Brightleaf Software",
            "Hadfield University",
            "Tannery Square Market",
            "Commonwealth of Massachusetts",
            "Ridgeline Biotech",
            "Millstone Construction",
            "Alder Brook Public Schools",
            "Heron Lake Rehabilitation",
            "Westbrook Falls Dental",
            "Corner Bakery of Alder Brook",
            "Quarry Road Auto");
    private static final List<String> MAIL = List.of("example.org", "example.com", "example.net", "mail.test");

    private final Origins origins = Origins.load();
    private final Streets streets;
    private final Phones phones;
    private int nextGuardian = 70_001;

    Families(Streets streets, Phones phones) {
        this.streets = streets;
        this.phones = phones;
    }

    Household next(Dice dice) {
        Origin origin = origins.pick(dice);
        Address home = dice.chance(0.985) ? streets.home(dice) : streets.homeElsewhere(dice);
        String language = origin.language().equals("English") || dice.chance(0.55) ? "English" : origin.language();
        double hardship = home.unit() == null ? 0.19 : 0.5;
        String lunch = dice.chance(hardship) ? "F" : dice.chance(0.06) ? "R" : "P";
        return new Household(
                origin, home, guardians(origin, home, language, dice), language, lunch, dice.chance(0.012));
    }

    private List<Guardian> guardians(Origin origin, Address home, String language, Dice dice) {
        String family = dice.pick(origin.families());
        var guardians = new ArrayList<Guardian>();
        int shape = dice.weighted(66, 14, 11, 4, 3, 2);
        switch (shape) {
            case 0 -> {
                guardians.add(guardian(origin, "MO", motherFamily(origin, family, dice), home, language, dice));
                guardians.add(guardian(origin, "FA", family, home, language, dice));
            }
            case 1 -> guardians.add(guardian(origin, dice.chance(0.85) ? "MO" : "FA", family, home, language, dice));
            case 2 -> {
                guardians.add(guardian(origin, "MO", motherFamily(origin, family, dice), home, language, dice));
                Address other = dice.chance(0.5) ? streets.home(dice) : streets.homeElsewhere(dice);
                guardians.add(guardian(origin, "FA", family, other, language, dice));
            }
            case 3 -> {
                guardians.add(guardian(origin, "MO", family, home, language, dice));
                guardians.add(
                        guardian(origin, "SF", dice.pick(origins.pick(dice).families()), home, language, dice));
            }
            case 4 -> guardians.add(guardian(origin, dice.chance(0.8) ? "GM" : "GF", family, home, language, dice));
            default -> {
                guardians.add(guardian(origin, "MO", family, home, language, dice));
                guardians.add(guardian(origin, "MO", dice.pick(origin.families()), home, language, dice));
            }
        }
        return List.copyOf(guardians);
    }

    private static String motherFamily(Origin origin, String family, Dice dice) {
        return dice.chance(0.25) ? dice.pick(origin.families()) : family;
    }

    private Guardian guardian(Origin origin, String relation, String family, Address home, String language, Dice dice) {
        Sex sex = relation.startsWith("F") || relation.endsWith("F") ? Sex.M : Sex.F;
        var name = new PersonName(origin.adultName(sex, dice), "", family);
        String work = dice.chance(0.45) ? phones.next(dice) : null;
        String employer = dice.chance(0.6) ? dice.pick(EMPLOYERS) : null;
        return new Guardian(
                nextGuardian++, name, relation, email(name, dice), phones.next(dice), work, language, employer, home);
    }

    private static @Nullable String email(PersonName name, Dice dice) {
        if (dice.chance(0.07)) {
            return null;
        }
        String given = PersonName.plain(name.given());
        String family = PersonName.plain(name.family());
        String local = switch (dice.weighted(4, 3, 2, 2)) {
            case 0 -> given + "." + family;
            case 1 -> given.charAt(0) + family + dice.between(1, 99);
            case 2 -> family + "." + given + dice.between(70, 99);
            default -> given + "_" + family;
        };
        return (local + "@" + dice.pick(MAIL)).toLowerCase(Locale.ROOT);
    }
}
