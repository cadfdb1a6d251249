package org.hornbook.server.access.asking;

import java.util.Map;
import java.util.Set;
import org.hornbook.server.access.minimiser.Ask;

/**
 * What somebody sends.
 *
 * @param ask what is wanted before any proposal
 * @param words what it is needed for
 * @param taken codes of the proposals that were taken
 * @param declined reasons why others were not, by code
 */
public record NewRequest(Ask ask, String words, Set<String> taken, Map<String, String> declined) {

    public NewRequest {
        taken = Set.copyOf(taken);
        declined = Map.copyOf(declined);
    }
}
