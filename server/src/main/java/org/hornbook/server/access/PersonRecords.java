package org.hornbook.server.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.hornbook.discovery.connect.SourceException;
import org.hornbook.server.access.FoundRecords.FoundDataset;
import org.hornbook.server.access.FoundRecords.NotSearched;
import org.hornbook.server.access.subjectkeys.PersonSearch;
import org.hornbook.server.access.subjectkeys.RosterNumbers;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.directory.roster.NumberKind;
import org.hornbook.server.directory.roster.PersonId;
import org.hornbook.server.directory.roster.RosterPerson;
import org.springframework.stereotype.Component;

/**
 * Finds everything about a person in every repository with a confirmed key (34 CFR 99.10; 603 CMR 23.07(2)). Repositories
 * are searched side by side, each in its own connection.
 */
@Component
public class PersonRecords {

    /** Repositories at once; each waits for another machine, not for this one's processor. */
    private static final int AT_ONCE = 8;

    private final SubjectKeys keys;
    private final RosterNumbers numbers;
    private final PersonSearch search;
    private final Clock clock;

    PersonRecords(SubjectKeys keys, RosterNumbers numbers, PersonSearch search, Clock clock) {
        this.keys = keys;
        this.numbers = numbers;
        this.search = search;
        this.clock = clock;
    }

    /** Told how far a search is. */
    @FunctionalInterface
    public interface Progress {
        /** So many of all repositories are done; the last one was this. */
        void done(int done, int of, String repository);
    }

    /** Searches without telling how far it is. */
    public FoundRecords search(RosterPerson person) {
        return search(person, (done, of, repository) -> {});
    }

    /** Searches everywhere; call it outside of transactions. What cannot be read is listed, not thrown. */
    public FoundRecords search(RosterPerson person, Progress progress) {
        Instant start = clock.instant();
        List<NotSearched> notSearched = new ArrayList<>();
        Map<RepositoryId, List<KeyCoverage>> byRepository = new LinkedHashMap<>();
        for (KeyCoverage one : keys.coverage()) {
            if (one.isFound()) {
                byRepository
                        .computeIfAbsent(one.dataset().repository(), id -> new ArrayList<>())
                        .add(one);
            } else {
                notSearched.add(new NotSearched(one.dataset(), one.reason(), one.cure()));
            }
        }
        List<String> warnings = new ArrayList<>();
        Map<NumberKind, Set<String>> own = own(person, warnings);
        List<FoundDataset> found = new ArrayList<>();
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService workers =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<Running> running = new ArrayList<>();
            for (List<KeyCoverage> all : byRepository.values()) {
                running.add(new Running(
                        workers.submit(() -> {
                            Dataset first = all.getFirst().dataset();
                            try {
                                return search.in(first.repository(), all, own);
                            } finally {
                                progress.done(done.incrementAndGet(), byRepository.size(), first.repositoryName());
                            }
                        }),
                        all));
            }
            running.forEach(one -> collect(one.future(), one.datasets(), found, notSearched));
        }
        warn(byRepository, found, warnings);
        found.removeIf(one -> one.rows().isEmpty());
        found.sort(Comparator.comparing((FoundDataset one) -> one.dataset().repositoryName())
                .thenComparing(one -> one.dataset().name()));
        int searched = byRepository.values().stream().mapToInt(List::size).sum();
        return new FoundRecords(
                person.id(), start, Duration.between(start, clock.instant()), found, searched, notSearched, warnings);
    }

    private record Running(Future<List<FoundDataset>> future, List<KeyCoverage> datasets) {}

    private static void collect(
            Future<List<FoundDataset>> future,
            List<KeyCoverage> all,
            List<FoundDataset> found,
            List<NotSearched> notSearched) {
        try {
            found.addAll(future.get());
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof SourceException failure)) {
                throw new IllegalStateException("the search of a repository failed", e.getCause());
            }
            all.forEach(one -> notSearched.add(new NotSearched(
                    one.dataset(),
                    "It could not be read: " + failure.problem().what(),
                    failure.problem().cure())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the search was interrupted", e);
        }
    }

    private static void warn(
            Map<RepositoryId, List<KeyCoverage>> byRepository, List<FoundDataset> found, List<String> warnings) {
        byRepository.values().stream()
                .flatMap(List::stream)
                .filter(one -> !one.key().orElseThrow().indexed())
                .map(one -> "%s in %s has no index on %s: every search reads all of its rows."
                        .formatted(one.dataset().name(), one.dataset().repositoryName(), one.way()))
                .forEach(warnings::add);
        found.stream()
                .filter(one -> !one.complete())
                .map(one -> "%s in %s has more rows than are kept; the rest must be fetched by hand."
                        .formatted(one.dataset().name(), one.dataset().repositoryName()))
                .forEach(warnings::add);
    }

    /** The numbers that are this person's alone; one that two people have would bring the other's records. */
    private Map<NumberKind, Set<String>> own(RosterPerson person, List<String> warnings) {
        Map<NumberKind, Set<String>> own = new HashMap<>();
        for (Map.Entry<NumberKind, Set<String>> entry : person.numbers().entrySet()) {
            Map<String, PersonId> everybodys = numbers.everybodys(entry.getKey());
            Set<String> alone = entry.getValue().stream()
                    .filter(number -> person.id().equals(everybodys.get(number)))
                    .collect(Collectors.toSet());
            if (alone.size() < entry.getValue().size()) {
                warnings.add(
                        "Another person in the roster has the same %s. It was not searched by; clear up who has it."
                                .formatted(entry.getKey().title().toLowerCase(java.util.Locale.ROOT)));
            }
            own.put(entry.getKey(), alone);
        }
        return own;
    }
}
