package org.hornbook.server.catalog;

import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.shared.Role;
import org.springframework.stereotype.Component;

/**
 * Who may change what in the catalog (clause MAN-3): governance lead and administrator everything, custodians and
 * deputies what is in their collections, the superintendent who answers for a collection. Everyone signed in reads.
 */
@Component
public class CatalogRights {

    private final CollectionStore collections;

    CatalogRights(CollectionStore collections) {
        this.collections = collections;
    }

    /** True when the actor keeps the whole catalog. */
    public boolean keepsCatalog(Actor actor) {
        return actor.isSystem() || actor.hasAny(Role.GOVERNANCE_LEAD, Role.ADMINISTRATOR);
    }

    /** True when the actor may name custodians and deputies. */
    public boolean mayAppoint(Actor actor) {
        return keepsCatalog(actor) || actor.hasAny(Role.SUPERINTENDENT);
    }

    /** True when the actor may change the collection and the classifications in it. */
    public boolean mayEdit(Actor actor, DataCollection collection) {
        return keepsCatalog(actor) || collection.isKeptBy(actor.id());
    }

    /** True when the actor may classify what is in the dataset. */
    public boolean mayClassify(Actor actor, Dataset dataset) {
        return keepsCatalog(actor)
                || (dataset.collection() != null
                        && collections.keepers(dataset.collection()).contains(actor.id()));
    }

    void checkKeepsCatalog(Actor actor) {
        check(keepsCatalog(actor), "Only the governance lead and administrators change this.");
    }

    void checkMayEdit(Actor actor, DataCollection collection) {
        check(
                mayEdit(actor, collection),
                "Only its custodian, its deputy and the governance lead change a collection.");
    }

    void checkMayClassify(Actor actor, Dataset dataset) {
        check(
                mayClassify(actor, dataset),
                "Only the custodian and the deputy of its collection, and the governance lead, decide what it holds.");
    }

    void checkMayAppoint(Actor actor) {
        check(
                mayAppoint(actor),
                "Only the superintendent, the governance lead and administrators name custodians and deputies.");
    }

    static void check(boolean allowed, String refusal) {
        if (!allowed) {
            throw Problem.notAllowed(refusal);
        }
    }
}
