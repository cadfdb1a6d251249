package org.hornbook.server.sharing.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A category of an axis: one value of the source, or a group of them.
 *
 * @param label what people read
 * @param parent place of the category that contains it in the axis's list; null below the total
 * @param codes the source's values that fall into it, sorted; the empty text stands for no value
 */
public record Category(String label, @Nullable Integer parent, List<String> codes) {
    public Category {
        codes = codes.stream().sorted().distinct().toList();
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("a category has at least one value of the source");
        }
    }

    /** A category directly below the total. */
    public static Category top(String label, List<String> codes) {
        return new Category(label, null, codes);
    }

    /** What makes two categories of the same axis the same, whatever they are called. */
    String identity() {
        return String.join("\u001f", codes);
    }
}
