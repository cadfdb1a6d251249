package org.hornbook.server.catalog;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hornbook.server.catalog.CatalogChange.Kind;
import org.hornbook.server.catalog.ChangeStore.NewChange;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links between elements, recorded by people or found by discovery, and whether they hold (clause ORG-2). */
@Component
public class Links {

    private final LinkStore store;
    private final ElementStore elements;
    private final DatasetStore datasets;
    private final ChangeStore changes;
    private final CatalogRights rights;
    private final Journal journal;
    private final Clock clock;

    Links(
            LinkStore store,
            ElementStore elements,
            DatasetStore datasets,
            ChangeStore changes,
            CatalogRights rights,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.elements = elements;
        this.datasets = datasets;
        this.changes = changes;
        this.rights = rights;
        this.journal = journal;
        this.clock = clock;
    }

    /** Records that the values of one element refer to another's. Recording it twice changes nothing. */
    @Transactional
    public Link record(Actor actor, ElementId from, ElementId to, String note) {
        if (from.equals(to)) {
            throw Problem.badInput("An element does not link to itself. Choose another element.");
        }
        checkMayLink(actor, from);
        requireElement(to);
        Optional<Link> known = store.find(from, to);
        if (known.isPresent()) {
            return known.get();
        }
        return insert(actor, from, to, Origin.PERSON, note.strip());
    }

    private Link insert(Actor actor, ElementId from, ElementId to, Origin origin, String note) {
        store.insert(LinkId.random(), from, to, origin, note, actor.id(), clock.instant());
        Link link = store.find(from, to).orElseThrow();
        journal.append(
                actor,
                "catalog.link.recorded",
                subject(link),
                Map.of("to", link.to().label()));
        return link;
    }

    /**
     * Notes how well the keys match, from a scan; records the link when nobody had. A link that people took out does
     * not come back this way.
     */
    @Transactional
    public void checked(Actor actor, ElementId from, ElementId to, double containment) {
        rights.checkKeepsCatalog(actor);
        Optional<Link> known = store.find(from, to);
        if (known.isEmpty() && store.retired(from, to)) {
            return;
        }
        Link before = known.orElseGet(() -> insert(actor, from, to, Origin.DISCOVERY, ""));
        store.check(before.id(), containment, clock.instant());
        Link after = store.find(before.id()).orElseThrow();
        noteTurn(before, after);
    }

    private void noteTurn(Link before, Link after) {
        boolean broke = after.state() == Link.State.BROKEN && before.state() != Link.State.BROKEN;
        boolean mended = after.state() == Link.State.WORKS && before.state() == Link.State.BROKEN;
        if (broke || mended) {
            Dataset dataset = datasets.find(after.from().dataset()).orElseThrow();
            changes.insert(
                    dataset.repository(),
                    clock.instant(),
                    List.of(new NewChange(
                            broke ? Kind.LINK_BROKEN : Kind.LINK_MENDED,
                            dataset.id().value(),
                            after.from().element().value(),
                            "Link from %s to %s: %s"
                                    .formatted(after.from().label(), after.to().label(), after.matching()))));
        }
    }

    /**
     * Accepts that fewer keys match, with the reason.
     *
     * @param least containment from which the link counts as working, 0 to 1
     */
    @Transactional
    public Link accept(Actor actor, LinkId id, int version, double least, String reason) {
        Link link = require(id);
        checkMayLink(actor, link.from().element());
        if (reason.isBlank()) {
            throw Problem.badInput("Say why keys without a match are acceptable.");
        }
        if (!(least >= 0 && least <= 1)) {
            throw Problem.badInput("The share of matching values lies between 0 and 100 percent.");
        }
        check(store.accept(id, version, least, reason.strip()));
        journal.append(
                actor, "catalog.link.accepted", subject(link), Map.of("least", "" + least, "reason", reason.strip()));
        return require(id);
    }

    /** Takes a link out that is not one. */
    @Transactional
    public void retire(Actor actor, LinkId id, int version) {
        Link link = require(id);
        checkMayLink(actor, link.from().element());
        check(store.retire(id, version, clock.instant()));
        journal.append(
                actor,
                "catalog.link.retired",
                subject(link),
                Map.of("to", link.to().label()));
    }

    /** The link; ends the request with "not found" when there is none. */
    public Link require(LinkId id) {
        return store.find(id).orElseThrow(() -> Problem.notFound("There is no such link in the catalog."));
    }

    /** Links in a state, or all with null; broken ones first. */
    public List<Link> all(Link.@Nullable State state, int limit) {
        return store.all(state, limit);
    }

    /** Links from or to elements of the dataset. */
    public List<Link> of(DatasetId dataset) {
        return store.ofDataset(dataset);
    }

    /** How many are in the state, or in all with null. */
    public long count(Link.@Nullable State state) {
        return store.count(state);
    }

    private void checkMayLink(Actor actor, ElementId from) {
        Dataset dataset = datasets.find(requireElement(from).dataset()).orElseThrow();
        rights.checkMayClassify(actor, dataset);
    }

    private Element requireElement(ElementId id) {
        return elements.find(id).orElseThrow(() -> Problem.notFound("There is no such element in the catalog."));
    }

    private static void check(boolean done) {
        if (!done) {
            throw Problem.conflict("Somebody changed this link while you were looking at it.");
        }
    }

    private static Subject subject(Link link) {
        return new Subject("link", link.id().toString(), link.from().label());
    }
}
