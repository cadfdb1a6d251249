package org.hornbook.server.launch;

import java.util.Map;
import java.util.concurrent.Callable;
import org.hornbook.portal.PortalApplication;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The open data portal alone, on a machine that knows nothing of the private database. */
@Command(
        name = "portal",
        mixinStandardHelpOptions = true,
        description = "Runs the open data portal alone. Its database is named by HORNBOOK_PORTAL_DB_URL,"
                + " HORNBOOK_PORTAL_DB_USER and HORNBOOK_PORTAL_DB_PASSWORD.")
final class PortalCommand implements Callable<Integer> {

    @Option(names = "--port", paramLabel = "N", description = "port (default: HORNBOOK_PORTAL_PORT or 8081)")
    @Nullable
    Integer port;

    @Override
    public Integer call() throws Exception {
        DatabaseAccess access = LaunchSettings.portalDatabase()
                .orElseThrow(() -> LaunchFailure.badInput(
                        "Name the database of the portal with HORNBOOK_PORTAL_DB_URL (jdbc:postgresql://...)."));
        Map<String, Object> settings = PortalStart.database(access);
        if (port != null) {
            settings.put("server.port", port);
        }
        var portal = start(settings);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(portal::close));
        System.out.println("The open data portal answers at http://localhost:"
                + portal.getEnvironment().getProperty("local.server.port"));
        System.out.flush();
        Thread.currentThread().join();
        return 0;
    }

    private static org.springframework.context.ConfigurableApplicationContext start(Map<String, Object> settings) {
        try {
            return PortalApplication.start(settings);
        } catch (RuntimeException e) {
            throw PortalStart.reason(e)
                    .map(reason -> LaunchFailure.environment("The open data portal did not start: " + reason, e))
                    .orElseThrow(() -> e);
        }
    }
}
