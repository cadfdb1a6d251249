package org.hornbook.server.requests;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hornbook.server.access.FoundRecords;
import org.hornbook.server.access.FoundRecords.Column;
import org.hornbook.server.access.FoundRecords.FoundDataset;
import org.hornbook.server.access.PersonRecords;
import org.hornbook.server.catalog.CollectionId;
import org.hornbook.server.catalog.CollectionQuery;
import org.hornbook.server.catalog.DataCollection;
import org.hornbook.server.catalog.DataSubject;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.directory.roster.RosterPerson;
import org.hornbook.server.shared.AccountId;
import org.springframework.stereotype.Component;

/**
 * Finds what the district's systems hold about a person, and which collections somebody must look through: those on
 * paper, at vendors, and those whose rows no number leads to.
 */
@Component
class RecordSearch {

    private final PersonRecords records;
    private final org.hornbook.server.catalog.Collections collections;

    RecordSearch(PersonRecords records, org.hornbook.server.catalog.Collections collections) {
        this.records = records;
        this.collections = collections;
    }

    /**
     * What was found, and where a person must look.
     *
     * @param parts rows about the person, other people's data left out
     */
    record Found(List<FoundPart> parts, List<ByHand> byHand, List<String> warnings) {
        Found {
            parts = List.copyOf(parts);
            byHand = List.copyOf(byHand);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * A place that no program can search.
     *
     * @param what the collection or dataset
     * @param reason why
     * @param custodian who answers for it
     */
    record ByHand(String what, String reason, Optional<AccountId> custodian) {}

    /** Searches everywhere; reads other databases, so it is called outside of transactions. */
    Found search(RosterPerson person, Relation relation) {
        FoundRecords found = records.search(person);
        return new Found(
                found.found().stream().map(RecordSearch::part).toList(), byHand(found, relation), found.warnings());
    }

    private static FoundPart part(FoundDataset found) {
        List<String> notes = new ArrayList<>();
        found.leftOut().forEach(left -> notes.add(left.column() + ": left out, " + left.reason()));
        String read = found.columns().stream()
                .filter(Column::toRead)
                .map(Column::name)
                .collect(Collectors.joining(", "));
        if (!found.complete()) {
            notes.add("There are more rows than are shown here.");
        }
        Dataset dataset = found.dataset();
        return new FoundPart(
                dataset.repositoryName(),
                dataset.name(),
                Objects.requireNonNullElse(dataset.collectionName(), ""),
                found.columns().stream().map(Column::name).toList(),
                found.rows().stream()
                        .map(row -> row.stream()
                                .map(cell -> Objects.requireNonNullElse(cell, ""))
                                .toList())
                        .toList(),
                String.join(" ", notes),
                read);
    }

    private List<ByHand> byHand(FoundRecords found, Relation relation) {
        Set<DataSubject> about = relation == Relation.STAFF
                ? EnumSet.of(DataSubject.STAFF)
                : EnumSet.of(DataSubject.STUDENTS, DataSubject.FAMILIES);
        Map<CollectionId, DataCollection> all = collections.all(CollectionQuery.all()).stream()
                .collect(Collectors.toMap(DataCollection::id, one -> one));
        Map<String, ByHand> places = new LinkedHashMap<>();
        all.values().stream()
                .filter(one -> one.datasets() == 0 && isAbout(one, about))
                .forEach(one -> places.put(
                        one.name(),
                        new ByHand(
                                one.name(),
                                "It is on paper, at a vendor, or in no connected system.",
                                custodian(one))));
        for (FoundRecords.NotSearched open : found.notSearched()) {
            CollectionId id = open.dataset().collection();
            DataCollection collection = id == null ? null : all.get(id);
            if (collection == null || isAbout(collection, about)) {
                String what =
                        open.dataset().repositoryName() + ": " + open.dataset().name();
                places.putIfAbsent(
                        what,
                        new ByHand(
                                what,
                                open.reason(),
                                Optional.ofNullable(collection).flatMap(RecordSearch::custodian)));
            }
        }
        return List.copyOf(places.values());
    }

    /** A collection of which nobody said whom it is about may be about anybody. */
    private static boolean isAbout(DataCollection collection, Set<DataSubject> about) {
        return collection.facts().subjects().isEmpty()
                || !Collections.disjoint(collection.facts().subjects(), about);
    }

    private static Optional<AccountId> custodian(DataCollection collection) {
        return Optional.ofNullable(collection.facts().custodian());
    }
}
