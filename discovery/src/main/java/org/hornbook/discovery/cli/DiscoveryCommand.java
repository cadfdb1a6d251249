package org.hornbook.discovery.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** Discovery's commands without the server. */
@Command(
        name = "hornbook",
        description = "Finds out what data is kept where.",
        mixinStandardHelpOptions = true,
        subcommands = {ScanCommand.class, OverlapsCommand.class})
public final class DiscoveryCommand {
    /** Runs a command; the exit statuses are part of the contract. */
    public static void main(String[] arguments) {
        // the workbook library would say on standard error that nobody wants its log
        System.setProperty("log4j2.StatusLogger.level", "OFF");
        System.setProperty("org.apache.logging.log4j.simplelog.level", "OFF");
        System.exit(commandLine().execute(arguments));
    }

    /** The commands, ready to run; bad usage is answered in one line with status 2. */
    public static CommandLine commandLine() {
        return new CommandLine(new DiscoveryCommand())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(DiscoveryCommand::badUsage);
    }

    private static int badUsage(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        String message =
                String.valueOf(failure.getMessage()).lines().findFirst().orElse("Bad usage.");
        command.getErr().println(message + " Try " + command.getCommandSpec().qualifiedName() + " --help.");
        return ExitStatus.BAD_INPUT;
    }
}
