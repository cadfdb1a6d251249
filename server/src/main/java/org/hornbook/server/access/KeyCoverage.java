package org.hornbook.server.access;

import java.util.Optional;
import org.hornbook.server.catalog.Dataset;

/**
 * Whether a person's rows can be found in a dataset with personal data.
 *
 * @param key how they are found; empty when they cannot be
 * @param way the key in words: element and links
 * @param reason why they cannot be found, or what is still open; empty when all is well
 * @param cure what to do; empty when all is well
 */
public record KeyCoverage(Dataset dataset, Optional<SubjectKey> key, String way, String reason, String cure) {

    /** True when a person's rows are found. */
    public boolean isFound() {
        return key.filter(one -> one.state() == SubjectKey.State.DECLARED).isPresent() && reason.isEmpty();
    }

    /** True when a proposal waits for the custodian. */
    public boolean isWaiting() {
        return key.filter(one -> one.state() == SubjectKey.State.PROPOSED).isPresent();
    }
}
