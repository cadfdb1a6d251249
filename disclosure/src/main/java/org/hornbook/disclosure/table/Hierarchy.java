package org.hornbook.disclosure.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A tree of categories: every category but the root has one parent, and the children of a category partition it.
 * Categories are numbered from 0, the root, each parent before its children.
 */
public final class Hierarchy {
    private final List<String> categories;
    private final int[] parents;
    private final List<List<Integer>> children;
    private final Map<String, Integer> codes;

    private Hierarchy(List<String> categories, List<Integer> parents) {
        this.categories = List.copyOf(categories);
        this.parents = parents.stream().mapToInt(Integer::intValue).toArray();
        this.codes = new HashMap<>();
        List<List<Integer>> grouped = new ArrayList<>();
        for (int code = 0; code < this.parents.length; code++) {
            codes.put(categories.get(code), code);
            grouped.add(new ArrayList<>());
            if (code > 0) {
                grouped.get(this.parents[code]).add(code);
            }
        }
        this.children = grouped.stream().map(List::copyOf).toList();
    }

    /** A hierarchy of one total and its categories. */
    public static Hierarchy flat(String total, List<String> categories) {
        Builder builder = new Builder(total);
        categories.forEach(category -> builder.add(total, category));
        return builder.build();
    }

    /** How many categories there are, the root included. */
    public int size() {
        return parents.length;
    }

    /** The name of a category. */
    public String category(int code) {
        return categories.get(code);
    }

    /** The code of a category, if the hierarchy has it. */
    public Optional<Integer> find(String category) {
        return Optional.ofNullable(codes.get(category));
    }

    /** All names in the order of their codes. */
    public List<String> categories() {
        return categories;
    }

    /** The parent's code, or -1 for the root. */
    public int parent(int code) {
        return parents[code];
    }

    /** The codes of the parts of a category; empty for an innermost one. */
    public List<Integer> children(int code) {
        return children.get(code);
    }

    /** Whether a category has no parts. */
    public boolean innermost(int code) {
        return children.get(code).isEmpty();
    }

    /** Whether {@code ancestor} is {@code code} or contains it. */
    public boolean contains(int ancestor, int code) {
        int walk = code;
        while (walk > ancestor) {
            walk = parents[walk];
        }
        return walk == ancestor;
    }

    /** Builds a hierarchy from the root down. */
    public static final class Builder {
        private final List<String> categories = new ArrayList<>();
        private final List<Integer> parents = new ArrayList<>();
        private final Map<String, Integer> codes = new HashMap<>();

        /** Starts with the name of the category that contains all others. */
        public Builder(String root) {
            put(root, -1);
        }

        /**
         * Adds a category below another one.
         *
         * @throws IllegalArgumentException if the parent is unknown or the category already has a place
         */
        public Builder add(String parent, String category) {
            Integer above = codes.get(parent);
            if (above == null) {
                throw new IllegalArgumentException("unknown parent category '" + parent + "'");
            }
            Integer earlier = codes.get(category);
            if (earlier != null) {
                String place = earlier == 0 ? "the total" : "under '" + categories.get(parents.get(earlier)) + "'";
                throw new IllegalArgumentException("category '" + category + "' has two places: " + place
                        + " and under '" + parent + "'; give it one parent");
            }
            put(category, above);
            return this;
        }

        /** The hierarchy. */
        public Hierarchy build() {
            return new Hierarchy(categories, parents);
        }

        private void put(String category, int parent) {
            codes.put(category, categories.size());
            categories.add(category);
            parents.add(parent);
        }
    }
}
