package org.hornbook.server.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a main class of the test class path in a process of its own, which can be killed. */
final class ServerProcess {

    private ServerProcess() {}

    static Process start(Class<?> main, Path dataFolder) throws IOException {
        return java(main, dataFolder.toString()).redirectErrorStream(true).start();
    }

    /** Runs the command line as the launcher does. */
    static Process command(String... arguments) throws IOException {
        return java(Hornbook.class, arguments)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Runs the command line as the launcher does; its messages come with its output. */
    static Process commandWithMessages(String... arguments) throws IOException {
        return java(Hornbook.class, arguments).redirectErrorStream(true).start();
    }

    private static ProcessBuilder java(Class<?> main, String... arguments) {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath,
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /** Reads the process's output up to the line; fails when the process ends before. */
    static void awaitLine(Process process, String wanted) throws IOException {
        BufferedReader output = process.inputReader();
        StringBuilder seen = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.contains(wanted)) {
                return;
            }
            seen.append(line).append('\n');
        }
        throw new AssertionError("the process ended before it said \"" + wanted + "\":\n" + seen);
    }
}
