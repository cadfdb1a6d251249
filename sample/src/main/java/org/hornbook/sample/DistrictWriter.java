package org.hornbook.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hornbook.sample.table.Dataset;
import org.hornbook.sample.table.Output;
import org.hornbook.sample.table.PostgresWriter;

/** Writes the repositories to their destinations, several at once. */
final class DistrictWriter {

    private static final int THREADS = 3;

    private final SampleDestinations destinations;

    DistrictWriter(SampleDestinations destinations) {
        this.destinations = destinations;
    }

    void write(List<Dataset<?>> studentInformation, List<Dataset<?>> humanResources, List<Output> files) {
        var work = new ArrayList<Callable<Void>>();
        work.add(() -> database(destinations.studentInformation(), studentInformation));
        work.add(() -> database(destinations.humanResources(), humanResources));
        work.add(() -> files(destinations.folder(), files));
        runAll(work);
    }

    private static Void database(DatabaseAddress address, List<Dataset<?>> datasets) {
        try (Connection connection = address.open()) {
            connection.setAutoCommit(false);
            PostgresWriter.dropLabelled(connection);
            refuseFilled(address, connection);
            PostgresWriter.createTables(connection, datasets);
            for (Dataset<?> dataset : datasets) {
                PostgresWriter.copyRows(connection, dataset);
            }
            PostgresWriter.addConstraints(connection, datasets);
            connection.commit();
            return null;
        } catch (SQLException | IOException e) {
            throw new SampleWriteException(
                    "cannot write to %s: %s; give an empty database and a user who may create schemas"
                            .formatted(address, e.getMessage()),
                    e);
        }
    }

    private static void refuseFilled(DatabaseAddress address, Connection connection) throws SQLException {
        String query = "SELECT count(*) FROM information_schema.tables WHERE table_schema NOT IN"
                + " ('pg_catalog', 'information_schema')";
        try (Statement statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            if (result.next() && result.getLong(1) > 0) {
                throw new SampleWriteException(address + " already has tables; give an empty database");
            }
        }
    }

    private static Void files(Path folder, List<Output> outputs) {
        for (Output output : outputs) {
            try {
                output.write(folder);
            } catch (SQLException | IOException e) {
                throw new SampleWriteException(
                        "cannot write %s below %s: %s"
                                .formatted(output.datasets().getFirst().repository(), folder, e.getMessage()),
                        e);
            }
        }
        return null;
    }

    private static void runAll(List<Callable<Void>> work) {
        try (ExecutorService executor = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Void> result : executor.invokeAll(work)) {
                result.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SampleWriteException("interrupted while writing; write again to empty destinations", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SampleWriteException cause) {
                throw cause;
            }
            throw new SampleWriteException("writing failed: " + e.getCause(), e);
        }
    }
}
