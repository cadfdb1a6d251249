package org.hornbook.server.demo;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what the product logs while the sample district is scanned, and makes it say more than usual. */
final class DemoLog {

    private static final Queue<String> LINES = new ConcurrentLinkedQueue<>();

    /** Stands in what is kept as soon as anything is. */
    static final String FIRST_LINE = "From here on the log is kept";

    private DemoLog() {}

    static void start() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        Keeping keeping = new Keeping();
        keeping.setContext(context);
        keeping.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(keeping);
        context.getLogger("org.hornbook").setLevel(Level.DEBUG);
        LoggerFactory.getLogger(DemoLog.class).debug(FIRST_LINE);
    }

    /** Everything logged so far, with the texts of exceptions. */
    static String text() {
        return String.join("\n", LINES);
    }

    private static final class Keeping extends AppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent event) {
            LINES.add(event.getFormattedMessage());
            if (event.getThrowableProxy() != null) {
                LINES.add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }
    }
}
