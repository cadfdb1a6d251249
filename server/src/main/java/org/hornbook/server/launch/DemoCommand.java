package org.hornbook.server.launch;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hornbook.server.demo.DemoDistrict;
import org.hornbook.server.demo.DemoSignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
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

    @Option(names = "--stop-when-ready", hidden = true, description = "for preparing the start cache")
    boolean stopWhenReady;

    @Override
    public Integer call() throws Exception {
        StartProgress progress = new StartProgress(System.err);
        DataFolder folder = DataFolder.at(data == null ? Path.of(".hornbook", "demo") : data);
        try (var lock = folder.lock()) {
            progress.say("Starting the database");
            EmbeddedDatabase database = EmbeddedDatabase.start(folder);
            progress.say("Starting the server");
            ConfigurableApplicationContext context = start(folder, database).run("demo");
            var signIns = context.getBean(DemoDistrict.class).prepare(progress::say);
            progress.say("Ready");
            print(context, signIns);
            PortalStart.beside(context, database.application(), database::portal);
            System.out.printf("%nStop with Ctrl+C. Starting again finds everything as you left it.%n");
            System.out.flush();
            if (stopWhenReady) {
                context.close();
                database.close();
                return 0;
            }
            Thread.currentThread().join();
            return lock.isValid() ? 0 : 3;
        }
    }

    private ServerStart start(DataFolder folder, EmbeddedDatabase database) {
        if (!DemoDistrict.isComplete(folder.path())) {
            // a preparation that was interrupted begins again with empty repositories
            folder.remove("repositories");
            database.drop("sample_sis");
            database.drop("sample_hr");
        }
        DatabaseAccess students = database.further("sample_sis");
        DatabaseAccess staff = database.further("sample_hr");
        return new ServerStart(folder, database.application())
                .with("server.port", port)
                .with("hornbook.name", "Alder Brook Public Schools (sample)")
                .with("hornbook.address", "http://localhost:" + port)
                .with("hornbook.demo.folder", folder.path().resolve("repositories"))
                .with("hornbook.roster.folder", folder.path().resolve("roster"))
                .with("hornbook.demo.password", folder.secret("demo-sign-in").substring(0, 12))
                .with("hornbook.demo.students.url", students.url())
                .with("hornbook.demo.students.username", students.username())
                .with("hornbook.demo.students.password", students.password())
                .with("hornbook.demo.staff.url", staff.url())
                .with("hornbook.demo.staff.username", staff.username())
                .with("hornbook.demo.staff.password", staff.password());
    }

    private static void print(ConfigurableApplicationContext context, Iterable<DemoSignIn> signIns) {
        System.out.printf(
                "%nHornbook answers at http://localhost:%s%n%n",
                context.getEnvironment().getProperty("local.server.port"));
        System.out.println("Everyone in this sample district is invented. Sign in as:");
        for (DemoSignIn signIn : signIns) {
            System.out.printf("  %-18s %-38s password %s%n", signIn.role(), signIn.signInName(), signIn.password());
        }
        System.out.println();
        System.out.flush();
    }
}
