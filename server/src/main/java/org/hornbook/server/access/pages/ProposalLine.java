package org.hornbook.server.access.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hornbook.server.access.minimiser.Proposal;
import org.jspecify.annotations.Nullable;

/**
 * A proposal of the minimiser on the form, with the answer so far.
 *
 * @param answer {@code take}, {@code decline} or empty
 * @param reason why not
 * @param error what is missing; null when nothing is
 */
public record ProposalLine(
        int number,
        Proposal proposal,
        String answer,
        String reason,
        @Nullable String error) {

    static List<ProposalLine> of(List<Proposal> proposals, RequestEntry entry, boolean checked) {
        List<ProposalLine> lines = new ArrayList<>();
        Set<String> taken = entry.taken();
        for (Proposal proposal : proposals) {
            String reason = entry.declined().getOrDefault(proposal.code(), "");
            boolean declined = entry.declined().containsKey(proposal.code());
            boolean answered = taken.contains(proposal.code()) || !reason.isBlank();
            lines.add(new ProposalLine(
                    lines.size(),
                    proposal,
                    taken.contains(proposal.code()) ? "take" : (declined ? "decline" : ""),
                    reason,
                    checked && !answered ? "Take it, or say in a few words why not." : null));
        }
        return lines;
    }

    /** Where the proposal can be read instead, for a published table; null otherwise. */
    public @Nullable String href() {
        return proposal instanceof Proposal.UseTable table ? table.href() : null;
    }
}
