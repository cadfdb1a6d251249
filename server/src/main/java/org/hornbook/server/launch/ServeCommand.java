package org.hornbook.server.launch;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Production: the database server that {@code HORNBOOK_DB_URL} names, or the embedded one. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Runs the server. Settings come from environment variables and hornbook.yaml in the data folder.")
final class ServeCommand implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "DIR", description = "data folder (default: HORNBOOK_DATA or hornbook-data)")
    @Nullable
    Path data;

    @Option(names = "--port", paramLabel = "N", description = "port (default: HORNBOOK_PORT or 8080)")
    @Nullable
    Integer port;

    @Override
    public Integer call() throws Exception {
        StartProgress progress = new StartProgress(System.err);
        DataFolder folder = DataFolder.at(data == null ? LaunchSettings.dataFolder("hornbook-data") : data);
        DatabaseAccess own;
        Supplier<DatabaseAccess> portal;
        if (LaunchSettings.databaseServer().isPresent()) {
            own = LaunchSettings.databaseServer().get();
            portal = () -> DistrictDatabase.portal(own, folder);
        } else {
            var lock = folder.lock();
            progress.say("Starting the embedded database in " + folder.path());
            var database = EmbeddedDatabase.start(folder);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> release(lock)));
            own = database.application();
            portal = database::portal;
        }
        ServerStart start = new ServerStart(folder, own);
        if (port != null) {
            start.with("server.port", port);
        }
        progress.say("Starting the server");
        var context = start.run();
        progress.say("Ready");
        System.out.println("Hornbook answers at http://localhost:"
                + context.getEnvironment().getProperty("local.server.port"));
        PortalStart.beside(context, own, portal);
        Thread.currentThread().join();
        return 0;
    }

    private static void release(java.nio.channels.FileLock lock) {
        try {
            lock.close();
        } catch (java.io.IOException e) {
            System.err.println("The data folder's lock was not released: " + e.getMessage());
        }
    }
}
