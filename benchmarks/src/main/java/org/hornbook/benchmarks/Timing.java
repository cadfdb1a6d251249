package org.hornbook.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * How long something took, in seconds.
 *
 * @param elapsed by the clock on the wall
 * @param processor of this process on all processors, which other work on the machine disturbs less
 */
record Timing(double elapsed, double processor) {
    static Timing of(Callable<?> work) throws Exception {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long processor = system.getProcessCpuTime();
        long started = System.nanoTime();
        work.call();
        return new Timing((System.nanoTime() - started) / 1e9, (system.getProcessCpuTime() - processor) / 1e9);
    }

    /** The middle one by the clock, and the middle one by processor time. */
    static Timing median(List<Timing> timings) {
        return new Timing(
                middle(timings.stream()
                        .map(Timing::elapsed)
                        .sorted(Comparator.naturalOrder())
                        .toList()),
                middle(timings.stream()
                        .map(Timing::processor)
                        .sorted(Comparator.naturalOrder())
                        .toList()));
    }

    private static double middle(List<Double> sorted) {
        return sorted.get(sorted.size() / 2);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f s (CPU %.2f s)", elapsed, processor);
    }
}
