package org.hornbook.server.discovery.connection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hornbook.discovery.connect.ConnectionSettings;
import org.hornbook.discovery.connect.Connector;
import org.hornbook.discovery.connect.Connectors;
import org.hornbook.server.catalog.Medium;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.Repository;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.discovery.Connection;
import org.hornbook.server.discovery.ConnectionDraft;
import org.hornbook.server.discovery.ConnectionSaving;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds, replaces and removes connections, each with its line in the journal. */
@Component
public class ConnectionKeeping {

    private static final Logger log = LoggerFactory.getLogger(ConnectionKeeping.class);

    private final Repositories repositories;
    private final Connectors connectors;
    private final ConnectionStore store;
    private final ConnectionCheck check;
    private final SecretKeeping secrets;
    private final Journal journal;

    ConnectionKeeping(
            Repositories repositories,
            Connectors connectors,
            ConnectionStore store,
            ConnectionCheck check,
            SecretKeeping secrets,
            Journal journal) {
        this.repositories = repositories;
        this.connectors = connectors;
        this.store = store;
        this.check = check;
        this.secrets = secrets;
        this.journal = journal;
    }

    /** The repository's connection, if it has one. */
    public Optional<Connection> find(RepositoryId repository) {
        return store.find(repository).map(SavedConnection::connection);
    }

    /** The same with its secrets as they are kept. */
    public Optional<SavedConnection> saved(RepositoryId repository) {
        return store.find(repository);
    }

    /** All connections. */
    public List<Connection> all() {
        return store.all().stream().map(SavedConnection::connection).toList();
    }

    /** Saves a first connection. */
    @Transactional
    public ConnectionSaving add(Actor actor, RepositoryId repository, ConnectionDraft draft) {
        Repository catalogued = requireElectronic(repository);
        return switch (check.check(draft, Optional.empty())) {
            case ConnectionCheck.Faulty(var problems) -> new ConnectionSaving.Refused(problems);
            case ConnectionCheck.Fine(var settings) -> {
                SavedConnection saved = saved(repository, settings, draft, 0);
                if (!store.insert(saved)) {
                    throw Problem.conflict("Somebody connected this repository in the meantime.");
                }
                append(actor, "discovery.connection.added", catalogued, saved);
                yield new ConnectionSaving.Saved(saved.connection());
            }
        };
    }

    /** Replaces a connection of that version. */
    @Transactional
    public ConnectionSaving replace(Actor actor, RepositoryId repository, int version, ConnectionDraft draft) {
        Repository catalogued = requireElectronic(repository);
        return switch (check.check(draft, store.find(repository))) {
            case ConnectionCheck.Faulty(var problems) -> new ConnectionSaving.Refused(problems);
            case ConnectionCheck.Fine(var settings) -> {
                SavedConnection saved = saved(repository, settings, draft, version + 1);
                if (!store.update(saved, version)) {
                    throw Problem.conflict("Somebody changed this connection while you were editing it.");
                }
                append(actor, "discovery.connection.changed", catalogued, saved);
                yield new ConnectionSaving.Saved(saved.connection());
            }
        };
    }

    /** Removes a connection of that version. */
    @Transactional
    public void remove(Actor actor, RepositoryId repository, int version) {
        Repository catalogued = repositories.require(repository);
        if (!store.delete(repository, version)) {
            throw Problem.conflict("Somebody changed or removed this connection in the meantime.");
        }
        journal.append(actor, "discovery.connection.removed", subject(catalogued), Map.of());
    }

    /** After a change of the key everything is sealed under the new one, so that the old one can be thrown away. */
    @EventListener(ApplicationReadyEvent.class)
    void resealUnderCurrentKey() {
        for (SavedConnection saved : store.all()) {
            if (secrets.isCurrent(saved)) {
                continue;
            }
            try {
                store.reseal(secrets.resealed(saved));
            } catch (RuntimeException e) {
                log.warn("Connection of repository {}: {}", saved.connection().repository(), e.getMessage());
            }
        }
    }

    private Repository requireElectronic(RepositoryId id) {
        Repository repository = repositories.require(id);
        if (repository.facts().medium() == Medium.PAPER) {
            throw Problem.badInput("A paper repository has nothing to connect to. Change its medium first.");
        }
        return repository;
    }

    private SavedConnection saved(
            RepositoryId repository, ConnectionSettings settings, ConnectionDraft draft, int version) {
        Connector connector = connectors.require(settings.kind());
        var open = new TreeMap<>(settings.values());
        SecretKeeping.secretKeys(connector).forEach(open::remove);
        Map<String, String> sealed = secrets.seal(repository, connector, settings.values());
        return new SavedConnection(
                new Connection(repository, settings.kind(), open, sealed.keySet(), draft.schedule(), null, version),
                sealed);
    }

    private void append(Actor actor, String act, Repository repository, SavedConnection saved) {
        var details = new TreeMap<>(saved.connection().settings());
        details.put("connector", saved.connection().kind());
        details.put("secrets", String.join(",", saved.connection().savedSecrets()));
        journal.append(actor, act, subject(repository), details);
    }

    private static Subject subject(Repository repository) {
        return new Subject("repository", repository.id().toString(), repository.name());
    }
}
