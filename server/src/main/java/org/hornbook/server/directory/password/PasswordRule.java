package org.hornbook.server.directory.password;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Which passwords the district accepts. Clause DSE-2 asks for complex passwords; the rule follows NIST SP 800-63B,
 * section 5.1.1.2: long enough, not leaked, not guessable from the person, no forced changes.
 */
@Component
public class PasswordRule {

    /** What a form tells people beforehand. */
    public static final String HINT =
            "At least 12 characters. Use three of these: small letters, capital letters, digits, "
                    + "other signs. Or use 16 or more characters of any kind, such as four unrelated words.";

    private static final int MINIMUM = 12;
    private static final int MINIMUM_WITHOUT_CLASSES = 16;
    private static final int CLASSES = 3;
    private static final int MAXIMUM = 128;
    private static final int SHORTEST_NAME_PART = 4;
    // zxcvbn's scale goes from 0 to 4; 3 withstands ten billion guesses (Wheeler, USENIX Security 2016)
    private static final int STRENGTH = 3;
    private static final int MEASURED_LENGTH = 64;

    private final Zxcvbn strength = new Zxcvbn();
    private final LeakedPasswords leaked;

    PasswordRule(LeakedPasswords leaked) {
        this.leaked = leaked;
    }

    /**
     * What is wrong with a password; empty when it is accepted.
     *
     * @param password the candidate
     * @param personal what others know of the person: name, e-mail address
     */
    public List<String> problems(String password, String... personal) {
        if (password.length() < MINIMUM) {
            return List.of("Use at least 12 characters. This password has " + password.length() + ".");
        }
        if (password.length() > MAXIMUM) {
            return List.of("Use at most 128 characters.");
        }
        List<String> problems = new ArrayList<>();
        if (password.length() < MINIMUM_WITHOUT_CLASSES && classes(password) < CLASSES) {
            problems.add("Add capital letters, digits or other signs, or make it at least 16 characters long.");
        }
        Set<String> names = Set.copyOf(nameParts(personal));
        if (names.stream().anyMatch(password.toLowerCase(Locale.ROOT)::contains)) {
            problems.add("Leave your name and your e-mail address out of the password.");
        }
        if (problems.isEmpty() && isGuessable(password, names)) {
            problems.add("This password, or one much like it, is among those that attackers try first. "
                    + "Use four or more words that have nothing to do with each other.");
        }
        return problems;
    }

    private boolean isGuessable(String password, Set<String> names) {
        if (leaked.contains(password)) {
            return true;
        }
        // the estimate costs more than linear time in the length, and length beyond this only adds strength
        String measured = password.substring(0, Math.min(password.length(), MEASURED_LENGTH));
        return strength.measure(measured, List.copyOf(names)).getScore() < STRENGTH;
    }

    private static int classes(String password) {
        int small = password.chars().anyMatch(Character::isLowerCase) ? 1 : 0;
        int capital = password.chars().anyMatch(Character::isUpperCase) ? 1 : 0;
        int digit = password.chars().anyMatch(Character::isDigit) ? 1 : 0;
        int other = password.chars().anyMatch(c -> !Character.isLetterOrDigit(c)) ? 1 : 0;
        return small + capital + digit + other;
    }

    private static List<String> nameParts(String... personal) {
        return Arrays.stream(personal)
                .flatMap(text -> Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")))
                .filter(part -> part.length() >= SHORTEST_NAME_PART)
                .distinct()
                .toList();
    }
}
