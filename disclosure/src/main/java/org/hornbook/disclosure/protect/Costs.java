package org.hornbook.disclosure.protect;

import java.util.Map;

/**
 * What withholding a further cell costs.
 *
 * @param basis whether each cell costs the same or what it counts
 * @param weights factors for some cells, by cell of the table's layout: a high one keeps key cells and totals published
 */
public record Costs(Basis basis, Map<Integer, Double> weights) {

    /** What a cell costs before weights. */
    public enum Basis {
        /** Every cell the same, with a slight preference for withholding small ones: as few cells as possible. */
        CELLS,
        /** Its value, so that as few people as possible are hidden. */
        COUNTS
    }

    public Costs {
        weights = Map.copyOf(weights);
        weights.forEach((cell, weight) -> {
            if (!(weight >= 0 && weight <= 1e6)) {
                throw new IllegalArgumentException("a cell's weight must be between 0 and a million");
            }
        });
    }

    /** As few cells as possible. */
    public static Costs cells() {
        return new Costs(Basis.CELLS, Map.of());
    }

    /** The cost of a cell; about 100 for an ordinary cell. */
    long of(int cell, double value) {
        double size = Math.abs(value);
        double base = basis == Basis.CELLS ? 100 + Math.min(9, Math.floor(2 * Math.log10(1 + size))) : 100 + size;
        return Math.max(1, Math.round(base * weights.getOrDefault(cell, 1.0)));
    }
}
