package org.hornbook.server.sharing.engine;

import java.util.List;

/**
 * A condition on everything that a table counts.
 *
 * @param key the catalogued element
 * @param label what people read
 * @param codes the values that are counted, sorted
 */
public record Fixed(String key, String label, List<String> codes) {
    public Fixed {
        codes = codes.stream().sorted().distinct().toList();
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("a condition names at least one value");
        }
    }

    /** True when nothing can meet both. */
    boolean excludes(Fixed other) {
        return key.equals(other.key) && codes.stream().noneMatch(other.codes::contains);
    }

    boolean sameAs(Fixed other) {
        return key.equals(other.key) && codes.equals(other.codes);
    }
}
