package org.hornbook.server.access.checks;

import java.util.ArrayList;
import java.util.List;
import org.hornbook.server.access.handling.Coverage;
import org.hornbook.server.access.handling.HandlingRules;
import org.hornbook.server.access.handling.LevelRules;
import org.hornbook.server.obligations.ClauseCheck;
import org.hornbook.server.obligations.ClauseResult;
import org.hornbook.server.obligations.ClauseResult.Evidence;
import org.hornbook.server.obligations.ClauseResult.Offender;
import org.springframework.stereotype.Component;

/** Clause MAN-4: there are rules for sensitive data, and everybody who has access acknowledged them within the year. */
@Component
class RulesAreAcknowledged implements ClauseCheck {

    private final HandlingRules rules;
    private final Coverage coverage;

    RulesAreAcknowledged(HandlingRules rules, Coverage coverage) {
        this.rules = rules;
        this.coverage = coverage;
    }

    @Override
    public String code() {
        return "handling-rules-are-acknowledged";
    }

    @Override
    public String statement() {
        return "Every level of personal data has handling rules, and everybody with access acknowledged them within the"
                + " time that the policy sets.";
    }

    @Override
    public ClauseResult evaluate() {
        List<Offender> offenders = new ArrayList<>();
        rules.current().levels().stream()
                .filter(LevelRules::isIncomplete)
                .forEach(level -> offenders.add(new Offender(
                        level.level().name().toLowerCase(java.util.Locale.ROOT) + " data: a rule is missing",
                        "/access/handling/edit")));
        List<Coverage.Line> people = coverage.all();
        people.stream()
                .filter(line -> !line.current())
                .forEach(line -> offenders.add(new Offender(
                        "%s, who %s: %s"
                                .formatted(line.name(), line.why(), line.state().toLowerCase(java.util.Locale.ROOT)),
                        "/access/handling/people")));
        long current = people.stream().filter(Coverage.Line::current).count();
        return ClauseResult.of(
                List.of(
                        new Evidence("people with access to personal data", people.size()),
                        new Evidence("of them with a current acknowledgement", current)),
                offenders.stream().limit(ClauseResult.MOST_OFFENDERS).toList(),
                offenders.size());
    }
}
