package org.hornbook.server.access.delivery;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The order of delivered rows: numbers by size, then text, then nothing. It depends on what is delivered alone, so that
 * the order in the repository, which is the same for every grant, tells nobody which pseudonyms belong together.
 */
final class CellOrder implements Comparator<List<@Nullable String>> {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");

    private final int first;
    private final boolean descending;

    /**
     * An order.
     *
     * @param first place of the column to sort by, -1 for none; ties are broken by all columns in turn
     */
    CellOrder(int first, boolean descending) {
        this.first = first;
        this.descending = descending;
    }

    @Override
    public int compare(List<@Nullable String> left, List<@Nullable String> right) {
        if (first >= 0) {
            int wanted = cells(left.get(first), right.get(first));
            if (wanted != 0) {
                return descending ? -wanted : wanted;
            }
        }
        for (int i = 0; i < left.size(); i++) {
            int order = cells(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int cells(@Nullable String left, @Nullable String right) {
        int leftClass = classOf(left);
        int rightClass = classOf(right);
        if (left == null || right == null || leftClass != rightClass) {
            return Integer.compare(leftClass, rightClass);
        }
        return leftClass == 0 ? new BigDecimal(left).compareTo(new BigDecimal(right)) : left.compareTo(right);
    }

    private static int classOf(@Nullable String cell) {
        if (cell == null) {
            return 2;
        }
        return NUMBER.matcher(cell).matches() ? 0 : 1;
    }
}
