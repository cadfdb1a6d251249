package org.hornbook.server.sharing.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hornbook.disclosure.table.Dimension;
import org.hornbook.disclosure.table.Hierarchy;

/**
 * One way in which a table is broken down.
 *
 * @param key the catalogued element; equal keys of two tables are the same column of the source
 * @param label what people read
 * @param total what the total is called
 * @param categories each after the one that contains it
 */
public record Axis(String key, String label, String total, List<Category> categories) {
    public Axis {
        categories = List.copyOf(categories);
    }

    /** The names of the total and of each category, in the order of a {@link Hierarchy}; no two are equal. */
    public List<String> names() {
        List<String> names = new ArrayList<>(List.of(total));
        Set<String> taken = new TreeSet<>(names);
        for (Category category : categories) {
            String name = category.label();
            for (int n = 2; !taken.add(name); n++) {
                name = category.label() + " (" + n + ")";
            }
            names.add(name);
        }
        return names;
    }

    /** The same for disclosure control, as the public will see it. */
    public Dimension dimension() {
        return new Dimension(label, hierarchy());
    }

    private Hierarchy hierarchy() {
        List<String> names = names();
        Hierarchy.Builder builder = new Hierarchy.Builder(total);
        for (int i = 0; i < categories.size(); i++) {
            Integer parent = categories.get(i).parent();
            builder.add(names.get(parent == null ? 0 : parent + 1), names.get(i + 1));
        }
        return builder.build();
    }
}
