package org.hornbook.server.launch;

import java.io.PrintStream;

/** Says on standard error what a start is doing and how long each step took. */
final class StartProgress {

    private final PrintStream out;
    private final long started = System.nanoTime();

    StartProgress(PrintStream out) {
        this.out = out;
    }

    /** A step begins or ended; elapsed seconds since the start stand before it. */
    void say(String step) {
        out.printf("%5.1f s  %s%n", (System.nanoTime() - started) / 1e9, step);
        out.flush();
    }
}
