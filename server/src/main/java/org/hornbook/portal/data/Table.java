package org.hornbook.portal.data;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cells of a release: a value, or nothing where it is left out.
 *
 * @param dimensions in the order of the columns
 * @param cells by category codes, one a dimension, in the order in which they were published
 */
public record Table(List<Dimension> dimensions, Map<List<String>, Optional<BigDecimal>> cells) {

    public Table {
        dimensions = List.copyOf(dimensions);
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /** The value of a cell; empty when it is left out. */
    public Optional<BigDecimal> value(List<String> codes) {
        if (!cells.containsKey(codes)) {
            throw new IllegalArgumentException("no cell " + codes);
        }
        return cells.getOrDefault(codes, Optional.empty());
    }
}
