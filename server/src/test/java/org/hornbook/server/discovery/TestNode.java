package org.hornbook.server.discovery;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hornbook.server.HornbookApplication;
import org.jsoup.Jsoup;

/** A server in a process of its own, which can be killed; used through its pages, as a person would. */
final class TestNode implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final Process process;
    private final int port;

    private TestNode(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts a server on the database and waits until its pages answer. */
    static TestNode start(String databaseUrl) throws Exception {
        int port = freePort();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx512m",
                        "-cp",
                        classPath,
                        HornbookApplication.class.getName(),
                        "--server.port=" + port,
                        "--spring.datasource.url=" + databaseUrl,
                        "--hornbook.key=" + "cd".repeat(32),
                        "--hornbook.data-folder=" + Path.of("target/test-data").toAbsolutePath(),
                        "--hornbook.jobs.heartbeat=1s",
                        "--hornbook.jobs.polling=200ms")
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "node-" + port + ".log").toFile())
                .start();
        TestNode node = new TestNode(process, port);
        node.awaitPages();
        return node;
    }

    long pid() {
        return process.pid();
    }

    /** Ends the process as a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitPages() throws Exception {
        Person nobody = new Person();
        Instant limit = Instant.now().plus(START_LIMIT);
        while (process.isAlive() && Instant.now().isBefore(limit)) {
            try {
                if (nobody.get(this, "/sign-in").statusCode() < 400) {
                    return;
                }
            } catch (IOException e) {
                // not listening yet
            }
            Thread.sleep(300);
        }
        throw new AssertionError("the server did not start; see target/node-" + port + ".log");
    }

    /** Somebody at a browser: cookies go to every node, as behind a balancer. */
    static final class Person {

        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();

        HttpResponse<String> get(TestNode node, String path) throws IOException, InterruptedException {
            return client.send(HttpRequest.newBuilder(address(node, path)).build(), BodyHandlers.ofString());
        }

        /** Opens the page with the form, fills it in and sends it; gives where the answer leads. */
        String send(TestNode node, String formPage, String path, Map<String, String> fields) throws Exception {
            var form = Jsoup.parse(get(node, formPage).body());
            String token = form.select("input[name=_csrf]").attr("value");
            String body = fields.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&", "_csrf=" + token + "&", ""));
            var response = client.send(
                    HttpRequest.newBuilder(address(node, path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            List<String> location = response.headers().allValues("Location");
            if (location.isEmpty()) {
                throw new AssertionError(path + " answered " + response.statusCode() + ": "
                        + Jsoup.parse(response.body()).text());
            }
            return URI.create(location.getFirst()).getPath();
        }

        private static URI address(TestNode node, String path) {
            return URI.create("http://localhost:" + node.port + path);
        }
    }
}
