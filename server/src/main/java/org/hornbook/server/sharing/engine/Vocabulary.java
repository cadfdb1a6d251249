package org.hornbook.server.sharing.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names for the columns and categories of several tables: the same thing has the same name in each, different things
 * have different names, and the first table's words are preferred, so that reports can be read.
 */
final class Vocabulary {
    private final Map<String, String> columns = new HashMap<>();
    private final Set<String> takenColumns = new HashSet<>();
    private final Map<String, Map<String, String>> categories = new HashMap<>();
    private final Map<String, Set<String>> takenCategories = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();

    Vocabulary(List<Contents> tables) {
        for (Contents table : tables) {
            for (Axis axis : table.axes()) {
                for (Category category : axis.categories()) {
                    if (category.codes().size() == 1) {
                        codes.putIfAbsent(
                                axis.key() + "\u0000" + category.codes().getFirst(), category.label());
                    }
                }
            }
        }
    }

    String column(String key, String label) {
        return columns.computeIfAbsent(key, any -> free(takenColumns, label));
    }

    /** @param identity what makes it the same category; {@code label} is taken the first time */
    String category(String key, String identity, String label) {
        return categories
                .computeIfAbsent(key, any -> new HashMap<>())
                .computeIfAbsent(
                        identity, any -> free(takenCategories.computeIfAbsent(key, none -> new HashSet<>()), label));
    }

    /** What people call one value of the source. */
    String code(String key, String code) {
        return codes.getOrDefault(key + "\u0000" + code, code.isEmpty() ? "Not given" : code);
    }

    private static String free(Set<String> taken, String wanted) {
        String name = wanted;
        for (int n = 2; !taken.add(name); n++) {
            name = wanted + " (" + n + ")";
        }
        return name;
    }
}
