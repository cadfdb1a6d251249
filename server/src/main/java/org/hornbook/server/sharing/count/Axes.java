package org.hornbook.server.sharing.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hornbook.server.sharing.TableDefinition.Breakdown;
import org.hornbook.server.sharing.TableDefinition.Word;
import org.hornbook.server.sharing.engine.Axis;
import org.hornbook.server.sharing.engine.Category;

/** Makes an axis of the values that were counted: names, groups, order. */
final class Axes {
    private static final String NOT_GIVEN = "Not given";
    private static final Map<String, Integer> BEFORE_GRADE_1 = Map.of("PK", -2, "KP", -1, "KF", 0, "KG", 0, "K", 0);

    private Axes() {}

    /**
     * The axis.
     *
     * @param values what the source has, the empty text for no value
     * @param names names that the source has for them
     */
    static Axis of(String key, Breakdown breakdown, Set<String> values, Map<String, String> names) {
        Map<String, String> labels = new HashMap<>(names);
        List<String> order = new ArrayList<>();
        Map<String, Word> groupOf = new HashMap<>();
        for (Word word : breakdown.words()) {
            for (String code : word.codes()) {
                if (word.group()) {
                    groupOf.put(code, word);
                } else {
                    labels.put(code, word.label());
                }
                if (values.contains(code) && !order.contains(code)) {
                    order.add(code);
                }
            }
        }
        rest(values, order).forEach(order::add);
        return new Axis(key, breakdown.label().strip(), "Total", categories(order, labels, groupOf));
    }

    private static List<Category> categories(
            List<String> order, Map<String, String> labels, Map<String, Word> groupOf) {
        Map<Word, List<String>> groups = new LinkedHashMap<>();
        List<Object> top = new ArrayList<>();
        for (String code : order) {
            Word group = groupOf.get(code);
            if (group == null) {
                top.add(code);
            } else {
                if (!groups.containsKey(group)) {
                    top.add(group);
                }
                groups.computeIfAbsent(group, any -> new ArrayList<>()).add(code);
            }
        }
        List<Category> categories = new ArrayList<>();
        for (Object one : top) {
            if (one instanceof Word group) {
                int parent = categories.size();
                List<String> codes = groups.getOrDefault(group, List.of());
                categories.add(Category.top(group.label(), codes));
                codes.forEach(code -> categories.add(new Category(label(code, labels), parent, List.of(code))));
            } else {
                String code = String.valueOf(one);
                categories.add(Category.top(label(code, labels), List.of(code)));
            }
        }
        return categories;
    }

    private static String label(String code, Map<String, String> labels) {
        return labels.getOrDefault(code, code.isEmpty() ? NOT_GIVEN : code);
    }

    /** Values that nobody put in order: kindergarten before grade 1, 2 before 10, no value last. */
    private static List<String> rest(Set<String> values, List<String> ordered) {
        Set<String> rest = new TreeSet<>(Comparator.comparing((String code) -> code.isEmpty())
                .thenComparingInt(Axes::number)
                .thenComparing(code -> code.toLowerCase(Locale.ROOT))
                .thenComparing(Comparator.naturalOrder()));
        values.stream().filter(code -> !ordered.contains(code)).forEach(rest::add);
        return List.copyOf(rest);
    }

    private static int number(String code) {
        Integer early = BEFORE_GRADE_1.get(code.toUpperCase(Locale.ROOT));
        if (early != null) {
            return early;
        }
        return code.matches("\\d{1,8}") ? Integer.parseInt(code) : Integer.MAX_VALUE;
    }
}
