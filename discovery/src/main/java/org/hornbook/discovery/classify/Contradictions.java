package org.hornbook.discovery.classify;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hornbook.discovery.profile.ColumnSample;
import org.hornbook.discovery.profile.Frequency;

/** What a column's values say against what its name claims. */
final class Contradictions {
    private static final Pattern FLAG = Pattern.compile(
            "bool(?:ean)?|bit(?:\\(1\\))?|tinyint\\(1\\)|enum\\('?[yn01]'?,'?[yn01]'?\\)|(?:var)?char\\(1\\)");
    private static final Pattern NUMBER =
            Pattern.compile("(?:(?:big|small|tiny|medium)?int(?:eger)?|int[248]|number|numeric|decimal)\\b.*");
    private static final Pattern DATE = Pattern.compile("(?:date|time|timestamp|datetime|smalldatetime)\\b.*");

    /** Types whose values are texts or numbers of some length. */
    private static final List<String> TEXTS = List.of("contact.", "person.name", "person.birth_date", "id.", "text.");

    private static final int ENOUGH = 5;
    private static final double HARDLY_ANY = 0.2;

    private Contradictions() {}

    /** The objection to a type, in plain words, when the values cannot be of it. */
    static Optional<String> against(String type, ColumnSample sample) {
        List<Frequency> values = sample.values();
        if (values.size() < ENOUGH) {
            return Optional.empty();
        }
        return switch (type) {
            case "contact.email" -> unless(ValueReader.share(values, v -> v.indexOf('@') > 0), "e-mail addresses");
            case "contact.phone" -> unless(ValueReader.share(values, Contradictions::fewDigits), "telephone numbers");
            case "person.birth_date" -> unless(ValueReader.share(values, Contradictions::hasDigit), "dates");
            case "id.national" -> unless(ValueReader.share(values, Contradictions::fewDigits), "numbers");
            case "person.name" -> unless(ValueReader.share(values, Contradictions::hasLetter), "names");
            case "tech.address" ->
                unless(ValueReader.share(values, v -> hasDigit(v) || v.indexOf(':') >= 0), "addresses");
            case "id.student", "id.staff", "id.person" ->
                unless(ValueReader.share(values, v -> v.indexOf(' ') < 0), "numbers or codes");
            case "text.personal" -> unless(ValueReader.share(values, v -> v.indexOf(' ') > 0), "texts");
            default -> Optional.empty();
        };
    }

    /** The same by the storage type: a flag cannot hold a telephone number. */
    static Optional<String> byStorage(String type, String storageType) {
        String storage = storageType.toLowerCase(Locale.ROOT);
        if (type.equals("id.username") && NUMBER.matcher(storage).matches()) {
            return Optional.of("but it is a number");
        }
        if (TEXTS.stream().noneMatch(type::startsWith)) {
            return Optional.empty();
        }
        if (FLAG.matcher(storage).matches()) {
            return Optional.of("but it is a yes or no");
        }
        // a passport's row also says when it expires
        boolean dated = type.equals("person.birth_date") || type.equals("id.licence");
        return !dated && DATE.matcher(storage).matches() ? Optional.of("but it is a date") : Optional.empty();
    }

    private static Optional<String> unless(double share, String what) {
        return share < HARDLY_ANY ? Optional.of("but its values are not " + what) : Optional.empty();
    }

    private static boolean fewDigits(String value) {
        return value.chars().filter(Character::isDigit).count() >= 4;
    }

    private static boolean hasDigit(String value) {
        return value.chars().anyMatch(Character::isDigit);
    }

    private static boolean hasLetter(String value) {
        return value.chars().anyMatch(Character::isLetter);
    }
}
