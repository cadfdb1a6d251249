package org.hornbook.disclosure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.hornbook.disclosure.table.Dimension;
import org.hornbook.disclosure.table.Hierarchy;
import org.hornbook.disclosure.table.Layout;
import org.hornbook.disclosure.table.Table;

/** The tables of the benchmark: a column {@code g} with the group of {@code d0}, one a dimension, and {@code n}. */
final class BenchmarkTables {
    private static final int GROUP = 4;

    private BenchmarkTables() {}

    static void write(Path folder) throws IOException {
        Map<String, int[]> shapes = new LinkedHashMap<>();
        shapes.put("a100", new int[] {7, 10});
        shapes.put("b1000", new int[] {40, 19});
        shapes.put("c1000", new int[] {8, 9, 9});
        shapes.put("d3000", new int[] {8, 6, 5, 6});
        shapes.put("e10000", new int[] {40, 12, 14});
        shapes.put("f10000", new int[] {8, 5, 5, 5, 4});
        shapes.put("g30000", new int[] {60, 18, 20});
        shapes.put("h100000", new int[] {80, 12, 11, 6});
        shapes.put("i3500", new int[] {8, 2, 2, 2, 2, 3});
        for (Map.Entry<String, int[]> shape : shapes.entrySet()) {
            for (double mean : new double[] {2, 60}) {
                String name = shape.getKey() + (mean < 10 ? "sparse" : "dense");
                Files.write(folder.resolve(name + ".csv"), lines(shape.getValue(), mean, new Random(name.hashCode())));
            }
        }
    }

    /** Independent exponential effects of the categories, Poisson counts. */
    private static List<String> lines(int[] shape, double mean, Random random) {
        double[][] effects = new double[shape.length][];
        StringBuilder header = new StringBuilder("g");
        for (int d = 0; d < shape.length; d++) {
            effects[d] = random.doubles(shape[d])
                    .map(uniform -> -Math.log(1 - uniform))
                    .toArray();
            header.append(",d").append(d);
        }
        List<String> lines = new ArrayList<>(List.of(header.append(",n").toString()));
        int[] at = new int[shape.length];
        do {
            double expected = mean;
            StringBuilder line = new StringBuilder("g" + at[0] / GROUP);
            for (int d = 0; d < shape.length; d++) {
                expected *= effects[d][at[d]];
                line.append(",c").append(at[d]);
            }
            lines.add(line.append(',').append(poisson(random, expected)).toString());
        } while (next(at, shape));
        return lines;
    }

    private static boolean next(int[] at, int[] shape) {
        for (int d = shape.length - 1; d >= 0; d--) {
            if (++at[d] < shape[d]) {
                return true;
            }
            at[d] = 0;
        }
        return false;
    }

    private static long poisson(Random random, double mean) {
        if (mean > 100) {
            return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        long count = -1;
        for (double left = Math.exp(mean); left > 1 || count < 0; count++) {
            left *= random.nextDouble();
        }
        return count;
    }

    static Table read(Path file) throws IOException {
        List<String[]> rows = Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
        int dimensions = rows.getFirst().length - 2;
        List<Dimension> made = new ArrayList<>();
        for (int d = 0; d < dimensions; d++) {
            Hierarchy.Builder builder = new Hierarchy.Builder("Total");
            Set<String> seen = new HashSet<>();
            for (String[] row : rows) {
                if (d == 0 && seen.add("group " + row[0])) {
                    builder.add("Total", "group " + row[0]);
                }
                if (seen.add(row[d + 1])) {
                    builder.add(d == 0 ? "group " + row[0] : "Total", row[d + 1]);
                }
            }
            made.add(new Dimension("d" + d, builder.build()));
        }
        Layout layout = new Layout(made);
        long[] counts = new long[layout.size()];
        for (String[] row : rows) {
            int[] codes = new int[dimensions];
            for (int d = 0; d < dimensions; d++) {
                codes[d] = layout.hierarchy(d).find(row[d + 1]).orElseThrow();
            }
            counts[layout.cell(codes)] += Long.parseLong(row[dimensions + 1]);
        }
        return Table.ofCounts(layout, counts);
    }

    /** How many innermost cells a table has. */
    static int rows(Table table) {
        int rows = 0;
        for (int cell = 0; cell < table.layout().size(); cell++) {
            rows += table.layout().innermost(cell) ? 1 : 0;
        }
        return rows;
    }
}
