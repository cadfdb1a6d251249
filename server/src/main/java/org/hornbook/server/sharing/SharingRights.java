package org.hornbook.server.sharing;

import java.util.Optional;
import org.hornbook.server.catalog.CollectionQuery;
import org.hornbook.server.catalog.Collections;
import org.hornbook.server.catalog.DataCollection;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.shared.Role;
import org.springframework.stereotype.Component;

/**
 * Who may do what at the publishing desk (clauses SHR-1, DSE-6): tables are made by the custodian and the deputy of the
 * collection and by the governance lead, approved by a second person, and true counts are seen by the collection's
 * custodian and deputy and by those who were granted it.
 */
@Component
public class SharingRights {

    private final Datasets datasets;
    private final Collections collections;
    private final NeedToKnow needToKnow;

    SharingRights(Datasets datasets, Collections collections, NeedToKnow needToKnow) {
        this.datasets = datasets;
        this.collections = collections;
        this.needToKnow = needToKnow;
    }

    /** True when the actor may make tables of the dataset. */
    public boolean mayDefine(Actor actor, DatasetId dataset) {
        return actor.isSystem() || actor.hasAny(Role.GOVERNANCE_LEAD) || keeps(actor, dataset);
    }

    /** True when the actor may make tables of some dataset, as far as roles tell. */
    public boolean mayDefineSome(Actor actor) {
        return actor.hasAny(Role.GOVERNANCE_LEAD) || collections.count(CollectionQuery.keptBy(actor.id())) > 0;
    }

    /** Ends the request for those who may make no table at all. */
    public void checkMayDefineSome(Actor actor) {
        check(
                mayDefineSome(actor),
                "Tables are made by custodians and deputies of collections and by the governance lead. You can ask for a table instead.");
    }

    /** True when the actor may change the table and prepare its releases. */
    public boolean mayEdit(Actor actor, DefinedTable table) {
        return mayDefine(actor, table.definition().dataset()) || actor.id().equals(table.author());
    }

    /** True when the actor may see the true counts. */
    public boolean maySeeCounts(Actor actor, DefinedTable table) {
        return keeps(actor, table.definition().dataset()) || needToKnow.covers(actor.id(), table.id());
    }

    /** True when the actor may decide about releases of the table, as long as somebody else made them. */
    public boolean mayDecide(Actor actor, DefinedTable table) {
        return actor.hasAny(Role.GOVERNANCE_LEAD, Role.SUPERINTENDENT)
                || keeps(actor, table.definition().dataset());
    }

    /** True when the actor is a second person for this release. */
    public boolean mayApprove(Actor actor, DefinedTable table, Release release) {
        AccountId proposer = release.proposedBy();
        return mayDecide(actor, table)
                && !actor.id().equals(release.createdBy())
                && !actor.id().equals(table.author())
                && (proposer == null || !actor.id().equals(proposer));
    }

    /** True when the actor may take releases of the table back; more people may close than open. */
    public boolean mayWithdraw(Actor actor, DefinedTable table) {
        return mayDecide(actor, table) || mayEdit(actor, table) || actor.hasAny(Role.SECURITY_OFFICER);
    }

    /** True when the actor may see releases that are not public. */
    public boolean maySeeDrafts(Actor actor, DefinedTable table) {
        return actor.isSystem() || mayEdit(actor, table) || mayDecide(actor, table) || maySeeCounts(actor, table);
    }

    /** True when the actor is custodian or deputy of the collection that the dataset is in. */
    public boolean keeps(Actor actor, DatasetId dataset) {
        return collectionOf(dataset)
                .filter(collection -> collection.isKeptBy(actor.id()))
                .isPresent();
    }

    /** The collection that the dataset is in. */
    public Optional<DataCollection> collectionOf(DatasetId dataset) {
        return datasets.find(dataset).map(Dataset::collection).flatMap(collections::find);
    }

    /** Ends the request for those who may not know of a table that has nothing published. */
    public static void checkMaySeeTable(boolean allowed) {
        check(allowed, "Nothing of this table is published. Only those who work on it see it.");
    }

    static void check(boolean allowed, String refusal) {
        if (!allowed) {
            throw Problem.notAllowed(refusal);
        }
    }
}
