package org.hornbook.server.sharing.opendata;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the public sees of one cell. A withheld cell has no value, so there is no place for a number that must not be
 * known; and it has no reason, because a reader who is told which cells are small knows more than the protection
 * allows for.
 *
 * @param categories codes, one a dimension
 * @param value null when withheld
 */
public record OpenCell(List<String> categories, @Nullable BigDecimal value) {

    public OpenCell {
        categories = List.copyOf(categories);
    }

    /** A cell whose value is public. */
    public static OpenCell published(List<String> categories, BigDecimal value) {
        return new OpenCell(categories, value);
    }

    /** A cell whose value is not told. */
    public static OpenCell withheld(List<String> categories) {
        return new OpenCell(categories, null);
    }

    /** True when its value is not told. */
    public boolean isWithheld() {
        return value == null;
    }
}
