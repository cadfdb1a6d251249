package org.hornbook.server.directory.password;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hornbook.server.shared.District;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Passwords that leaked from other services, checked without a network. Two sources: the stems that lead every leaked
 * list, in every spelling and with every ending that people give them; and, when the district puts it there, the
 * complete published list of hashes as {@code leaked-passwords.txt} in the data folder.
 */
@Component
class LeakedPasswords {

    private static final int STEM = 1000;
    private static final int MOST_STEMS = 3;
    private static final int MOST_EXTRAS = 6;
    private static final int IMPOSSIBLE = Integer.MAX_VALUE / 2;

    private final List<String> stems;
    private final Optional<LeakedPasswordFile> file;

    LeakedPasswords(District district) {
        this.stems = readStems();
        Path path = district.dataFolder().resolve("leaked-passwords.txt");
        this.file = Files.isRegularFile(path) ? Optional.of(new LeakedPasswordFile(path)) : Optional.empty();
    }

    boolean contains(String password) {
        return isBuiltFromStems(password.toLowerCase(Locale.ROOT))
                || file.map(hashes -> hashes.contains(password)).orElse(false);
    }

    /**
     * True when at most three stems make up all letters, with at most six other characters around them:
     * {@code P@ssw0rd2026!}, {@code SummerSummer1!}. The cheapest way to build each prefix is found in turn; a stem
     * costs 1000 and any other digit or sign 1.
     */
    private boolean isBuiltFromStems(String password) {
        int[] cost = new int[password.length() + 1];
        for (int end = 1; end <= password.length(); end++) {
            char last = password.charAt(end - 1);
            cost[end] = Character.isLetter(last) ? IMPOSSIBLE : cost[end - 1] + 1;
            for (String stem : stems) {
                int start = end - stem.length();
                if (start >= 0 && cost[start] < IMPOSSIBLE && spells(password, start, stem)) {
                    cost[end] = Math.min(cost[end], cost[start] + STEM);
                }
            }
        }
        int total = cost[password.length()];
        return total < IMPOSSIBLE && total / STEM <= MOST_STEMS && total % STEM <= MOST_EXTRAS;
    }

    private static boolean spells(String password, int start, String stem) {
        for (int i = 0; i < stem.length(); i++) {
            char written = password.charAt(start + i);
            char meant = stem.charAt(i);
            if (written != meant && substitute(meant).indexOf(written) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The signs that people write in place of a letter. */
    private static String substitute(char letter) {
        return switch (letter) {
            case 'a' -> "4@";
            case 'b' -> "8";
            case 'e' -> "3";
            case 'g' -> "96";
            case 'i' -> "1!|";
            case 'l' -> "1|!";
            case 'o' -> "0";
            case 's' -> "5$";
            case 't' -> "7+";
            case 'z' -> "2";
            default -> "";
        };
    }

    private static List<String> readStems() {
        try {
            return new ClassPathResource("password/leaked-stems.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .flatMap(line -> List.of(line.strip().split("\\s+")).stream())
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
