package org.hornbook.server.sharing.opendata;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hornbook.server.shared.Problem;

/**
 * One way in which a table is broken down.
 *
 * @param code name of its column in downloads; unique in its table
 * @param label what people read
 * @param categories the total first, then each category after the one that contains it
 */
public record OpenDimension(String code, String label, List<OpenCategory> categories) {

    /** Ends with "bad input" when the categories are no tree below one total. */
    public OpenDimension {
        categories = List.copyOf(categories);
        PublicText.check("dimension's code", code);
        PublicText.check("dimension's label", label);
        if (categories.isEmpty() || categories.getFirst().parent() != null) {
            throw Problem.badInput("The dimension %s needs its total as the first category.".formatted(code));
        }
        Set<String> known = new HashSet<>();
        for (OpenCategory category : categories) {
            check(code, category, known);
        }
    }

    private static void check(String dimension, OpenCategory category, Set<String> known) {
        PublicText.check("category's code", category.code());
        PublicText.check("category's label", category.label());
        String parent = category.parent();
        if (parent == null ? !known.isEmpty() : !known.contains(parent)) {
            throw Problem.badInput("The category %s of %s must come after the one that contains it."
                    .formatted(category.code(), dimension));
        }
        if (!known.add(category.code())) {
            throw Problem.badInput("The category %s of %s stands twice.".formatted(category.code(), dimension));
        }
    }

    Set<String> codes() {
        Set<String> codes = new HashSet<>();
        categories.forEach(category -> codes.add(category.code()));
        return codes;
    }
}
