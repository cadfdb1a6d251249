package org.hornbook.server.catalog.checks;

import java.util.List;
import org.hornbook.server.catalog.Copies;
import org.hornbook.server.catalog.Copy;
import org.hornbook.server.obligations.ClauseCheck;
import org.hornbook.server.obligations.ClauseResult;
import org.springframework.stereotype.Component;

/** Clause ORG-2: personal data is not kept twice without a reason. */
@Component
class CopiesAreExplained implements ClauseCheck {

    private final Copies copies;

    CopiesAreExplained(Copies copies) {
        this.copies = copies;
    }

    @Override
    public String code() {
        return "copies-are-explained";
    }

    @Override
    public String statement() {
        return "Every copy of personal data is replaced by a link, deleted, or justified with a review date ahead.";
    }

    @Override
    public ClauseResult evaluate() {
        List<Copy> all = copies.all();
        if (all.isEmpty()) {
            return new ClauseResult.NotApplicable("No copy is known.");
        }
        List<Copy> unexplained = copies.unexplained();
        Answer answer = new Answer()
                .counted("copies known", all.size())
                .counted(
                        "copies of personal data",
                        all.stream().filter(copy -> copy.level().isPersonal()).count())
                .counted("copies of personal data that are not explained", unexplained.size());
        unexplained.forEach(copy -> answer.offender(
                "%s repeats %s: %s"
                        .formatted(copy.copy().label(), copy.original().label(), why(copy)),
                "/catalog/copies/" + copy.id()));
        return answer.result();
    }

    private static String why(Copy copy) {
        return switch (copy.decision()) {
            case OPEN -> "not decided";
            case RETIRED -> "to be deleted, and still there";
            case JUSTIFIED -> "the justification is due for review";
            case LINKED -> "replaced by a link";
        };
    }
}
