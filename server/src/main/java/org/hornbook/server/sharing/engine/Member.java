package org.hornbook.server.sharing.engine;

/**
 * A table among those that are looked at together.
 *
 * @param title what reports call it
 * @param contents its cells
 * @param rules the rules it was protected by
 */
public record Member(String title, Contents contents, ProtectionRules rules) {

    /** The same with other cells. */
    Member with(Contents other) {
        return new Member(title, other, rules);
    }
}
