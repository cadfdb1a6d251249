package org.hornbook.server.discovery.connection;

import java.time.Clock;
import java.util.Map;
import org.hornbook.discovery.connect.ConnectionTest;
import org.hornbook.discovery.connect.ConnectionTest.Reachable;
import org.hornbook.discovery.connect.ConnectionTest.Unreachable;
import org.hornbook.discovery.connect.Connectors;
import org.hornbook.discovery.connect.SourceException;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.discovery.Connection.LastTest;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries saved connections; the other side is asked outside any transaction. */
@Component
public class ConnectionTesting {

    private final Repositories repositories;
    private final Connectors connectors;
    private final ConnectionStore store;
    private final ConnectionCheck check;
    private final Journal journal;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ConnectionTesting(
            Repositories repositories,
            Connectors connectors,
            ConnectionStore store,
            ConnectionCheck check,
            Journal journal,
            TransactionTemplate transactions,
            Clock clock) {
        this.repositories = repositories;
        this.connectors = connectors;
        this.store = store;
        this.check = check;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Tries the connection of the repository and keeps the answer. */
    public ConnectionTest test(Actor actor, RepositoryId id) {
        SavedConnection saved = store.find(id).orElseThrow(() -> Problem.notFound("This repository is not connected."));
        ConnectionTest answer = ask(saved);
        LastTest test = lastTest(answer);
        var subject = new Subject(
                "repository", id.toString(), repositories.require(id).name());
        transactions.executeWithoutResult(status -> {
            store.tested(saved.connection(), test);
            journal.append(
                    actor,
                    "discovery.connection.tested",
                    subject,
                    Map.of("reachable", String.valueOf(test.reachable())));
        });
        return answer;
    }

    private ConnectionTest ask(SavedConnection saved) {
        try {
            return connectors.require(saved.connection().kind()).test(check.opened(saved));
        } catch (SourceException e) {
            return new Unreachable(e.problem().what(), e.problem().cure());
        }
    }

    private LastTest lastTest(ConnectionTest answer) {
        return switch (answer) {
            case Reachable(String product, int datasets) ->
                new LastTest(
                        clock.instant(),
                        true,
                        "%s answers; %,d %s can be read."
                                .formatted(product, datasets, datasets == 1 ? "dataset" : "datasets"));
            case Unreachable(String reason, String cure) -> new LastTest(clock.instant(), false, reason + " " + cure);
        };
    }
}
