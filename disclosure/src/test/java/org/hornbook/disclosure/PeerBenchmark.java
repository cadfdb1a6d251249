package org.hornbook.disclosure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.hornbook.disclosure.protect.Effort;
import org.hornbook.disclosure.protect.ProtectedTable;
import org.hornbook.disclosure.protect.Protector;
import org.hornbook.disclosure.protect.Request;
import org.hornbook.disclosure.rule.Rules;
import org.hornbook.disclosure.rule.Singletons;
import org.hornbook.disclosure.table.Dimension;
import org.hornbook.disclosure.table.Hierarchy;
import org.hornbook.disclosure.table.Layout;
import org.hornbook.disclosure.table.Status;
import org.hornbook.disclosure.table.Table;

/**
 * Writes tables for the peer and protects them here: see {@code disclosure/benchmarks/README.md}. Arguments: the folder for
 * the tables, and the optimiser's seconds for each.
 */
public final class PeerBenchmark {
    private static final int[][] SHAPES = {{12, 8}, {24, 9}, {60, 12}, {8, 5, 4}, {12, 6, 5}, {6, 4, 3, 3}};

    private PeerBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int seconds = Integer.parseInt(arguments[1]);
        System.out.println(
                "table,cells,primary,heuristic,heuristicSeconds,optimiser,gapPercent,withoutSoleContributors");
        for (int s = 0; s < SHAPES.length; s++) {
            for (int density = 0; density < 2; density++) {
                String name = "t" + s + (density == 0 ? "sparse" : "dense");
                Table table = table(SHAPES[s], density == 0 ? 4 : 40, s * 2L + density);
                write(table, folder.resolve(name + ".csv"));
                Request request = Request.exact(table, Rules.minimum(5));
                long start = System.nanoTime();
                ProtectedTable quick = Protector.protect(request, Effort.heuristic());
                double took = (System.nanoTime() - start) / 1e9;
                ProtectedTable best = Protector.protect(request, Effort.optimise(Duration.ofSeconds(seconds)));
                ProtectedTable outsiders = Protector.protect(
                        Request.exact(table, Rules.minimum(5).withSingletons(Singletons.SUMS)),
                        Effort.optimise(Duration.ofSeconds(seconds)));
                System.out.printf(
                        Locale.ROOT,
                        "%s,%d,%d,%d,%.2f,%d,%.1f,%d%n",
                        name,
                        table.layout().size(),
                        quick.count(Status.PRIMARY),
                        quick.withheld(),
                        took,
                        best.withheld(),
                        100 * best.gap(),
                        outsiders.withheld());
            }
        }
    }

    /** The first dimension is nested: groups of four below the total. */
    private static Table table(int[] shape, double mean, long seed) {
        List<Dimension> dimensions = new ArrayList<>();
        for (int d = 0; d < shape.length; d++) {
            Hierarchy.Builder builder = new Hierarchy.Builder("Total");
            for (int i = 0; i < shape[d]; i++) {
                if (d == 0 && i % 4 == 0) {
                    builder.add("Total", "g" + i / 4);
                }
                builder.add(d == 0 ? "g" + i / 4 : "Total", "c" + i);
            }
            dimensions.add(new Dimension("d" + d, builder.build()));
        }
        Random random = new Random(seed);
        Layout layout = new Layout(dimensions);
        double[][] effects = new double[shape.length][];
        for (int d = 0; d < shape.length; d++) {
            effects[d] = random.doubles(layout.hierarchy(d).size())
                    .map(uniform -> -Math.log(1 - uniform))
                    .toArray();
        }
        long[] counts = new long[layout.size()];
        for (int cell = 0; cell < counts.length; cell++) {
            double expected = mean;
            for (int d = 0; d < shape.length; d++) {
                expected *= effects[d][layout.code(cell, d)];
            }
            counts[cell] = layout.innermost(cell)
                    ? Math.max(0, Math.round(expected + random.nextGaussian() * Math.sqrt(expected)))
                    : 0;
        }
        return Table.ofCounts(layout, counts);
    }

    private static void write(Table table, Path file) throws IOException {
        Layout layout = table.layout();
        List<String> lines = new ArrayList<>();
        StringBuilder header = new StringBuilder("g");
        for (int d = 0; d < layout.dimensions().size(); d++) {
            header.append(",d").append(d);
        }
        lines.add(header.append(",n").toString());
        for (int cell = 0; cell < layout.size(); cell++) {
            if (layout.innermost(cell)) {
                Hierarchy first = layout.hierarchy(0);
                String group = first.category(first.parent(layout.code(cell, 0)));
                lines.add(group + "," + String.join(",", layout.categories(cell)) + "," + (long) table.value(cell));
            }
        }
        Files.write(file, lines);
    }
}
