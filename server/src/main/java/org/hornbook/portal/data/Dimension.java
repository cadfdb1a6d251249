package org.hornbook.portal.data;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a table is broken down.
 *
 * @param code name of its column in downloads
 * @param label what people read
 * @param categories the total first, each other category after the one that contains it
 */
public record Dimension(String code, String label, List<Category> categories) {

    public Dimension {
        categories = List.copyOf(categories);
    }

    /** The category that contains all others. */
    public Category total() {
        return categories.getFirst();
    }

    /** The category with that code. */
    public Optional<Category> find(@Nullable String code) {
        return categories.stream()
                .filter(category -> category.code().equals(code))
                .findFirst();
    }

    /** Categories that contain no other, in their order. */
    public List<Category> innermost() {
        Set<String> parents = new HashSet<>();
        for (Category category : categories) {
            if (category.parent() != null) {
                parents.add(category.parent());
            }
        }
        return categories.stream()
                .filter(category -> !parents.contains(category.code()))
                .toList();
    }

    /** Categories directly below the total, in their order. */
    public List<Category> outermost() {
        return categories.stream()
                .filter(category -> total().code().equals(category.parent()))
                .toList();
    }

    /** How many categories contain this one. */
    public int depth(Category category) {
        int depth = 0;
        for (@Nullable String parent = category.parent(); parent != null; depth++) {
            parent = find(parent).map(Category::parent).orElse(null);
        }
        return depth;
    }
}
