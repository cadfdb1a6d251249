package org.hornbook.server.catalog.search;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.hornbook.server.catalog.search.SearchStore.Change;
import org.hornbook.server.directory.Accounts;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps this node's index in step with the catalog and answers searches. Before each search the changes that were
 * committed meanwhile, by whichever node, are applied; so people find what they just saved.
 */
@Component
class CatalogSearch {

    private static final int BATCH = 5_000;

    private final SearchStore store;
    private final Accounts accounts;
    private final ReentrantLock writing = new ReentrantLock();
    private final SearchIndex index = new SearchIndex();
    private volatile boolean built;

    /** All changes up to here are applied. */
    private volatile long settledUpTo;

    /** Applied changes beyond {@link #settledUpTo}, which must not be applied again and again. */
    private final Set<Long> appliedBeyond = ConcurrentHashMap.newKeySet();

    CatalogSearch(SearchStore store, Accounts accounts) {
        this.store = store;
        this.accounts = accounts;
    }

    /** The first search would wait for the index; a thread of its own builds it as soon as the server is up. */
    @EventListener(ApplicationReadyEvent.class)
    void buildAhead() {
        Thread.ofPlatform().name("search-index").daemon().start(this::catchUp);
    }

    @PreDestroy
    void close() {
        index.close();
    }

    SearchResults search(SearchQuery query) {
        catchUp();
        return index.search(query);
    }

    List<SearchResults.Hit> first(SearchQuery query, int limit) {
        catchUp();
        return index.first(query, limit);
    }

    private void catchUp() {
        // most searches follow no change; they need not take turns
        if (built && !missedChanges() && fresh(store.changesAfter(settledUpTo)).isEmpty()) {
            return;
        }
        writing.lock();
        try {
            if (!built || missedChanges()) {
                build();
            }
            apply(store.changesAfter(settledUpTo));
        } finally {
            writing.unlock();
        }
    }

    /** True when changes were pruned that this node has not seen, because it slept. */
    private boolean missedChanges() {
        return store.oldestChange() > settledUpTo + 1 && settledUpTo > 0;
    }

    private List<Change> fresh(List<Change> changes) {
        return changes.stream()
                .filter(change -> !appliedBeyond.contains(change.seq()))
                .toList();
    }

    private void build() {
        long head = store.settledHead();
        List<SearchDocument> batch = new ArrayList<>(BATCH);
        index.clear();
        store.readAll(names(), document -> {
            batch.add(document);
            if (batch.size() == BATCH) {
                index.replace(List.of(), List.of(), batch);
                batch.clear();
            }
        });
        index.replace(List.of(), List.of(), batch);
        index.refresh();
        settledUpTo = head;
        appliedBeyond.clear();
        built = true;
    }

    private void apply(List<Change> changes) {
        List<Change> fresh = fresh(changes);
        if (!fresh.isEmpty()) {
            replace(fresh);
            index.refresh();
            fresh.forEach(change -> appliedBeyond.add(change.seq()));
        }
        changes.stream().takeWhile(Change::settled).forEach(change -> settledUpTo = change.seq());
        appliedBeyond.removeIf(seq -> seq <= settledUpTo);
    }

    private void replace(List<Change> changes) {
        Map<String, Set<UUID>> byKind = new LinkedHashMap<>();
        changes.forEach(change -> byKind.computeIfAbsent(change.kind(), kind -> new LinkedHashSet<>())
                .add(change.id()));
        List<String> containers = new ArrayList<>();
        List<String> single = new ArrayList<>();
        changes.forEach(change -> (change.kind().equals("element") ? single : containers).add(change.key()));
        Map<String, SearchDocument> documents = new LinkedHashMap<>();
        SearchDocuments.Names names = names();
        byKind.forEach((kind, ids) ->
                store.read(kind, List.copyOf(ids), names, document -> documents.put(document.key(), document)));
        index.replace(containers, single, documents.values());
    }

    private SearchDocuments.Names names() {
        Map<UUID, String> byAccount = new HashMap<>();
        accounts.all().forEach(account -> byAccount.put(account.id().value(), account.name()));
        return account -> account == null ? "" : byAccount.getOrDefault(account, "");
    }
}
