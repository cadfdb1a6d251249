package org.hornbook.disclosure.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.hornbook.disclosure.read.BadInput;
import picocli.CommandLine.Model.CommandSpec;

/** The exit statuses of the commands, and how failures become one line on standard error. */
final class Exit {
    static final int DONE = 0;
    static final int THE_ANSWER_IS_NO = 1;
    static final int BAD_INPUT = 2;
    static final int ENVIRONMENT = 3;

    private Exit() {}

    /** Runs a command's work and turns its failures into an exit status and one line. */
    static int of(CommandSpec command, Callable<Integer> work) {
        try {
            return work.call();
        } catch (BadInput | IllegalArgumentException bad) {
            return say(command, BAD_INPUT, String.valueOf(bad.getMessage()));
        } catch (IOException bad) {
            return say(command, ENVIRONMENT, "cannot write: " + bad.getMessage());
        } catch (UnsatisfiedLinkError bad) {
            return say(command, ENVIRONMENT, "the optimisation library cannot be loaded here: " + bad.getMessage());
        } catch (Exception bad) {
            throw new IllegalStateException(bad);
        }
    }

    private static int say(CommandSpec command, int status, String line) {
        command.commandLine().getErr().println(command.name() + ": " + line.replace('\n', ' '));
        command.commandLine().getErr().flush();
        return status;
    }
}
