package org.hornbook.server.obligations;

import java.util.List;

/**
 * One clause of a policy.
 *
 * @param id stable id, such as {@code STO-1}
 * @param section id of its section
 * @param title what it is about, in a few words
 * @param asks what the policy asks
 * @param does what Hornbook does about it
 * @param checks codes of the checks that answer it
 */
public record Clause(String id, String section, String title, String asks, String does, List<String> checks) {
    public Clause {
        checks = List.copyOf(checks);
    }
}
