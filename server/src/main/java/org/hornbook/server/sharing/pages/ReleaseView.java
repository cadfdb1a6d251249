package org.hornbook.server.sharing.pages;

import java.util.List;
import org.hornbook.disclosure.table.Layout;
import org.hornbook.disclosure.table.Status;
import org.hornbook.server.sharing.engine.Contents;

/**
 * What a release costs, in numbers and words.
 *
 * @param cells how many cells there are, totals included
 * @param primary left out because they are small
 * @param complementary left out so that others cannot be computed
 * @param people people in innermost cells that are left out
 * @param all people in all
 */
public record ReleaseView(int cells, int primary, int complementary, long people, long all) {

    static ReleaseView of(Contents contents) {
        Layout layout = contents.layout();
        long hidden = 0;
        for (int cell = 0; cell < layout.size(); cell++) {
            if (layout.innermost(cell) && !contents.published(cell)) {
                hidden += contents.count(cell);
            }
        }
        return new ReleaseView(
                contents.size(),
                contents.count(Status.PRIMARY),
                contents.count(Status.COMPLEMENTARY),
                hidden,
                contents.count(0));
    }

    /** How many cells are left out. */
    public int withheld() {
        return primary + complementary;
    }

    /** The share of cells left out, as a whole percentage. */
    public int percent() {
        return cells == 0 ? 0 : Math.round(100f * withheld() / cells);
    }

    /** The share of people whose innermost count is left out, as a whole percentage: no count that could be secret. */
    public int peoplePercent() {
        return all == 0 ? 0 : Math.round(100f * people / all);
    }

    /** The rows of the table of costs. */
    public List<Line> lines() {
        return List.of(
                new Line("Left out because they are small", primary),
                new Line("Left out so that the small ones cannot be computed", complementary),
                new Line("Published", cells - withheld()));
    }

    /** A line of the table of costs. */
    public record Line(String text, int cells) {
        /** For the width of a bar. */
        public int count() {
            return cells;
        }
    }
}
