package org.hornbook.server.sharing.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hornbook.disclosure.protect.Bounds;
import org.hornbook.disclosure.protect.Costs;
import org.hornbook.disclosure.protect.Effort;
import org.hornbook.disclosure.protect.ProtectedTable;
import org.hornbook.disclosure.protect.Protector;
import org.hornbook.disclosure.protect.Request;
import org.hornbook.disclosure.table.Layout;
import org.hornbook.disclosure.table.PublishedTable;
import org.hornbook.disclosure.table.Status;
import org.hornbook.disclosure.table.Table;

/** Chooses which cells of a counted table are withheld, with earlier releases of the same people taken into account. */
public final class Protecting {
    private static final int SMALL = 1500;
    private static final Duration TIME = Duration.ofSeconds(2);

    private Protecting() {}

    /**
     * A protected table.
     *
     * @param contents the table with a status for each cell
     * @param warnings what could not be protected, in words; empty when it can be published
     */
    public record Result(Contents contents, List<String> warnings) {
        public Result {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Protects a table.
     *
     * @param earlier everything that was published of the dataset; those with other conditions are left to the audit
     */
    public static Result run(Member table, List<Member> earlier) {
        return run(table, earlier, effort(table.contents()));
    }

    private static Effort effort(Contents contents) {
        return contents.size() <= SMALL ? Effort.optimise(TIME) : Effort.heuristic();
    }

    static Result run(Member table, List<Member> earlier, Effort effort) {
        List<Member> same = Combination.of(table, earlier).all().stream()
                .filter(member -> member.contents().isLimitedLike(table.contents()))
                .toList();
        List<Member> all = new ArrayList<>(List.of(table));
        all.addAll(same);
        Space space = new Space(all);
        List<PublishedTable> known = new ArrayList<>();
        for (int member = 1; member < all.size(); member++) {
            known.add(space.published(member));
        }
        if (!space.isOwn(0)) {
            known.add(silent(space.layout(0)));
        }
        return protect(table, space, known, effort);
    }

    private static Result protect(Member table, Space space, List<PublishedTable> known, Effort effort) {
        ProtectionRules rules = table.rules();
        Table truth =
                Table.ofCounts(space.plain(table.contents()), table.contents().counts());
        Request request = new Request(
                truth,
                rules.rules(),
                rules.protection(),
                Bounds.notNegative(),
                new Costs(Costs.Basis.CELLS, Map.of()),
                known);
        ProtectedTable done = Protector.protect(request, effort);
        return new Result(table.contents().with(done.statuses()), done.warnings());
    }

    /** Says nothing, but how groups are made of what other tables tell. */
    private static PublishedTable silent(Layout layout) {
        double[] values = new double[layout.size()];
        java.util.Arrays.fill(values, Double.NaN);
        return new PublishedTable(
                "the groups", layout, values, java.util.Collections.nCopies(layout.size(), Status.COMPLEMENTARY));
    }
}
