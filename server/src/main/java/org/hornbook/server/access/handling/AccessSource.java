package org.hornbook.server.access.handling;

import java.util.Map;
import org.hornbook.server.shared.AccountId;

/** A reason why people have access to personal data; each part of the area that gives access declares its own. */
public interface AccessSource {

    /** Accounts that have access for this reason now, each with the reason in words such as "keeps Student records". */
    Map<AccountId, String> withAccess();
}
