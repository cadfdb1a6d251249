package org.hornbook.server.access.delivery;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.hornbook.server.access.Delivery;
import org.hornbook.server.access.DisclosureWay;
import org.hornbook.server.access.Disclosures;
import org.hornbook.server.access.Grant;
import org.hornbook.server.access.NewDisclosure;
import org.hornbook.server.access.Treatment;
import org.hornbook.server.access.handling.HandlingRules;
import org.hornbook.server.access.handling.LevelRules;
import org.hornbook.server.access.handling.Situation;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.directory.roster.PersonId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.District;
import org.hornbook.server.web.Dates;
import org.springframework.stereotype.Component;

/** What goes with a delivery: the entry in the record of disclosures, the watermark, the rules for handling it. */
@Component
class DeliveryNotes {

    private final Disclosures disclosures;
    private final Accounts accounts;
    private final HandlingRules rules;
    private final District district;
    private final Dates dates;

    DeliveryNotes(Disclosures disclosures, Accounts accounts, HandlingRules rules, District district, Dates dates) {
        this.disclosures = disclosures;
        this.accounts = accounts;
        this.rules = rules;
        this.district = district;
        this.dates = dates;
    }

    void disclosed(
            Actor actor,
            Grant grant,
            Dataset dataset,
            List<Delivery.Column> columns,
            DisclosureWay way,
            long rows,
            Set<PersonId> people) {
        disclosures.note(
                actor,
                new NewDisclosure(
                        way,
                        Optional.of(grant.id()),
                        Optional.of(grant.holder()),
                        grant.holderName(),
                        accounts.find(grant.holder()).map(Account::title).orElse(""),
                        district.name(),
                        grant.purpose(),
                        grant.basis(),
                        Optional.of(dataset.id()),
                        dataset.repositoryName() + " › " + dataset.name(),
                        columns.stream()
                                .map(column -> column.treatment() == Treatment.AS_IS
                                        ? column.name()
                                        : column.name() + " ("
                                                + column.treatment().title() + ")")
                                .toList(),
                        rows,
                        people));
    }

    /** Who has it, when, by which grant and for what; 34 CFR 99.33 wants the last sentence told. */
    String watermark(Grant grant, Instant at) {
        return "For %s, %s, grant %s, only for: %s. Do not pass it on."
                .formatted(grant.holderName(), dates.time(at), grant.id(), grant.purpose());
    }

    List<String> handling(Sensitivity level) {
        LevelRules found = rules.of(level);
        return Arrays.stream(Situation.values())
                .filter(situation -> !found.of(situation).isEmpty())
                .map(situation -> situation.title() + ": " + found.of(situation))
                .toList();
    }
}
