package org.hornbook.server.launch;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import org.hornbook.disclosure.cli.AttackCommand;
import org.hornbook.disclosure.cli.ProtectCommand;
import org.hornbook.discovery.cli.OverlapsCommand;
import org.hornbook.discovery.cli.ScanCommand;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line behind {@code ./hornbook}. Exit status: 0 done, 1 "no", 2 bad input, 3 environment at fault. */
@Command(
        name = "hornbook",
        mixinStandardHelpOptions = true,
        version = "Hornbook 0.1.0",
        description = "The data-governance system of a school district.",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            PortalCommand.class,
            ScanCommand.class,
            OverlapsCommand.class,
            ProtectCommand.class,
            AttackCommand.class,
            JournalCommand.class
        })
public final class Hornbook implements Runnable {

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(System.out);
        }
    }

    /** Starts here. */
    public static void main(String[] arguments) {
        quietUntilConfigured();
        System.exit(commandLine().execute(arguments));
    }

    /** Before the application configures logging, libraries would log every step of theirs. */
    private static void quietUntilConfigured() {
        // the workbook library would say on standard error that nobody wants its log
        System.setProperty("log4j2.StatusLogger.level", "OFF");
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.WARN);
        }
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Hornbook());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(executionFailures());
        line.setParameterExceptionHandler(parameterFailures());
        return line;
    }

    private static IExecutionExceptionHandler executionFailures() {
        return (exception, command, result) -> {
            if (exception instanceof LaunchFailure failure) {
                System.err.println(failure.getMessage());
                return failure.exitStatus();
            }
            if (rootOf(exception) instanceof BindException || rootOf(exception) instanceof PortInUseException) {
                System.err.println("The port is in use by another program. Choose another with --port.");
                return 3;
            }
            System.err.println("Hornbook stopped: " + rootOf(exception));
            exception.printStackTrace();
            return 3;
        };
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static IParameterExceptionHandler parameterFailures() {
        return (ParameterException exception, String[] arguments) -> {
            System.err.println(exception.getMessage() + " (try: hornbook "
                    + exception.getCommandLine().getCommandName() + " --help)");
            return 2;
        };
    }
}
