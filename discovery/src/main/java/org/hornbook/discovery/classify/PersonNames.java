package org.hornbook.discovery.classify;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether values read as names of people. */
final class PersonNames {
    private static final Pattern ONE = Pattern.compile("\\p{L}[\\p{L}'’-]{1,24}");
    private static final Pattern SEVERAL = Pattern.compile("\\p{L}[\\p{L}'’.,-]*(?: \\p{L}[\\p{L}'’.,-]*){1,4}");
    private static final Pattern BREAKS = Pattern.compile("[ ._-]+");
    private static final Pattern SHAPED = Pattern.compile(
            "\\p{Lu}[\\p{L}'’.-]*,?(?: (?:\\p{Lu}[\\p{L}'’.-]*|d[aeiou]s?|van|von|der|la|bin|al),?){1,4}");
    private static final Pattern SINGLE = Pattern.compile("\\p{Lu}\\p{L}[\\p{L}'’-]*(?:[ -]\\p{Lu}\\p{L}+)?");
    private static final Pattern FAMILY_OF = Pattern.compile(
            "(?:the )?[\\p{L}'’ -]+ (?:family|household)|(?:to the )?(?:parents?|guardians?|family) of .+",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> NOT_PEOPLE = DataFile.words("not-people.txt");
    private static final Set<String> GIVEN = DataFile.words("given-names.txt");
    private static final Set<String> FAMILY = DataFile.words("family-names.txt");

    private PersonNames() {}

    private static String[] parts(String value) {
        String plain = Plain.withoutAccents(value)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[.,]", " ")
                .replaceAll("['’]", "")
                .strip();
        return BREAKS.split(plain, -1);
    }

    static boolean given(String value) {
        return ONE.matcher(value).matches() && GIVEN.contains(parts(value)[0]);
    }

    static boolean family(String value) {
        return ONE.matcher(value).matches() && FAMILY.contains(parts(value)[0]);
    }

    /** Two to five words of which one is a frequent given and another a frequent family name. */
    static boolean full(String value) {
        if (!SEVERAL.matcher(value).matches()) {
            return false;
        }
        String[] parts = parts(value);
        for (int i = 0; i < parts.length; i++) {
            for (int j = 0; j < parts.length; j++) {
                if (i != j && GIVEN.contains(parts[i]) && FAMILY.contains(parts[j])) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Two to four capitalised words, as a person's name is written; those of places and things end otherwise. */
    static boolean shaped(String value) {
        if (FAMILY_OF.matcher(value).matches()) {
            return true;
        }
        if (!SHAPED.matcher(value).matches()) {
            return false;
        }
        String[] parts = parts(value);
        return !NOT_PEOPLE.contains(parts[parts.length - 1]) && !NOT_PEOPLE.contains(parts[0]);
    }

    /** One capitalised word, as a given or family name alone is written. */
    static boolean single(String value) {
        return SINGLE.matcher(value).matches();
    }

    /** Whether any word is a frequent given or family name. */
    static boolean hinted(String value) {
        for (String part : parts(value)) {
            if (GIVEN.contains(part) || FAMILY.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /** A login made of a name: jsmith, maria.lopez, lopezm2. */
    static boolean login(String value) {
        if (!value.matches("[a-z][a-z]+[._-]?[a-z]*\\d{0,4}")) {
            return false;
        }
        String letters = value.replaceAll("\\d+$", "");
        for (String part : BREAKS.split(letters, -1)) {
            if (part.length() > 3
                    && (FAMILY.contains(part)
                            || FAMILY.contains(part.substring(1))
                            || FAMILY.contains(part.substring(0, part.length() - 1)))) {
                return true;
            }
        }
        return false;
    }
}
