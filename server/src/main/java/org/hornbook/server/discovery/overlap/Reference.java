package org.hornbook.server.discovery.overlap;

import java.util.Optional;
import org.hornbook.discovery.overlap.ColumnRef;
import org.hornbook.discovery.overlap.Overlap;
import org.hornbook.discovery.overlap.Relation;

/**
 * An overlap read as a reference from one column to another.
 *
 * @param containment share of the referring column's different values that the other has, 0 to 1
 */
record Reference(ColumnRef from, ColumnRef to, double containment) {

    /**
     * From here on the values refer, strays and all; below it two columns share some keys and nobody meant one to refer
     * to the other.
     */
    static final double NEARLY_WHOLE = 0.9;

    /** The reference, when the columns are linked; the side with more of its values in the other refers to it. */
    static Optional<Reference> of(Overlap overlap) {
        if (overlap.relation() != Relation.LINK || overlap.confidence() < FoundOverlaps.SURE) {
            return Optional.empty();
        }
        boolean leftRefers = overlap.containmentLeft() >= overlap.containmentRight();
        ColumnRef from = leftRefers ? overlap.left() : overlap.right();
        ColumnRef to = leftRefers ? overlap.right() : overlap.left();
        return Optional.of(new Reference(from, to, Math.min(1, overlap.containment())));
    }

    /** Whether hardly any value lacks its match. */
    boolean holds() {
        return containment >= NEARLY_WHOLE;
    }
}
