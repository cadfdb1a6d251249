package org.hornbook.disclosure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hornbook.disclosure.protect.Effort;
import org.hornbook.disclosure.protect.ProtectedTable;
import org.hornbook.disclosure.protect.Protector;
import org.hornbook.disclosure.protect.Request;
import org.hornbook.disclosure.rule.Rules;
import org.hornbook.disclosure.rule.Singletons;
import org.hornbook.disclosure.table.Status;
import org.hornbook.disclosure.table.Table;

/**
 * Protects the tables of a folder under the peer's rule and under ours: see {@code disclosure/benchmarks/README.md}.
 * Arguments: the folder; the optimiser's seconds for each table, 0 for the heuristic alone; the most rows of a table.
 * With {@code make} as the only further argument it writes the tables instead.
 */
public final class PeerBenchmark {
    private PeerBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        if (arguments[1].equals("make")) {
            BenchmarkTables.write(folder);
            return;
        }
        int seconds = Integer.parseInt(arguments[1]);
        int mostRows = Integer.parseInt(arguments[2]);
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
        protect(BenchmarkTables.read(files.getFirst()), Singletons.SUMS, 0);
        System.out.println("table,level,cells,primary,withheld,elapsed,processor,peakMegabytes,bound,warnings");
        for (Path file : files) {
            Table table = BenchmarkTables.read(file);
            if (BenchmarkTables.rows(table) <= mostRows) {
                for (Singletons level : List.of(Singletons.SUMS, Singletons.CONTRIBUTORS)) {
                    report(file, table, level, seconds);
                }
            }
        }
    }

    private static void report(Path file, Table table, Singletons level, int seconds) {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long start = System.nanoTime();
        ProtectedTable result = protect(table, level, seconds);
        System.out.printf(
                Locale.ROOT,
                "%s,%s,%d,%d,%d,%.2f,%.2f,%d,%.0f,%d%n",
                file.getFileName().toString().replace(".csv", ""),
                level,
                table.layout().size(),
                result.count(Status.PRIMARY),
                result.withheld(),
                (System.nanoTime() - start) / 1e9,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / 1e9,
                peakMegabytes(),
                result.bound(),
                result.warnings().size());
    }

    private static long peakMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }

    private static ProtectedTable protect(Table table, Singletons level, int seconds) {
        Effort effort = seconds == 0 ? Effort.heuristic() : Effort.optimise(Duration.ofSeconds(seconds));
        return Protector.protect(Request.exact(table, Rules.minimum(10).withSingletons(level)), effort);
    }
}
