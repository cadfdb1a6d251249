package org.hornbook.server.access.delivery;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hornbook.server.access.Treatment;
import org.jspecify.annotations.Nullable;

/**
 * Treats values as a grant says (clause DSE-7). What cannot be read as the treatment needs becomes no value at all, never
 * the value itself.
 */
final class Treating {

    private static final int OLDEST = 130;
    private static final int LONGEST_DATE = 40;

    private static final List<DateTimeFormatter> DATES =
            Arrays.asList("uuuu-MM-dd", "M/d/uuuu", "uuuuMMdd", "uuuu/M/d", "d-MMM-uuuu", "MMMM d, uuuu").stream()
                    .map(pattern ->
                            DateTimeFormatter.ofPattern(pattern, Locale.US).withResolverStyle(ResolverStyle.STRICT))
                    .toList();

    /** A day, whatever time of day follows it. */
    private static final Pattern WITH_TIME = Pattern.compile("(.*?\\d)[T ]\\d{1,2}:\\d{2}.*");

    private static final Pattern POSTAL_CODE = Pattern.compile("(\\d{3})\\d{2}(-?\\d{4})?");

    /** Words that streets and buildings end or begin with; a place with one of them is no town. */
    private static final Pattern STREET = Pattern.compile(
            "(?i)\\b(st|street|rd|road|ave|avenue|ln|lane|dr|drive|ct|court|way|blvd|boulevard|pl|place|cir|circle|ter|terrace|hwy|highway|pkwy|parkway|apt|unit|box|floor|suite)\\b\\.?");

    private final LocalDate today;
    private final UnaryOperator<String> pseudonyms;

    Treating(LocalDate today, UnaryOperator<String> pseudonyms) {
        this.today = today;
        this.pseudonyms = pseudonyms;
    }

    /** The value as it is delivered; null where nothing is. */
    @Nullable
    String treat(Treatment treatment, @Nullable String value) {
        boolean recorded = value != null && !value.isBlank();
        if (treatment == Treatment.PRESENCE) {
            return recorded ? "yes" : "no";
        }
        if (value == null || !recorded) {
            return null;
        }
        return switch (treatment) {
            case AS_IS -> value;
            case PSEUDONYM -> pseudonyms.apply(value.strip());
            case AGE_IN_YEARS -> date(value).map(this::age).orElse(null);
            case YEAR ->
                date(value).map(date -> Integer.toString(date.getYear())).orElse(null);
            case INITIAL -> initial(value);
            case PLACE_COARSE -> place(value.strip());
            case PRESENCE -> "yes";
        };
    }

    private @Nullable String age(LocalDate born) {
        int years = Period.between(born, today).getYears();
        return born.isAfter(today) || years > OLDEST ? null : Integer.toString(years);
    }

    static Optional<LocalDate> date(String value) {
        String text = value.strip();
        if (text.length() > LONGEST_DATE) {
            return Optional.empty();
        }
        Matcher timed = WITH_TIME.matcher(text);
        String day = timed.matches() ? timed.group(1) : text;
        for (DateTimeFormatter format : DATES) {
            try {
                return Optional.of(LocalDate.parse(day, format));
            } catch (DateTimeException e) {
                // the next one may fit
            }
        }
        return Optional.empty();
    }

    private static @Nullable String initial(String value) {
        int first = value.strip().codePointAt(0);
        return Character.isLetter(first) ? Character.toString(Character.toUpperCase(first)) + "." : null;
    }

    /** Three digits of a postal code (45 CFR 164.514(b) uses the same); of an address what is behind the street. */
    private static @Nullable String place(String value) {
        Matcher postal = POSTAL_CODE.matcher(value);
        if (postal.matches()) {
            return postal.group(1) + "**";
        }
        List<String> parts = Arrays.stream(value.split("[,\\n]"))
                .map(part -> part.replaceAll("\\b\\d{5}(-\\d{4})?\\b", "").strip())
                .filter(part -> !part.isEmpty())
                .toList();
        String town = parts.stream()
                .skip(parts.size() > 1 ? 1 : 0)
                .filter(part -> part.chars().noneMatch(Character::isDigit)
                        && !STREET.matcher(part).find())
                .collect(Collectors.joining(", "));
        return town.isEmpty() ? null : town;
    }
}
