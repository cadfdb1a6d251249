package org.hornbook.disclosure.attack;

import java.util.List;

/**
 * The result of an attack.
 *
 * @param findings one for every withheld cell
 */
public record AttackReport(List<Finding> findings) {
    public AttackReport {
        findings = List.copyOf(findings);
    }

    /** Whether nothing was found out. */
    public boolean holds() {
        return findings.stream().noneMatch(Finding::leaks);
    }

    /** The successes. */
    public List<Finding> leaks() {
        return findings.stream().filter(Finding::leaks).toList();
    }
}
