package org.hornbook.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.*;
import java.util.*;
import org.hornbook.discovery.*;
import org.hornbook.discovery.classify.*;
import org.hornbook.discovery.connect.*;
import org.hornbook.discovery.profile.*;
import org.hornbook.discovery.vocabulary.*;

final class ScanBenchmark {
    public static void main(String[] args) throws Exception {
        long rows = Long.parseLong(args[0]);
        Path file = Path.of(args[1]);
        if (!Files.exists(file)) MixedTable.write(file, rows, 1);
        System.out.println(Files.size(file) / 1000000 + " MB");
        int threads = args.length > 3 ? Integer.parseInt(args[3]) : 2;
        for (int i = 0; i < Integer.parseInt(args[2]); i++) {
            long t = System.nanoTime();
            if (!args[args.length-1].equals("noduck"))
            try (Connection c = DriverManager.getConnection("jdbc:duckdb:");
                    Statement s = c.createStatement()) {
                s.execute("SET threads=" + threads);
                try (ResultSet r = s.executeQuery("SUMMARIZE SELECT * FROM read_csv('" + file + "')")) { int n = 0; while (r.next()) n++; }
            }
            long u = System.nanoTime();
            Connectors cs = Connectors.standard();
            Classifier k = (p, sa, x) -> p.columns().stream().map(c -> new Verdict(c.column(), null, Sensitivity.INTERNAL, 1, List.of())).toList();
            List<ProfiledDataset> got = new ArrayList<>();
            ScanSummary sum = new Discovery(cs, k).scan(ScanRequest.of("x", cs.settings("files", Map.of("path", file.toAbsolutePath().toString())), SketchKey.of(new byte[16])).withOptions(ScanOptions.unlimited().withThreads(threads)), new ScanListener() { public void profiled(ProfiledDataset d) { got.add(d); } public void problem(Problem p) { System.out.println(p); } });
            long v = System.nanoTime();
            System.out.printf("duckdb %.2f s, hornbook %.2f s, ratio %.2f  %s%n", (u - t) / 1e9, (v - u) / 1e9, (double) (v - u) / (u - t), sum);
            if (i == 0) got.get(0).profile().columns().forEach(System.out::println);
            if (i == 0) System.out.println(got.get(0).profile().duplicateRows());
        }
    }
}
