package org.hornbook.server.discovery.overlap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hornbook.discovery.overlap.ColumnRef;
import org.hornbook.discovery.overlap.Overlap;
import org.hornbook.discovery.overlap.Overlaps;
import org.hornbook.discovery.overlap.TableCopy;
import org.hornbook.server.catalog.DatasetRef;
import org.hornbook.server.catalog.ElementRef;
import org.hornbook.server.catalog.OverlapFinding;
import org.hornbook.server.catalog.OverlapFinding.ColumnPair;
import org.hornbook.server.catalog.OverlapFinding.CopyFound;
import org.hornbook.server.catalog.OverlapFinding.LinkFound;
import org.hornbook.server.catalog.OverlapFinding.RelatedFound;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.discovery.overlap.RelatedData.Related;

/** The engine's overlaps in the catalog's words. */
final class FoundOverlaps {

    /** Below this, a relation may be a coincidence and is not put before people. */
    static final double SURE = 0.8;

    private final Map<String, RepositoryId> ids;
    private final ComparedColumns columns;

    FoundOverlaps(Map<String, RepositoryId> ids, ComparedColumns columns) {
        this.ids = ids;
        this.columns = columns;
    }

    List<OverlapFinding> of(Overlaps overlaps) {
        List<OverlapFinding> findings = new ArrayList<>();
        overlaps.overlaps().stream()
                .flatMap(overlap -> Reference.of(overlap).stream())
                .filter(reference -> reference.holds() || columns.declared(reference.from(), reference.to()))
                .map(reference ->
                        new LinkFound(element(reference.from()), element(reference.to()), reference.containment()))
                .forEach(findings::add);
        overlaps.tableCopies().stream()
                .filter(copy -> copy.confidence() >= SURE)
                .map(this::copy)
                .forEach(findings::add);
        new RelatedData(overlaps, columns::aboutPeople)
                .find().stream().map(this::related).forEach(findings::add);
        return findings;
    }

    private RelatedFound related(Related related) {
        Overlap overlap = related.overlap();
        boolean leftRefers = overlap.containmentLeft() >= overlap.containmentRight();
        ColumnRef from = leftRefers ? overlap.left() : overlap.right();
        ColumnRef to = leftRefers ? overlap.right() : overlap.left();
        String evidence =
                "Both are about the same people: %.0f %% of the different values of %s in %s are in %s of %s too"
                        .formatted(
                                Math.floor(Math.min(1, overlap.containment()) * 100),
                                from.column(),
                                from.dataset(),
                                to.column(),
                                to.dataset());
        return new RelatedFound(dataset(related.left()), dataset(related.right()), overlap.confidence(), evidence);
    }

    private CopyFound copy(TableCopy copy) {
        String evidence = "%d columns repeat those of %s in %s; %.0f %% of the rows are there too"
                .formatted(
                        copy.columns().size(),
                        copy.original().dataset(),
                        copy.original().repository(),
                        copy.shareOfRows() * 100);
        return new CopyFound(
                dataset(copy.copy()),
                dataset(copy.original()),
                copy.columns().stream()
                        .map(pair -> new ColumnPair(pair.copy(), pair.original()))
                        .toList(),
                Math.clamp(copy.shareOfRows(), 0, 1),
                copy.confidence(),
                evidence);
    }

    private DatasetRef dataset(TableCopy.DatasetRef ref) {
        return new DatasetRef(id(ref.repository()), ref.dataset());
    }

    private ElementRef element(ColumnRef ref) {
        return new ElementRef(id(ref.repository()), ref.dataset(), ref.column());
    }

    private RepositoryId id(String name) {
        RepositoryId id = ids.get(name);
        if (id == null) {
            throw new IllegalStateException("a finding speaks of a repository that was not compared");
        }
        return id;
    }
}
