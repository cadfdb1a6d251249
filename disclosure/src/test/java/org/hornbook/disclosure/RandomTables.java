package org.hornbook.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hornbook.disclosure.table.Dimension;
import org.hornbook.disclosure.table.Hierarchy;
import org.hornbook.disclosure.table.Layout;
import org.hornbook.disclosure.table.Table;

/** Makes random tables: 1 to 6 dimensions, flat or nested hierarchies, sparse to dense. */
public final class RandomTables {
    private final Random random;

    public RandomTables(long seed) {
        this.random = new Random(seed);
    }

    /** A table of counts with about this many cells at most. */
    public Table counts(int dimensions, int mostCells) {
        List<Dimension> made = new ArrayList<>();
        int left = mostCells;
        for (int d = 0; d < dimensions; d++) {
            int share = (int) Math.floor(Math.pow(left, 1.0 / (dimensions - d)));
            Hierarchy hierarchy = hierarchy(d, Math.max(3, share - random.nextInt(2)));
            made.add(new Dimension("d" + d, hierarchy));
            left = Math.max(1, left / hierarchy.size());
        }
        return fill(new Layout(made));
    }

    private Hierarchy hierarchy(int dimension, int most) {
        Hierarchy.Builder builder = new Hierarchy.Builder("Total");
        List<String> open = new ArrayList<>(List.of("Total"));
        int size = 1;
        boolean nested = random.nextBoolean();
        while (size + 2 <= most && !open.isEmpty()) {
            String parent = open.remove(random.nextInt(open.size()));
            int parts = nested ? Math.min(most - size, 2 + random.nextInt(3)) : most - size;
            for (int i = 0; i < parts; i++) {
                String name = "c" + dimension + "_" + size++;
                builder.add(parent, name);
                open.add(name);
            }
            if (!nested) {
                break;
            }
        }
        return builder.build();
    }

    private Table fill(Layout layout) {
        double zeros = random.nextDouble() * 0.8;
        double mean = Math.exp(random.nextDouble() * 4);
        double[][] effects = new double[layout.dimensions().size()][];
        for (int d = 0; d < effects.length; d++) {
            effects[d] = random.doubles(layout.hierarchy(d).size(), 0.1, 2).toArray();
        }
        long[] counts = new long[layout.size()];
        for (int cell = 0; cell < counts.length; cell++) {
            if (layout.innermost(cell) && random.nextDouble() >= zeros) {
                double expected = mean;
                for (int d = 0; d < effects.length; d++) {
                    expected *= effects[d][layout.code(cell, d)];
                }
                counts[cell] = poisson(expected);
            }
        }
        return Table.ofCounts(layout, counts);
    }

    private long poisson(double mean) {
        if (mean > 30) {
            return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        long count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}
