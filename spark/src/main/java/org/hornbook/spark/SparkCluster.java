package org.hornbook.spark;

import java.io.Serializable;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.hornbook.discovery.connect.Cluster;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.SourceException;

/**
 * A Spark application that does nothing but count: one task an item, results merged in a tree so that no machine gets
 * more than it can hold. A task whose machine fails is done again elsewhere, which changes nothing, because a task only
 * reads.
 */
final class SparkCluster implements Cluster {
    /** With more items, the tree of merges gets one more level. */
    private static final int WIDE = 256;

    private final JavaSparkContext context;

    SparkCluster(JavaSparkContext context) {
        this.context = context;
    }

    /** Spark's settings for an application at this master; those given as system properties win. */
    static SparkConf settings(String master) {
        var settings = new SparkConf().setMaster(master);
        settings.setIfMissing("spark.app.name", "Hornbook scan");
        settings.setIfMissing("spark.ui.enabled", "false");
        settings.setIfMissing("spark.driver.maxResultSize", "2g");
        settings.setIfMissing(
                "spark.executor.extraJavaOptions",
                "--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow");
        return settings;
    }

    JavaSparkContext context() {
        return context;
    }

    @Override
    public <T extends Serializable, R extends Serializable> List<R> each(List<T> items, Work<T, R> work) {
        return done(() -> context.parallelize(items, items.size()).map(work::on).collect());
    }

    @Override
    public <T extends Serializable, R extends Serializable> R together(List<T> items, Work<T, R> work, Merge<R> merge) {
        return done(() -> context.parallelize(items, items.size())
                .map(work::on)
                .treeReduce(merge::of, items.size() > WIDE ? 3 : 2));
    }

    /** Scala throws checked exceptions that nobody declares. */
    private static <R> R done(Callable<R> job) {
        try {
            return job.call();
        } catch (Exception e) {
            throw new SourceException(
                    new Problem(
                            "cluster",
                            "The machines did not finish counting: " + reason(e),
                            "See their logs, and scan again."),
                    e);
        }
    }

    /** The first line of a message, which names no value. */
    static String reason(Exception failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .strip();
    }

    @Override
    public void close() {
        context.close();
    }
}
