package org.hornbook.server.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A mail server that answers as a test wants; an answer {@code HANG UP} ends the connection instead. */
final class ScriptedSmtp implements AutoCloseable {

    static final String HANG_UP = "HANG UP";

    private final ServerSocket server;
    private final UnaryOperator<String> answers;
    final AtomicInteger dots = new AtomicInteger();

    /**
     * Starts.
     *
     * @param answers gives the answer to a command, {@code DATA LINE} being each line of a letter (its answer is only
     *     looked at when it is to hang up) and {@code DOT} its end; empty: the usual answer
     */
    ScriptedSmtp(UnaryOperator<String> answers) throws IOException {
        this.answers = answers;
        this.server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                talk(socket);
            } catch (IOException over) {
                // the test is over, or the other side hung up
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = socket.getOutputStream();
        say(out, "220 scripted");
        boolean letter = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = letter ? (line.equals(".") ? "DOT" : "DATA LINE") : line.toUpperCase(Locale.ROOT);
            String answer = answers.apply(command);
            if (HANG_UP.equals(answer)) {
                return;
            }
            if (command.equals("DATA LINE")) {
                continue;
            }
            letter = command.equals("DATA");
            if (command.equals("DOT")) {
                dots.incrementAndGet();
            }
            say(out, answer.isEmpty() ? usual(command) : answer);
        }
    }

    private static String usual(String command) {
        if (command.equals("DATA")) {
            return "354 go on";
        }
        return command.equals("QUIT") ? "221 bye" : "250 fine";
    }

    private static void say(OutputStream out, String text) {
        try {
            out.write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
