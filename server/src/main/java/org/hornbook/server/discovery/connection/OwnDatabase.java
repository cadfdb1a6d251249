package org.hornbook.server.discovery.connection;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.Repository;
import org.hornbook.server.catalog.RepositoryFacts;
import org.hornbook.server.catalog.RepositoryKind;
import org.hornbook.server.discovery.ConnectionDraft;
import org.hornbook.server.discovery.Schedule;
import org.hornbook.server.shared.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hornbook keeps data about people too, so its own database is in its own catalog, connected with the server's
 * credentials. The address may change from start to start; the connection follows.
 */
@Component
class OwnDatabase {

    /** Its name in the catalog when it is first registered. */
    static final String NAME = "Hornbook's own database";

    private static final Logger log = LoggerFactory.getLogger(OwnDatabase.class);
    private static final Schedule AT_NIGHT = new Schedule(30, 2, 4, null);
    private static final int STANDARD_PORT = 5432;

    /** Two servers may start at the same moment; the lock is released with the transaction. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('discovery.own-database'))";

    private final Repositories repositories;
    private final ConnectionKeeping keeping;
    private final ConnectionStore store;
    private final SecretKeeping secrets;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Map<String, String> wanted;

    OwnDatabase(
            Repositories repositories,
            ConnectionKeeping keeping,
            ConnectionStore store,
            SecretKeeping secrets,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            @Value("${spring.datasource.url:}") String url,
            @Value("${spring.datasource.username:}") String user,
            @Value("${spring.datasource.password:}") String password) {
        this.repositories = repositories;
        this.keeping = keeping;
        this.store = store;
        this.secrets = secrets;
        this.jdbc = jdbc;
        this.transactions = transactions;
        wanted = settings(url, user, password);
    }

    @EventListener(ApplicationReadyEvent.class)
    void register() {
        if (wanted.isEmpty()) {
            return;
        }
        transactions.executeWithoutResult(status -> {
            jdbc.sql(ONE_AT_A_TIME).query((row, n) -> true).list();
            Repository repository = repositories
                    .findByName(NAME)
                    .orElseGet(() -> repositories.register(
                            Actor.system(),
                            new RepositoryFacts(
                                    NAME,
                                    RepositoryKind.DATABASE,
                                    "Where Hornbook runs",
                                    org.hornbook.server.catalog.Medium.ELECTRONIC,
                                    "",
                                    "",
                                    "What Hornbook itself keeps: accounts of staff, the catalog, the journal.")));
            connect(repository);
        });
    }

    private void connect(Repository repository) {
        Optional<SavedConnection> saved = store.find(repository.id());
        if (saved.isEmpty()) {
            keeping.add(Actor.system(), repository.id(), new ConnectionDraft("postgresql", wanted, AT_NIGHT));
        } else if (!secrets.open(saved.get()).entrySet().containsAll(wanted.entrySet())) {
            var connection = saved.get().connection();
            keeping.replace(
                    Actor.system(),
                    repository.id(),
                    connection.version(),
                    new ConnectionDraft("postgresql", wanted, connection.schedule()));
        }
    }

    /** Empty when the address carries its own credentials or is no plain one: then a person connects it. */
    private static Map<String, String> settings(String url, String user, String password) {
        if (user.isEmpty() || !url.startsWith("jdbc:postgresql://")) {
            return Map.of();
        }
        try {
            URI uri = URI.create(url.substring("jdbc:".length()));
            String host = uri.getHost();
            String path = uri.getPath();
            if (host == null || path == null || path.length() < 2) {
                return Map.of();
            }
            var settings = new HashMap<String, String>();
            settings.put("host", host);
            settings.put("port", Integer.toString(uri.getPort() < 0 ? STANDARD_PORT : uri.getPort()));
            settings.put("database", path.substring(1));
            settings.put("user", user);
            if (!password.isEmpty()) {
                settings.put("password", password);
            }
            return Map.copyOf(settings);
        } catch (IllegalArgumentException e) {
            log.warn("Hornbook's own database has an address that it cannot enter into its catalog by itself");
            return Map.of();
        }
    }
}
