package org.hornbook.discovery.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.hornbook.discovery.Progress;

/** A bar on the last line of a terminal; nothing anywhere else. */
final class ProgressBar {
    private static final int WIDTH = 30;

    private final PrintWriter out;
    private final boolean terminal;
    private boolean shown;

    private ProgressBar(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    static ProgressBar onTerminal(PrintWriter out) {
        return new ProgressBar(
                out,
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false));
    }

    void show(String what, Progress progress) {
        if (!terminal) {
            return;
        }
        shown = true;
        out.print('\r' + line(what, progress) + "\u001B[K");
        out.flush();
    }

    static String line(String what, Progress progress) {
        int filled = (int) Math.round(progress.share() * WIDTH);
        String left = progress.timeLeft()
                .filter(time -> time.compareTo(Duration.ofSeconds(1)) > 0)
                .map(time -> ", " + text(time) + " left")
                .orElse("");
        return String.format(
                Locale.ROOT,
                "%s [%s%s] %3.0f %%, %d of %d datasets, %,d rows%s",
                what,
                "#".repeat(filled),
                "-".repeat(WIDTH - filled),
                progress.share() * 100,
                progress.datasetsDone(),
                progress.datasetsTotal(),
                progress.rowsDone(),
                left);
    }

    private static String text(Duration time) {
        return time.toMinutes() == 0
                ? time.toSeconds() + " s"
                : time.toMinutes() + " min " + time.toSecondsPart() + " s";
    }

    /** Takes the bar away before something else is printed. */
    void clear() {
        if (shown) {
            out.print("\r\u001B[K");
            out.flush();
            shown = false;
        }
    }
}
