package org.hornbook.server.launch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hornbook.server.HornbookApplication;
import org.hornbook.server.obligations.PolicyPackReader;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Starts the application over a database. */
final class ServerStart {

    private final Map<String, Object> settings = new LinkedHashMap<>();

    ServerStart(DataFolder folder, DatabaseAccess database) {
        settings.put("spring.datasource.url", database.url());
        settings.put("spring.datasource.username", database.username());
        settings.put("spring.datasource.password", database.password());
        settings.put("hornbook.data-folder", folder.path().toString());
        settings.put("hornbook.key", folder.secret("credentials-key"));
        settings.put("spring.config.additional-location", "optional:file:" + folder.path() + "/hornbook.yaml");
    }

    ServerStart with(String key, Object value) {
        settings.put(key, value);
        return this;
    }

    /** Runs until the context is closed; the pages answer when this returns. */
    ConfigurableApplicationContext run(String... profiles) {
        // as arguments they win over application.yaml; they are not the process's arguments, so nobody can list them
        String[] arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        try {
            return new SpringApplicationBuilder(HornbookApplication.class)
                    .initializers(ServerStart::readPolicyPack, ServerStart::namePortal)
                    .profiles(profiles)
                    .run(arguments);
        } catch (RuntimeException e) {
            throw StartFailures.badInput(e).map(RuntimeException.class::cast).orElse(e);
        }
    }

    /** Pages link to the portal where its address can be told before it starts. */
    private static void namePortal(ConfigurableApplicationContext context) {
        PortalPort port = PortalPort.of(context.getEnvironment());
        if (port.number() > 0 && !context.getEnvironment().containsProperty("hornbook.portal.address")) {
            context.getEnvironment()
                    .getPropertySources()
                    .addLast(new MapPropertySource(
                            "portal", Map.of("hornbook.portal.address", "http://localhost:" + port.number())));
        }
    }

    /** A pack that cannot be used ends the start before the server touches the database. */
    private static void readPolicyPack(ConfigurableApplicationContext context) {
        String named = context.getEnvironment().getProperty("hornbook.policy-pack");
        if (named != null) {
            PolicyPackReader.read(context.getResource(named));
        }
    }
}
