package org.hornbook.server.catalog.checks;

import java.util.List;
import org.hornbook.server.catalog.Medium;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.Repository;
import org.hornbook.server.obligations.ClauseCheck;
import org.hornbook.server.obligations.ClauseResult;
import org.springframework.stereotype.Component;

/** Clause MAN-1: paper only where law demands it. */
@Component
class PaperHasACitation implements ClauseCheck {

    private final Repositories repositories;

    PaperHasACitation(Repositories repositories) {
        this.repositories = repositories;
    }

    @Override
    public String code() {
        return "paper-has-a-citation";
    }

    @Override
    public String statement() {
        return "Every repository on paper names the law that demands paper.";
    }

    @Override
    public ClauseResult evaluate() {
        List<Repository> all = repositories.all();
        if (all.isEmpty()) {
            return new ClauseResult.NotApplicable("No repository is known yet.");
        }
        List<Repository> paper = all.stream()
                .filter(repository -> repository.facts().medium() == Medium.PAPER)
                .toList();
        List<Repository> without =
                paper.stream().filter(Repository::lacksCitation).toList();
        Answer answer = new Answer()
                .counted("electronic repositories", all.size() - paper.size())
                .counted("repositories on paper", paper.size())
                .counted("repositories on paper without a citation", without.size());
        without.forEach(repository -> answer.offender(
                repository.name() + ": on paper, and no law is named",
                "/catalog/repositories/" + repository.id() + "/edit"));
        return answer.result();
    }
}
