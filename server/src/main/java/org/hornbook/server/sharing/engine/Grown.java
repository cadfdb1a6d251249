package org.hornbook.server.sharing.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hornbook.disclosure.table.Dimension;
import org.hornbook.disclosure.table.Hierarchy;

/**
 * An axis, or a condition, as a dimension in which it can be compared with other tables: groups that another table
 * breaks down differently are broken down to single values, which the table itself does not tell.
 *
 * @param dimension the dimension
 * @param own by code of the dimension: the code in the table's own axis, or -1 for what it does not tell
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Grown(Dimension dimension, int[] own) {

    /** @param elsewhere values by category that other tables have on the same axis */
    static Grown of(Axis axis, Set<List<String>> elsewhere, Vocabulary names) {
        Growing growing = new Growing(axis.key(), axis.total(), names);
        Set<Integer> groups = new HashSet<>();
        axis.categories().stream().map(Category::parent).forEach(groups::add);
        List<String> placed = new ArrayList<>();
        for (int i = 0; i < axis.categories().size(); i++) {
            Category category = axis.categories().get(i);
            Integer parent = category.parent();
            String name = growing.add(
                    parent == null ? growing.root : placed.get(parent), category.identity(), category.label(), i + 1);
            placed.add(name);
            if (!groups.contains(i)) {
                growing.split(name, category.codes(), elsewhere);
            }
        }
        return growing.grown(axis.label());
    }

    /** The total is what is counted and the rest, of which the table says nothing. */
    static Grown of(Fixed fixed, Set<List<String>> elsewhere, Vocabulary names) {
        Growing growing = new Growing(fixed.key(), "All of " + fixed.label(), names);
        String identity = String.join("\u001f", fixed.codes());
        String label = String.join(
                " or ",
                fixed.codes().stream()
                        .map(code -> names.code(fixed.key(), code))
                        .toList());
        String counted = growing.add(growing.root, identity, label, 1);
        growing.add(growing.root, "not " + identity, "other than " + label, -1);
        growing.split(counted, fixed.codes(), elsewhere);
        return growing.grown(fixed.label());
    }

    private static final class Growing {
        private final String key;
        private final Vocabulary names;
        private final String root;
        private final Hierarchy.Builder builder;
        private final List<Integer> own = new ArrayList<>(List.of(0));
        private final Set<String> identities = new HashSet<>();

        Growing(String key, String total, Vocabulary names) {
            this.key = key;
            this.names = names;
            this.root = names.category(key, "total", total);
            this.builder = new Hierarchy.Builder(root);
        }

        String add(String above, String identity, String label, int code) {
            // a group of one value and that value are two categories with the same people
            String unique = identity;
            while (!identities.add(unique)) {
                unique += "\u001e";
            }
            String name = names.category(key, "is " + unique, label);
            builder.add(above, name);
            own.add(code);
            return name;
        }

        void split(String name, List<String> codes, Set<List<String>> elsewhere) {
            boolean needed = codes.size() > 1
                    && elsewhere.stream()
                            .anyMatch(other -> other.stream().anyMatch(codes::contains) && !other.containsAll(codes));
            if (needed) {
                codes.forEach(code -> add(name, code, names.code(key, code), -1));
            }
        }

        Grown grown(String label) {
            return new Grown(
                    new Dimension(names.column(key, label), builder.build()),
                    own.stream().mapToInt(Integer::intValue).toArray());
        }
    }
}
