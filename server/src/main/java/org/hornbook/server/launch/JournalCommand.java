package org.hornbook.server.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hornbook.server.journal.JournalHead;
import org.hornbook.server.journal.JournalReading;
import org.hornbook.server.journal.JournalVerification;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The record of acts, from the command line. */
@Command(
        name = "journal",
        mixinStandardHelpOptions = true,
        description = "The record of acts.",
        subcommands = JournalCommand.Verify.class)
final class JournalCommand implements Runnable {

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "Say what to do: journal verify");
        }
    }

    /** Proves that the record was not altered; works beside a running server and without one. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Proves that the record of actions was not altered.")
    static final class Verify implements Callable<Integer> {

        @Option(
                names = "--data",
                paramLabel = "DIR",
                description = "data folder (default: HORNBOOK_DATA or hornbook-data)")
        @Nullable
        Path data;

        @Override
        public Integer call() throws IOException {
            if (LaunchSettings.databaseServer().isPresent()) {
                return verify(LaunchSettings.databaseServer().get());
            }
            DataFolder folder = existing(data == null ? LaunchSettings.dataFolder("hornbook-data") : data);
            var running = EmbeddedDatabase.running(folder);
            if (running.isPresent()) {
                return verify(running.get());
            }
            try (var lock = folder.lock();
                    EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
                return lock.isValid() ? verify(database.application()) : 3;
            }
        }

        private static DataFolder existing(Path path) {
            if (!Files.isDirectory(path.resolve("postgres"))) {
                throw LaunchFailure.badInput(
                        "No Hornbook installation in %s. Name its data folder with --data, or its server with HORNBOOK_DB_URL."
                                .formatted(path.toAbsolutePath().normalize()));
            }
            return DataFolder.at(path);
        }

        private static int verify(DatabaseAccess access) {
            var source = new DriverManagerDataSource(access.url(), access.username(), access.password());
            return switch (JournalReading.over(source).verify()) {
                case JournalVerification.Intact(long entries, JournalHead head) -> {
                    System.out.printf("intact: %d entries, head %s%n", entries, head.hash());
                    yield 0;
                }
                case JournalVerification.Broken(long sequence, String reason) -> {
                    System.out.printf("broken at entry %d: %s%n", sequence, reason);
                    yield 1;
                }
            };
        }
    }
}
