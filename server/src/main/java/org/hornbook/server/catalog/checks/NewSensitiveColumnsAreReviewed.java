package org.hornbook.server.catalog.checks;

import org.hornbook.server.catalog.Elements;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.obligations.ClauseCheck;
import org.hornbook.server.obligations.ClauseResult;
import org.springframework.stereotype.Component;

/** Clause DSE-5: sensitive data that appears is noticed by people, not only by a scan. */
@Component
class NewSensitiveColumnsAreReviewed implements ClauseCheck {

    private final Elements elements;
    private final Repositories repositories;

    NewSensitiveColumnsAreReviewed(Elements elements, Repositories repositories) {
        this.elements = elements;
        this.repositories = repositories;
    }

    @Override
    public String code() {
        return "new-sensitive-columns-are-reviewed";
    }

    @Override
    public String statement() {
        return "Sensitive columns that appeared after a repository's first scan were looked at by people.";
    }

    @Override
    public ClauseResult evaluate() {
        long scanned = repositories.all().stream()
                .filter(repository -> repository.lastScannedAt() != null)
                .count();
        if (scanned == 0) {
            return new ClauseResult.NotApplicable("No repository was scanned yet.");
        }
        long waiting = elements.countNewSensitive();
        Answer answer = new Answer()
                .counted("repositories scanned", scanned)
                .counted("new sensitive columns that nobody reviewed", waiting);
        var named = elements.newSensitive(ClauseResult.MOST_OFFENDERS);
        named.forEach(element -> answer.offender(
                "%s › %s › %s: %s"
                        .formatted(
                                element.repositoryName(),
                                element.datasetName(),
                                element.name(),
                                element.suggested().title()),
                "/catalog/elements/" + element.id()));
        return answer.more(waiting - named.size()).result();
    }
}
