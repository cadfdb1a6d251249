package org.hornbook.server.discovery.overlap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hornbook.discovery.overlap.ColumnRef;
import org.hornbook.discovery.overlap.Overlap;
import org.hornbook.discovery.overlap.Overlaps;
import org.hornbook.discovery.overlap.Relation;
import org.hornbook.discovery.overlap.TableCopy;
import org.hornbook.server.catalog.DatasetRef;
import org.hornbook.server.catalog.ElementRef;
import org.hornbook.server.catalog.OverlapFinding;
import org.hornbook.server.catalog.OverlapFinding.ColumnPair;
import org.hornbook.server.catalog.OverlapFinding.CopyFound;
import org.hornbook.server.catalog.OverlapFinding.LinkFound;
import org.hornbook.server.catalog.RepositoryId;

/** The engine's overlaps in the catalog's words. */
final class FoundOverlaps {

    /** Below this, a relation may be a coincidence and is not put before people. */
    private static final double SURE = 0.8;

    private final Map<String, RepositoryId> ids;

    FoundOverlaps(Map<String, RepositoryId> ids) {
        this.ids = ids;
    }

    List<OverlapFinding> of(Overlaps overlaps) {
        List<OverlapFinding> findings = new ArrayList<>();
        overlaps.overlaps().stream()
                .filter(overlap -> overlap.relation() == Relation.LINK && overlap.confidence() >= SURE)
                .map(this::link)
                .forEach(findings::add);
        overlaps.tableCopies().stream()
                .filter(copy -> copy.confidence() >= SURE)
                .map(this::copy)
                .forEach(findings::add);
        return findings;
    }

    /** The side with more of its values in the other refers to it. */
    private LinkFound link(Overlap overlap) {
        boolean leftRefers = overlap.containmentLeft() >= overlap.containmentRight();
        ColumnRef from = leftRefers ? overlap.left() : overlap.right();
        ColumnRef to = leftRefers ? overlap.right() : overlap.left();
        return new LinkFound(element(from), element(to), Math.min(1, overlap.containment()));
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
