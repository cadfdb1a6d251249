package org.hornbook.spark;

import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.hornbook.discovery.connect.Cluster;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.SourceException;

/** Connects to Spark masters. Settings come from system properties that begin with {@code spark.}, as Spark has them. */
public final class SparkOpener implements Cluster.Opener {
    /** For the service loader. */
    public SparkOpener() {}

    @Override
    public Cluster open(String address) {
        JavaSparkContext context = null;
        try {
            context = new JavaSparkContext(SparkCluster.settings(address));
            // a context is there before its master has answered
            context.parallelize(List.of(1), 1).count();
            return new SparkCluster(context);
        } catch (Exception e) {
            // Scala throws checked exceptions that nobody declares
            if (context != null) {
                context.close();
            }
            throw new SourceException(
                    new Problem(
                            address,
                            "The cluster cannot be used: " + SparkCluster.reason(e),
                            "Check the address, and that the cluster runs the same version of Spark on Java 25."),
                    e);
        }
    }
}
