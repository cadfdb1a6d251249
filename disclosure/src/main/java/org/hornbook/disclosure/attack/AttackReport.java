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

    /** Whether it was shown for every withheld cell that it cannot be found out. */
    public boolean holds() {
        return findings.stream().noneMatch(Finding::leaks);
    }

    /** The cells that were found out, and those of which the contrary was not shown. */
    public List<Finding> leaks() {
        return findings.stream().filter(Finding::leaks).toList();
    }

    /** How many cells the attack was too weak for, so that it says nothing about them. */
    public int notProven() {
        return (int) findings.stream()
                .filter(finding -> finding.verdict() == Finding.Verdict.NOT_PROVEN)
                .count();
    }
}
