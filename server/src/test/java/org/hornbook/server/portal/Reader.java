package org.hornbook.server.portal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who reads the portal over HTTP, and the portal that is read. */
final class Reader implements AutoCloseable {

    private final List<ConfigurableApplicationContext> portal;
    private final String base;
    private final HttpClient http = HttpClient.newHttpClient();

    private Reader(List<ConfigurableApplicationContext> portal, int port) {
        this.portal = portal;
        this.base = "http://localhost:" + port;
    }

    static Reader of(int port) {
        return new Reader(List.of(), port);
    }

    static Reader of(ConfigurableApplicationContext portal) {
        String port = Objects.requireNonNull(portal.getEnvironment().getProperty("local.server.port"));
        return new Reader(List.of(portal), Integer.parseInt(port));
    }

    String address(String path) {
        return base + path;
    }

    String path(String address) {
        return address.substring(base.length());
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create(address(path).replace("ó", "%C3%B3").replace("Á", "%C3%81")));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(address(path)))
                        .method(method, BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }

    Document page(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answers " + answer.statusCode());
        }
        return Jsoup.parse(answer.body(), address(path));
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(get(path).body());
    }

    @Override
    public void close() {
        portal.forEach(ConfigurableApplicationContext::close);
    }
}
