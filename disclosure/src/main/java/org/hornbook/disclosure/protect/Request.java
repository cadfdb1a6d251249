package org.hornbook.disclosure.protect;

import java.util.List;
import org.hornbook.disclosure.rule.Rules;
import org.hornbook.disclosure.table.PublishedTable;
import org.hornbook.disclosure.table.Table;

/**
 * A table to protect.
 *
 * @param table the true values
 * @param rules which cells are risky
 * @param protection how well they must be protected
 * @param bounds what readers know of all values
 * @param costs what withholding costs
 * @param earlier what was published before about the same people: earlier releases and other tables
 */
public record Request(
        Table table, Rules rules, Protection protection, Bounds bounds, Costs costs, List<PublishedTable> earlier) {
    public Request {
        earlier = List.copyOf(earlier);
    }

    /** Exact protection of one table, with as few withheld cells as possible. */
    public static Request exact(Table table, Rules rules) {
        return new Request(table, rules, new Protection.Exact(), Bounds.notNegative(), Costs.cells(), List.of());
    }

    /** The same request with interval protection. */
    public Request withInterval(double width) {
        return new Request(table, rules, new Protection.Interval(width), bounds, costs, earlier);
    }

    /** The same request after earlier publications. */
    public Request after(List<PublishedTable> publications) {
        return new Request(table, rules, protection, bounds, costs, publications);
    }

    /** The same request with other costs. */
    public Request withCosts(Costs other) {
        return new Request(table, rules, protection, bounds, other, earlier);
    }
}
