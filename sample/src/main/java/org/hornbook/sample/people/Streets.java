package org.hornbook.sample.people;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fictitious town and its neighbours, and the addresses given out so far. */
final class Streets {

    private static final String TOWN = "Alder Brook";
    private static final List<String> NEIGHBOURS =
            List.of("Westbrook Falls", "Hadfield", "North Tannery", "Stowbury", "Pell Harbor", "Graniteville Mills");
    private static final List<String> FIRST = List.of(
            "Acorn",
            "Alder",
            "Aspen",
            "Bayberry",
            "Beaver Dam",
            "Beech",
            "Birch",
            "Blacksmith",
            "Boston",
            "Brookside",
            "Buttonwood",
            "Carriage",
            "Cart Path",
            "Cedar",
            "Chapel",
            "Cider Mill",
            "Cobbler",
            "Common",
            "Coopers",
            "Cranberry",
            "Cross",
            "Dunstable",
            "East",
            "Elm",
            "Fairview",
            "Farmhouse",
            "Fern",
            "Field",
            "Forge",
            "Fox Run",
            "Garrison",
            "Glen",
            "Granite",
            "Graves",
            "Grist Mill",
            "Groton",
            "Hawthorne",
            "Hemlock",
            "Heron",
            "Hickory",
            "High",
            "Hildreth",
            "Hunters",
            "Juniper",
            "Kirkland",
            "Lake",
            "Laurel",
            "Ledge",
            "Lincoln",
            "Long Hill",
            "Lowell",
            "Main",
            "Maple",
            "Meadow",
            "Meetinghouse",
            "Mill",
            "Millstone",
            "Monument",
            "North",
            "Nutting",
            "Oak",
            "Old Colony",
            "Old Tannery",
            "Orchard",
            "Oxbow",
            "Parsonage",
            "Pasture",
            "Pheasant",
            "Pine",
            "Pond",
            "Powder House",
            "Prospect",
            "Quarry",
            "Railroad",
            "River",
            "Robin",
            "Sawmill",
            "School",
            "Shaker",
            "Sheep Pasture",
            "South",
            "Spring",
            "Stagecoach",
            "Stone Wall",
            "Sugar Maple",
            "Sumac",
            "Swallow",
            "Sycamore",
            "Tadmuck",
            "Tannery",
            "Turnpike",
            "Union",
            "Upland",
            "Village",
            "Vine",
            "Walnut",
            "Water",
            "West",
            "Wheelwright",
            "Willow",
            "Winter",
            "Woodland");
    private static final List<String> SUFFIXES = List.of("St", "Rd", "Ln", "Dr", "Ave", "Way", "Cir", "Ct");

    private final int zones;
    private final Set<String> taken = new HashSet<>();
    private int next = 30_001;

    Streets(int zones) {
        this.zones = Math.max(1, zones);
    }

    /** A home in town that nobody has yet; apartments share a house number. */
    Address home(Dice dice) {
        while (true) {
            int street = dice.between(0, FIRST.size() * 2 - 1);
            boolean apartments = street % 9 == 4 && dice.chance(0.6);
            int house = apartments ? 10 + 10 * dice.between(0, 9) : dice.between(1, 240);
            String unit = apartments ? unit(dice) : null;
            Address address = address(street, house, unit);
            if (taken.add(address.line())) {
                return address;
            }
        }
    }

    /** A home in one of the towns around. */
    Address homeElsewhere(Dice dice) {
        String street = dice.pick(FIRST) + " " + dice.pick(SUFFIXES);
        int town = dice.between(0, NEIGHBOURS.size() - 1);
        return new Address(
                next++, dice.between(1, 400), street, null, NEIGHBOURS.get(town), "01%d".formatted(790 + town), -1);
    }

    private Address address(int street, int house, @Nullable String unit) {
        String name = FIRST.get(street % FIRST.size()) + " " + SUFFIXES.get(street * 5 % SUFFIXES.size());
        // streets belong to one zone each, so that neighbours go to the same school
        int zone = street % zones;
        return new Address(next++, house, name, unit, TOWN, zone % 2 == 0 ? "01799" : "01798", zone);
    }

    private static String unit(Dice dice) {
        return "Apt " + dice.between(1, 4) + dice.text("ABCDEF", 1);
    }
}
