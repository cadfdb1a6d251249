package org.hornbook.server.web;

import java.util.List;
import java.util.Optional;
import org.hornbook.server.shared.Scope;

/** Which scope a token needs for which part of the API. What is not listed here is closed to tokens. */
final class ApiScopes {

    private static final String ROOT = "/api/v1/";

    /** Parts of an address such as {@code repositories/{id}/scans}. */
    private static final int OF_REPOSITORY = 3;

    private static final List<Part> PARTS = List.of(
            new Part(
                    List.of("collections", "repositories", "datasets", "elements", "search"),
                    Scope.CATALOG_READ,
                    Optional.of(Scope.CATALOG_WRITE)),
            new Part(List.of("scans"), Scope.SCANS_READ, Optional.of(Scope.SCANS_WRITE)),
            new Part(List.of("clauses"), Scope.CLAUSES_READ, Optional.empty()),
            new Part(List.of("published-tables"), Scope.TABLES_READ, Optional.empty()),
            new Part(List.of("rosters"), Scope.ROSTERS_WRITE, Optional.of(Scope.ROSTERS_WRITE)),
            new Part(List.of("grants"), Scope.GRANTS_READ, Optional.empty()),
            new Part(List.of("access-requests"), Scope.REQUESTS_READ, Optional.of(Scope.REQUESTS_WRITE)));

    private ApiScopes() {}

    private record Part(List<String> names, Scope read, Optional<Scope> write) {}

    /** The scope that a request needs; empty when no token may make it. */
    static Optional<Scope> required(String method, String path) {
        if (!path.startsWith(ROOT)) {
            return Optional.empty();
        }
        String name = subject(path.substring(ROOT.length()).split("/"));
        boolean reads = method.equals("GET") || method.equals("HEAD");
        return PARTS.stream()
                .filter(part -> part.names().contains(name))
                .findFirst()
                .flatMap(part -> reads ? Optional.of(part.read()) : part.write());
    }

    /** What the request is about; a repository's connection and scans are not the catalog's. */
    private static String subject(String[] parts) {
        boolean ofRepository = parts.length == OF_REPOSITORY && parts[0].equals("repositories");
        return switch (ofRepository ? parts[OF_REPOSITORY - 1] : "") {
            case "connection", "scans" -> "scans";
            default -> parts.length == 0 ? "" : parts[0];
        };
    }
}
