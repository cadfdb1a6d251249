package org.hornbook.server.access;

import java.time.Instant;
import org.hornbook.server.shared.AccountId;

/** A grant to be given; see {@link Grant} for what the parts mean. */
public record NewGrant(
        AccountId holder,
        GrantTerms terms,
        String purpose,
        GrantOrigin origin,
        DisclosureBasis basis,
        Instant from,
        Instant until) {}
