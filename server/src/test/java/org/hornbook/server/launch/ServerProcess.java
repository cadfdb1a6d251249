package org.hornbook.server.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/** Runs a main class of the test class path in a process of its own, which can be killed. */
final class ServerProcess {

    private ServerProcess() {}

    static Process start(Class<?> main, Path dataFolder) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPath,
                        main.getName(),
                        dataFolder.toString())
                .redirectErrorStream(true)
                .start();
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
