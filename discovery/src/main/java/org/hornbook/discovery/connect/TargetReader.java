package org.hornbook.discovery.connect;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.hornbook.discovery.connect.file.FilesConnector;
import org.jspecify.annotations.Nullable;

/**
 * Turns what people write on a command line into checked settings. A JDBC URL is only a notation here: its parts become
 * settings of the connector's allow-list, or are refused by name; no driver ever sees it.
 */
final class TargetReader {
    /** Where a password may come from that is not in the URL. */
    static final String PASSWORD_VARIABLE = "HORNBOOK_SCAN_PASSWORD";

    private static final Map<String, String> SERVERS = Map.of(
            "postgresql",
            "postgresql",
            "mariadb",
            "mariadb",
            "mysql",
            "mariadb",
            "sqlserver",
            "sqlserver",
            "oracle",
            "oracle");
    private static final Map<String, String> FILES = Map.of("sqlite", "sqlite", "duckdb", "duckdb");
    /** Names that URLs use for settings which are called otherwise here. */
    private static final Map<String, String> RENAMED =
            Map.of("sslmode", "tls", "sslMode", "tls", "currentSchema", "schemas");

    private static final String DATABASE_NAME = "databaseName=";

    private final Connectors connectors;
    private final Map<String, String> environment;

    TargetReader(Connectors connectors, Map<String, String> environment) {
        this.connectors = connectors;
        this.environment = environment;
    }

    Target read(String target) {
        if (!target.startsWith("jdbc:")) {
            Path path = Path.of(target).toAbsolutePath().normalize();
            return file(FilesConnector.KIND, path);
        }
        String rest = target.substring("jdbc:".length());
        String product = rest.substring(0, Math.max(0, rest.indexOf(':')));
        String fileKind = FILES.get(product);
        if (fileKind != null) {
            return file(
                    fileKind,
                    Path.of(rest.substring(product.length() + 1))
                            .toAbsolutePath()
                            .normalize());
        }
        String kind = SERVERS.get(product);
        if (kind == null) {
            throw new IllegalArgumentException("No connector reads jdbc:" + product + ":…; known are "
                    + SERVERS.keySet() + " and " + FILES.keySet() + ".");
        }
        return server(kind, plain(kind, rest));
    }

    /** The notations of SQL Server and Oracle as the one that the others use. */
    private static String plain(String kind, String url) {
        if (kind.equals("oracle")) {
            return url.replaceFirst("^oracle:thin:@(tcps?:)?//", "oracle://");
        }
        if (!kind.equals("sqlserver")) {
            return url;
        }
        String[] parts = url.split(";", -1);
        String database = "";
        var rest = new StringJoiner("&", "?", "").setEmptyValue("");
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            if (part.regionMatches(true, 0, DATABASE_NAME, 0, DATABASE_NAME.length())) {
                database = part.substring(DATABASE_NAME.length());
            } else if (!part.isEmpty()) {
                rest.add(part);
            }
        }
        return parts[0] + "/" + database + rest;
    }

    private Target file(String kind, Path path) {
        Path name = path.getFileName();
        return new Target(
                name == null ? path.toString() : name.toString(),
                connectors.settings(kind, Map.of("path", path.toString())));
    }

    private Target server(String kind, String url) {
        URI uri = parse(url);
        String path = uri.getPath() == null ? "" : uri.getPath();
        var values = new HashMap<String, String>();
        put(values, "host", uri.getHost());
        put(values, "port", uri.getPort() < 0 ? null : Integer.toString(uri.getPort()));
        put(values, "database", path.startsWith("/") ? path.substring(1) : path);
        put(values, "password", environment.get(PASSWORD_VARIABLE));
        if (uri.getRawQuery() != null) {
            for (String part : uri.getRawQuery().split("&", -1)) {
                int equals = part.indexOf('=');
                String key = equals < 0 ? part : part.substring(0, equals);
                String value = equals < 0 ? "" : part.substring(equals + 1);
                values.put(RENAMED.getOrDefault(key, key), URLDecoder.decode(value, StandardCharsets.UTF_8));
            }
        }
        ConnectionSettings settings = connectors.settings(kind, values);
        return new Target(settings.find("database").orElse(kind), settings);
    }

    /** The URL may hold a password, so the message does not quote it. */
    private static URI parse(String url) {
        try {
            URI uri = new URI(url);
            if (uri.getHost() == null) {
                throw new IllegalArgumentException(
                        "The JDBC URL names no host; write jdbc:product://host:port/database.");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "The JDBC URL is malformed at character " + (e.getIndex() + 1)
                            + "; write jdbc:product://host:port/database.",
                    e);
        }
    }

    private static void put(Map<String, String> values, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            values.put(key, value);
        }
    }
}
