package org.hornbook.server.sharing.engine;

import java.util.List;

/**
 * The report of an attack on a table together with everything that was published before.
 *
 * @param leaks what could be found out; empty when the protection holds
 * @param combined titles of the releases that were looked at together with the table
 * @param changed titles of those whose numbers changed in the source since; their pattern was taken into account
 * @param leftOut titles of those whose numbers contradict the table's, so that nothing can be computed with both
 * @param attacked how many withheld cells were attacked, those of earlier releases included
 */
public record Audit(List<Leak> leaks, List<String> combined, List<String> changed, List<String> leftOut, int attacked) {
    public Audit {
        leaks = List.copyOf(leaks);
        combined = List.copyOf(combined);
        changed = List.copyOf(changed);
        leftOut = List.copyOf(leftOut);
    }

    /** Whether nothing was found out. */
    public boolean holds() {
        return leaks.isEmpty();
    }
}
