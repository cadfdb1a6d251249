package org.hornbook.server.directory;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The e-mail address that an account signs in with. */
public final class SignInName {

    private static final int LONGEST = 100;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+");

    private SignInName() {}

    /** The form in which addresses are kept and compared. */
    public static String normal(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** What is wrong with an address, in words for its field; empty when it can be used. */
    public static Optional<String> problem(String typed) {
        String name = normal(typed);
        if (!ADDRESS.matcher(name).matches()) {
            return Optional.of("Enter an e-mail address, such as name@district.example.");
        }
        return name.length() > LONGEST
                ? Optional.of("Use an e-mail address of at most 100 characters.")
                : Optional.empty();
    }
}
