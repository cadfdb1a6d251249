package org.hornbook.server.catalog.checks;

import java.util.List;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.Repository;
import org.hornbook.server.obligations.ClauseCheck;
import org.hornbook.server.obligations.ClauseResult;
import org.springframework.stereotype.Component;

/** Clause STO-1: what was found is in the inventory. */
@Component
class RepositoriesAreCatalogued implements ClauseCheck {

    private final Repositories repositories;

    RepositoriesAreCatalogued(Repositories repositories) {
        this.repositories = repositories;
    }

    @Override
    public String code() {
        return "repositories-are-catalogued";
    }

    @Override
    public String statement() {
        return "Every repository that was found is described in the catalog.";
    }

    @Override
    public ClauseResult evaluate() {
        List<Repository> all = repositories.all();
        if (all.isEmpty()) {
            return new ClauseResult.NotApplicable("No repository is known yet.");
        }
        List<Repository> missing =
                all.stream().filter(repository -> !repository.catalogued()).toList();
        Answer answer = new Answer()
                .counted("repositories in the catalog", all.size() - missing.size())
                .counted("repositories found and not catalogued", missing.size());
        missing.forEach(repository -> answer.offender(
                repository.name() + ": found, and nobody described it",
                "/catalog/repositories/" + repository.id() + "/edit"));
        return answer.result();
    }
}
