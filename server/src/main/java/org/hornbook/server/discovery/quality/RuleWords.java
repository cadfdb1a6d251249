package org.hornbook.server.discovery.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hornbook.server.catalog.ElementRef;
import org.hornbook.server.catalog.RepositoryId;
import org.jspecify.annotations.Nullable;

/** Rules and how they came out, in words. */
final class RuleWords {

    private static final int SHOWN_CODES = 8;

    private RuleWords() {}

    /** What the rule asks for, as a sentence without its subject's name. */
    static String sentence(KeptRule rule, Map<RepositoryId, String> repositories) {
        double share = rule.parameters().share() == null ? 1 : rule.parameters().share();
        return switch (rule.kind()) {
            case COMPLETE ->
                share == 1 ? "Every row has a value" : "At least %s of the rows have a value".formatted(percent(share));
            case OF_ONE_TYPE ->
                share == 0
                        ? "Every value reads as the same type"
                        : "At most %s of the values read as another type".formatted(percent(share));
            case IN_CODE_SET -> codes(rule.parameters().codes());
            case NOT_IN_FUTURE -> "No date lies in the future";
            case UNIQUE -> "No value occurs twice";
            case CURRENT ->
                "The newest date is at most %d days old"
                        .formatted(rule.parameters().days());
            case CONSISTENT ->
                (share == 1
                                ? "Every value occurs in %s"
                                : "At least " + percent(share).replace("%", "%%") + " of the values occur in %s")
                        .formatted(label(rule.parameters().with(), repositories));
        };
    }

    private static String codes(List<String> codes) {
        if (codes.isEmpty()) {
            return "Every value is one of the codes; they are not kept";
        }
        String shown = String.join(", ", codes.stream().limit(SHOWN_CODES).toList());
        return "Every value is one of %d codes: %s%s"
                .formatted(codes.size(), shown, codes.size() > SHOWN_CODES ? " and others" : "");
    }

    private static String label(@Nullable ElementRef element, Map<RepositoryId, String> repositories) {
        return element == null
                ? "an element that is gone"
                : repositories.getOrDefault(element.repository(), "a repository that is gone") + " › "
                        + element.dataset() + " › " + element.element();
    }

    /** Dataset and element. */
    static String place(KeptRule rule) {
        return rule.about().dataset() + " › " + rule.about().element();
    }

    /** A share as people read it; as many digits as it has, at most two after the point, never rounded up. */
    static String percent(double share) {
        return number(share) + " %";
    }

    /** The same without the sign, for a field. */
    static String number(double share) {
        return BigDecimal.valueOf(share)
                .movePointRight(2)
                .setScale(2, RoundingMode.FLOOR)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** How well it came out, for a table. */
    static String figure(KeptRule rule, Outcome outcome) {
        Double figure = outcome.figure();
        if (figure == null) {
            return "–";
        }
        return rule.kind() == RuleKind.CURRENT ? String.format(Locale.ROOT, "%.0f days", figure) : percent(figure);
    }
}
