package org.hornbook.server.discovery.find;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.Repository;
import org.hornbook.server.catalog.RepositoryFacts;
import org.hornbook.server.catalog.RepositoryKind;
import org.hornbook.server.discovery.Connection;
import org.hornbook.server.discovery.ConnectionDraft;
import org.hornbook.server.discovery.Schedule;
import org.hornbook.server.discovery.connection.ConnectionKeeping;
import org.hornbook.server.discovery.connection.FileRoots;
import org.hornbook.server.shared.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks through the allowed folders and the connected database servers for repositories without a connection, and notes
 * them in the catalog.
 */
@Component
public class RepositorySearch {

    private static final Logger log = LoggerFactory.getLogger(RepositorySearch.class);

    private final FileRoots roots;
    private final DatabaseSearch databases;
    private final ConnectionKeeping connections;
    private final Repositories repositories;

    RepositorySearch(
            FileRoots roots, DatabaseSearch databases, ConnectionKeeping connections, Repositories repositories) {
        this.roots = roots;
        this.databases = databases;
        this.connections = connections;
        this.repositories = repositories;
    }

    /** One search; gives what was not known before. */
    public List<Repository> run(Actor actor) {
        Set<Path> connected = connectedPaths();
        List<Repository> found = new ArrayList<>();
        for (Path root : roots.roots()) {
            if (Files.isDirectory(root)) {
                candidates(root, connected)
                        .forEach(candidate -> note(actor, root, candidate).ifPresent(found::add));
            }
        }
        databases.find().forEach(database -> note(actor, database).ifPresent(found::add));
        return found;
    }

    /** The database servers that are asked, as people know them. */
    List<String> servers() {
        return databases.servers();
    }

    /** Whether database servers are asked at all. */
    boolean asksServers() {
        return databases.wanted();
    }

    private Optional<Repository> note(Actor actor, DatabaseSearch.Found found) {
        String name = ending(found.database() + " on " + found.host());
        if (repositories.findByName(name).isPresent()) {
            return Optional.empty();
        }
        Repository repository = repositories.noteFound(
                actor,
                RepositoryFacts.electronic(
                        name,
                        RepositoryKind.DATABASE,
                        "%s server %s, database %s"
                                .formatted(found.server().product(), found.host(), found.database())));
        if (found.readable()) {
            connections.add(
                    actor,
                    repository.id(),
                    new ConnectionDraft(found.server().kind(), found.values(), Schedule.byHand()));
        }
        return Optional.of(repository);
    }

    private static List<Candidate> candidates(Path root, Set<Path> connected) {
        try {
            return FolderWalk.of(root.toRealPath(), connected);
        } catch (IOException e) {
            log.warn("The folder {} could not be searched: {}", root, e.toString());
            return List.of();
        }
    }

    private Optional<Repository> note(Actor actor, Path root, Candidate candidate) {
        String name = name(root, candidate.path());
        if (repositories.findByName(name).isPresent()) {
            return Optional.empty();
        }
        Repository repository = repositories.noteFound(
                actor,
                RepositoryFacts.electronic(
                        name, candidate.kind(), candidate.path().toString()));
        connections.add(
                actor,
                repository.id(),
                new ConnectionDraft(
                        candidate.connector(), Map.of("path", candidate.path().toString()), Schedule.byHand()));
        return Optional.of(repository);
    }

    /** Where it lies below the root; the end of it when that is longer than a name may be. */
    private static String name(Path root, Path path) {
        Path real = realOrSame(root);
        String relative = path.startsWith(real) ? real.relativize(path).toString() : path.toString();
        return ending(relative);
    }

    private static String ending(String name) {
        return name.substring(Math.max(0, name.length() - RepositoryFacts.LONGEST_NAME));
    }

    private Set<Path> connectedPaths() {
        var paths = new HashSet<Path>();
        for (Connection connection : connections.all()) {
            String path = connection.settings().get("path");
            if (path != null) {
                try {
                    paths.add(realOrSame(Path.of(path)));
                } catch (InvalidPathException e) {
                    log.warn("Connection of repository {} has no path", connection.repository());
                }
            }
        }
        return paths;
    }

    private static Path realOrSame(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }
}
