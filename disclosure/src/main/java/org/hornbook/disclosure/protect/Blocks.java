package org.hornbook.disclosure.protect;

import org.hornbook.disclosure.table.CellSpace;
import org.hornbook.disclosure.table.Hierarchy;
import org.hornbook.disclosure.table.Layout;

/**
 * An order of cells that keeps an elimination sparse: one category of the longest dimension after the other, parts
 * before what contains them. Equations of different categories then do not meet before the totals do. That is nested
 * dissection (George, "Nested dissection of a regular finite element mesh", SIAM Journal on Numerical Analysis 10,
 * 1973) along a dimension.
 */
final class Blocks {
    private Blocks() {}

    /** By cell: a number that is smaller for what comes earlier; the parts of a category below the total together. */
    static int[] groups(Problem problem) {
        return of(problem, false);
    }

    /** The same, but each category of its own, after its parts. */
    static int[] categories(Problem problem) {
        return of(problem, true);
    }

    private static int[] of(Problem problem, boolean fine) {
        CellSpace space = problem.space();
        int[][] numbers = new int[space.layouts().size()][];
        int[] dimensions = new int[numbers.length];
        for (int table = 0; table < numbers.length; table++) {
            Layout layout = space.layouts().get(table);
            dimensions[table] = longest(layout);
            numbers[table] = new int[layout.hierarchy(dimensions[table]).size()];
            number(layout.hierarchy(dimensions[table]), 0, 0, numbers[table], fine);
        }
        int[] blocks = new int[space.size()];
        for (int id = 0; id < blocks.length; id++) {
            int table = space.table(id);
            blocks[id] = numbers[table][space.layouts().get(table).code(space.cell(id), dimensions[table])];
        }
        return blocks;
    }

    private static int longest(Layout layout) {
        int longest = 0;
        for (int d = 1; d < layout.dimensions().size(); d++) {
            if (layout.hierarchy(d).size() > layout.hierarchy(longest).size()) {
                longest = d;
            }
        }
        return longest;
    }

    /** Numbers a category after its parts; the next free number. */
    private static int number(Hierarchy hierarchy, int code, int next, int[] numbers, boolean fine) {
        int free = next;
        for (int part : hierarchy.children(code)) {
            free = number(hierarchy, part, free, numbers, fine);
            if (!fine && code > 0) {
                free--;
            }
        }
        numbers[code] = free;
        return free + 1;
    }
}
