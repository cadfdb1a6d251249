package org.hornbook.server.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hornbook.server.catalog.OverlapFinding.ColumnPair;
import org.hornbook.server.catalog.OverlapFinding.CopyFound;
import org.hornbook.server.catalog.OverlapFinding.LinkFound;
import org.hornbook.server.catalog.OverlapFinding.RelatedFound;
import org.hornbook.server.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what discovery found by comparing contents, as suggestions that people decide (clauses ORG-1, ORG-2). */
@Component
public class OverlapFindings {

    private final Datasets datasets;
    private final Elements elements;
    private final Links links;
    private final Copies copies;
    private final Consolidations consolidations;

    OverlapFindings(Datasets datasets, Elements elements, Links links, Copies copies, Consolidations consolidations) {
        this.datasets = datasets;
        this.elements = elements;
        this.links = links;
        this.copies = copies;
        this.consolidations = consolidations;
    }

    /**
     * Takes in findings; repeating them changes figures only, never a decision. Findings about things that the
     * catalog does not hold are left out.
     *
     * @return how many were left out
     */
    @Transactional
    public int record(Actor actor, List<OverlapFinding> findings) {
        int leftOut = 0;
        for (OverlapFinding finding : findings) {
            boolean taken = switch (finding) {
                case LinkFound link -> takeLink(actor, link);
                case CopyFound copy -> takeCopy(actor, copy);
                case RelatedFound related -> takeRelated(actor, related);
            };
            leftOut += taken ? 0 : 1;
        }
        return leftOut;
    }

    private boolean takeLink(Actor actor, LinkFound link) {
        Optional<Element> from = elements.find(link.from());
        Optional<Element> to = elements.find(link.to());
        if (from.isEmpty() || to.isEmpty()) {
            return false;
        }
        links.checked(actor, from.get().id(), to.get().id(), link.containment());
        return true;
    }

    private boolean takeCopy(Actor actor, CopyFound found) {
        Optional<Dataset> copy = datasets.find(found.copy());
        Optional<Dataset> original = datasets.find(found.original());
        if (copy.isEmpty() || original.isEmpty()) {
            return false;
        }
        List<ElementId> copied = new ArrayList<>();
        List<ElementId> originals = new ArrayList<>();
        for (ColumnPair pair : found.columns()) {
            Optional<Element> left = elements.find(ref(found.copy(), pair.copy()));
            Optional<Element> right = elements.find(ref(found.original(), pair.original()));
            if (left.isPresent() && right.isPresent()) {
                copied.add(left.get().id());
                originals.add(right.get().id());
            }
        }
        copies.found(
                actor,
                copy.get().id(),
                original.get().id(),
                copied,
                originals,
                found.shareOfRows(),
                found.confidence(),
                found.evidence());
        return true;
    }

    private boolean takeRelated(Actor actor, RelatedFound related) {
        Optional<Dataset> left = datasets.find(related.left());
        Optional<Dataset> right = datasets.find(related.right());
        if (left.isEmpty() || right.isEmpty()) {
            return false;
        }
        consolidations.found(actor, left.get().id(), right.get().id(), related.confidence(), related.evidence());
        return true;
    }

    private static ElementRef ref(DatasetRef dataset, String element) {
        return new ElementRef(dataset.repository(), dataset.dataset(), element);
    }
}
