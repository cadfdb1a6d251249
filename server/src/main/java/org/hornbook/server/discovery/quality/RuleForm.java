package org.hornbook.server.discovery.quality;

import java.math.BigDecimal;
import org.hornbook.server.discovery.quality.KeptRule.Parameters;
import org.jspecify.annotations.Nullable;

/** What somebody entered about a rule. */
record RuleForm(
        @Nullable Integer version,
        @Nullable String act,
        @Nullable String share,
        @Nullable String days,
        @Nullable String codes,
        @Nullable String reason) {

    static RuleForm of(KeptRule rule) {
        Parameters parameters = rule.parameters();
        Double share = parameters.share();
        Integer days = parameters.days();
        return new RuleForm(
                rule.version(),
                "",
                share == null ? "" : RuleWords.number(share),
                days == null ? "" : days.toString(),
                String.join("\n", parameters.codes()),
                rule.state() == RuleState.WITHDRAWN ? rule.reason() : "");
    }

    boolean withdraws() {
        return "withdraw".equals(act);
    }

    /** What was entered; null where it is no number. */
    Parameters parameters() {
        return new Parameters(
                wantedShare(),
                wantedDays(),
                text(codes)
                        .lines()
                        .map(String::strip)
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .toList(),
                null);
    }

    private @Nullable Double wantedShare() {
        String number = text(share).replace("%", "").strip();
        return number.matches("\\d{1,3}(\\.\\d{1,4})?")
                ? new BigDecimal(number).movePointLeft(2).doubleValue()
                : null;
    }

    private @Nullable Integer wantedDays() {
        String number = text(days).strip();
        return number.matches("\\d{1,5}") ? Integer.valueOf(number) : null;
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
