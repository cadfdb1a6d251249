package org.hornbook.disclosure.protect;

import java.util.List;
import java.util.Map;
import org.hornbook.disclosure.rule.Reason;
import org.hornbook.disclosure.table.PublishedTable;
import org.hornbook.disclosure.table.Status;
import org.hornbook.disclosure.table.Table;

/**
 * A protected table.
 *
 * @param table the true values, for those who may see them
 * @param statuses what becomes of each cell
 * @param reasons why each risky cell is risky
 * @param cost the cost of the cells withheld besides the risky ones
 * @param bound no safe choice costs less than this, as far as was proven; 0 when nothing was
 * @param warnings what could not be protected, in words; empty when the protection holds
 */
public record ProtectedTable(
        Table table,
        List<Status> statuses,
        Map<Integer, Reason> reasons,
        long cost,
        double bound,
        List<String> warnings) {
    public ProtectedTable {
        statuses = List.copyOf(statuses);
        reasons = Map.copyOf(reasons);
        warnings = List.copyOf(warnings);
    }

    /** How many cells have this status. */
    public int count(Status status) {
        return (int) statuses.stream().filter(status::equals).count();
    }

    /** How many cells are withheld. */
    public int withheld() {
        return statuses.size() - count(Status.PUBLISHED);
    }

    /** How far the cost may be above the cheapest safe one, as a share of the cost: 0 when it is the cheapest. */
    public double gap() {
        return cost == 0 ? 0 : Math.max(0, (cost - bound) / cost);
    }

    /** What the public sees. */
    public PublishedTable published() {
        double[] values = table.values();
        for (int cell = 0; cell < values.length; cell++) {
            if (statuses.get(cell) != Status.PUBLISHED) {
                values[cell] = Double.NaN;
            }
        }
        return new PublishedTable("the protected table", table.layout(), values, statuses);
    }
}
