package org.hornbook.sample.people;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Telephone numbers 555-0100 to 555-0199, which the North American numbering plan keeps for fiction. There are a hundred
 * in each area code; most homes have a Massachusetts code, mobiles come from wherever the owner once lived, and in a
 * large district numbers repeat.
 */
final class Phones {

    private static final List<String> LOCAL = List.of("978", "351", "978", "978", "781", "617", "508", "774", "857");
    private static final List<String> AWAY = List.of(
            "203", "207", "212", "215", "240", "301", "305", "312", "315", "347", "401", "404", "407", "408", "410",
            "412", "413", "415", "469", "475", "510", "516", "518", "551", "571", "603", "607", "609", "631", "646",
            "650", "678", "703", "706", "713", "716", "718", "720", "732", "757", "786", "802", "813", "845", "847",
            "858", "860", "862", "904", "908", "914", "917", "919", "929", "949", "954", "959", "973", "980", "984");

    private static final int ATTEMPTS = 4;

    private final Set<String> given = new HashSet<>();

    /** A number that nobody has yet, as long as one is soon found. */
    String next(Dice dice) {
        String number = number(dice);
        for (int attempt = 1; attempt < ATTEMPTS && !given.add(number); attempt++) {
            number = number(dice);
        }
        return number;
    }

    private static String number(Dice dice) {
        String area = dice.pick(dice.chance(0.35) ? LOCAL : AWAY);
        return area + "-555-01" + dice.between(0, 9) + dice.between(0, 9);
    }
}
