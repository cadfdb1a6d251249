package org.hornbook.server.launch;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** From nothing to the running product with the sample district scanned and catalogued. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Runs the product with a synthetic sample district until interrupted.")
final class DemoCommand implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "DIR", description = "data folder (default: .hornbook/demo)")
    @Nullable
    Path data;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", description = "port (default: ${DEFAULT-VALUE})")
    int port;

    @Override
    public Integer call() throws Exception {
        StartProgress progress = new StartProgress(System.err);
        DataFolder folder = DataFolder.at(data == null ? Path.of(".hornbook", "demo") : data);
        var lock = folder.lock();
        progress.say("Starting the embedded database in " + folder.path());
        EmbeddedDatabase database = EmbeddedDatabase.start(folder);
        progress.say("Starting the server");
        var context = new ServerStart(folder, database.application())
                .with("server.port", port)
                .with("hornbook.name", "Alder Brook Public Schools (sample)")
                .with("hornbook.address", "http://localhost:" + port)
                .run("demo");
        progress.say("Ready");
        System.out.println("Hornbook answers at http://localhost:" + port + " " + lock.isValid() + context.isActive());
        Thread.currentThread().join();
        return 0;
    }
}
