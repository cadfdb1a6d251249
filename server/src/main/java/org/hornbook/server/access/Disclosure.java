package org.hornbook.server.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A noted disclosure, as 34 CFR 99.32(a) and 603 CMR 23.07(1) want it: who released what to whom, when, for what.
 *
 * @param releasedBy who or what released it
 * @param recipient who has it
 * @param position what the recipient does; may be empty
 * @param affiliation whom the recipient works for; may be empty
 * @param people how many people's data it was
 */
public record Disclosure(
        UUID id,
        Instant at,
        DisclosureWay way,
        String releasedBy,
        String recipient,
        String position,
        String affiliation,
        String purpose,
        DisclosureBasis basis,
        String source,
        List<String> elements,
        long rows,
        int people) {
    public Disclosure {
        elements = List.copyOf(elements);
    }
}
