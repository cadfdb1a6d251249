package org.hornbook.server.launch;

import java.util.Optional;
import org.hornbook.server.obligations.InvalidPackException;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Failures to start that are the user's to mend. The framework would log them with their stack; the launcher says them
 * in one line instead, so they are kept out of the log.
 */
final class StartFailures implements SpringBootExceptionReporter {

    private final boolean ofPortal;

    /** As the framework wants it: reporters are made before there is anything to inject. */
    StartFailures(ConfigurableApplicationContext context) {
        ofPortal = "hornbook-portal".equals(context.getEnvironment().getProperty("spring.application.name"));
    }

    @Override
    public boolean reportException(Throwable failure) {
        return badInput(failure).isPresent()
                || (ofPortal && PortalStart.reason(failure).isPresent());
    }

    /** The line for a failure whose cause is bad input. */
    static Optional<LaunchFailure> badInput(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidPackException invalid) {
                return Optional.of(LaunchFailure.badInput(String.valueOf(invalid.getMessage())));
            }
        }
        return Optional.empty();
    }
}
