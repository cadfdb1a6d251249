package org.hornbook.server.access.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hornbook.server.access.Grant;
import org.hornbook.server.access.GrantedElement;
import org.hornbook.server.access.Grants;
import org.hornbook.server.access.Treatment;
import org.hornbook.server.catalog.Elements;
import org.hornbook.server.obligations.ClauseCheck;
import org.hornbook.server.obligations.ClauseResult;
import org.hornbook.server.obligations.ClauseResult.Evidence;
import org.hornbook.server.obligations.ClauseResult.Offender;
import org.springframework.stereotype.Component;

/**
 * Clause DSE-7: of every delivery the record says what was in it, to whom and when; here it is compared with the grant.
 * That rows are those of the grant's people is proved where they are read.
 */
@Component
class DeliveriesEqualGrants implements ClauseCheck {

    private final DeliveryEvidenceStore store;
    private final Grants grants;
    private final Elements elements;

    DeliveriesEqualGrants(DeliveryEvidenceStore store, Grants grants, Elements elements) {
        this.store = store;
        this.grants = grants;
        this.elements = elements;
    }

    @Override
    public String code() {
        return "deliveries-equal-grants";
    }

    @Override
    public String statement() {
        return "No delivery had an element, a fuller value, a recipient or a time beyond its grant.";
    }

    @Override
    public ClauseResult evaluate() {
        long deliveries = store.deliveries();
        if (deliveries == 0) {
            return new ClauseResult.NotApplicable("Nothing was delivered yet.");
        }
        List<Offender> offenders = new ArrayList<>();
        store.beyond(ClauseResult.MOST_OFFENDERS)
                .forEach(one -> offenders.add(new Offender(
                        "A delivery of %s to %s %s".formatted(one.source(), one.recipient(), one.what()),
                        one.grant() == null ? "/access/grants" : "/access/grants/" + one.grant())));
        store.elements()
                .forEach(one -> grants.find(one.grant()).ifPresent(grant -> beyond(grant, one.elements(), offenders)));
        return ClauseResult.of(
                List.of(
                        new Evidence("deliveries by grants", deliveries),
                        new Evidence("of them beyond the grant", offenders.size())),
                offenders.stream().limit(ClauseResult.MOST_OFFENDERS).toList(),
                offenders.size());
    }

    private void beyond(Grant grant, Set<String> delivered, List<Offender> offenders) {
        Set<String> granted = grant.terms().elements().stream().map(this::named).collect(Collectors.toSet());
        delivered.stream()
                .filter(name -> !granted.contains(name))
                .forEach(name -> offenders.add(new Offender(
                        "“%s” was delivered to %s and is not in the grant".formatted(name, grant.holderName()),
                        "/access/grants/" + grant.id())));
    }

    /** As the record of disclosures names it. */
    private String named(GrantedElement element) {
        String name = elements.find(element.element()).map(one -> one.name()).orElse("");
        return element.treatment() == Treatment.AS_IS
                ? name
                : name + " (" + element.treatment().title() + ")";
    }
}
