package org.hornbook.server.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.directory.roster.PersonId;
import org.hornbook.server.shared.AccountId;

/**
 * A disclosure to be noted.
 *
 * @param grant empty when it came by no grant, such as a person's own records
 * @param recipient the account that has it; empty for people without one
 * @param recipientName who has it
 * @param position what the recipient does; may be empty
 * @param affiliation whom the recipient works for; may be empty
 * @param purpose the recipient's legitimate interest
 * @param dataset empty when it came from several
 * @param source where it came from, in words
 * @param elements the parts of the record: names of elements with their treatment; never values
 * @param rows how many rows
 * @param people whose data it was
 */
public record NewDisclosure(
        DisclosureWay way,
        Optional<GrantId> grant,
        Optional<AccountId> recipient,
        String recipientName,
        String position,
        String affiliation,
        String purpose,
        DisclosureBasis basis,
        Optional<DatasetId> dataset,
        String source,
        List<String> elements,
        long rows,
        Set<PersonId> people) {
    public NewDisclosure {
        elements = List.copyOf(elements);
        people = Set.copyOf(people);
    }
}
