package org.hornbook.server.sharing.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hornbook.disclosure.table.CellSpace;

/**
 * Which earlier releases are looked at together with a table.
 *
 * @param exact those about the same people: all numbers fit together
 * @param sincePublished those with the same conditions whose numbers changed in the source since; they stand here with
 *     the table's present numbers where both have a cell, because readers who take the change for small may do the same
 * @param leftOut titles of those that cannot be combined because their numbers contradict the table's
 */
record Combination(List<Member> exact, List<Member> sincePublished, List<String> leftOut) {

    static Combination of(Member table, List<Member> earlier) {
        List<Member> exact = new ArrayList<>();
        List<Member> changed = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (Member other : related(table, earlier)) {
            Space space = new Space(List.of(table, other));
            if (agree(space)) {
                exact.add(other);
            } else if (other.contents().isLimitedLike(table.contents())) {
                changed.add(other.with(updated(space)));
            } else {
                leftOut.add(other.title());
            }
        }
        return new Combination(exact, changed, leftOut);
    }

    /** All that are taken into account. */
    List<Member> all() {
        List<Member> all = new ArrayList<>(exact);
        all.addAll(sincePublished);
        return all;
    }

    /** Tables about other people are not related, unless a third table adds both up. */
    private static List<Member> related(Member table, List<Member> earlier) {
        return earlier.stream()
                .filter(other -> !other.contents().excludes(table.contents())
                        || earlier.stream()
                                .anyMatch(third -> !third.contents().excludes(table.contents())
                                        && !third.contents().excludes(other.contents())))
                .toList();
    }

    /** Whether each number that the other published is the table's own true number too. */
    private static boolean agree(Space space) {
        Map<Integer, Long> truth = truth(space);
        Contents other = space.members().get(1).contents();
        CellSpace cells = space.cells();
        for (int cell = 0; cell < space.layout(1).size(); cell++) {
            Integer own = space.ownCell(1, cell).orElse(null);
            Long here = truth.get(cells.id(1, cell));
            if (own != null && here != null && here != other.count(own)) {
                return false;
            }
        }
        return true;
    }

    private static Map<Integer, Long> truth(Space space) {
        Contents table = space.members().getFirst().contents();
        CellSpace cells = space.cells();
        Map<Integer, Long> truth = new HashMap<>();
        for (int cell = 0; cell < space.layout(0).size(); cell++) {
            int id = cells.id(0, cell);
            space.ownCell(0, cell).ifPresent(own -> truth.put(id, table.count(own)));
        }
        return truth;
    }

    /** The other's pattern of withheld cells with the table's numbers; what the table does not count is not told. */
    private static Contents updated(Space space) {
        Map<Integer, Long> truth = truth(space);
        Contents other = space.members().get(1).contents();
        CellSpace cells = space.cells();
        long[] counts = other.counts();
        char[] statuses = other.statuses().toCharArray();
        boolean[] known = new boolean[counts.length];
        for (int cell = 0; cell < space.layout(1).size(); cell++) {
            Long here = truth.get(cells.id(1, cell));
            Integer own = space.ownCell(1, cell).orElse(null);
            if (own != null && here != null) {
                counts[own] = here;
                known[own] = true;
            }
        }
        for (int cell = 0; cell < counts.length; cell++) {
            if (!known[cell]) {
                counts[cell] = 0;
                statuses[cell] = 'c';
            }
        }
        return new Contents(other.axes(), other.fixed(), counts, new String(statuses));
    }
}
