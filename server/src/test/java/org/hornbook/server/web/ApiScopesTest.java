package org.hornbook.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.hornbook.server.shared.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiScopesTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/repositories, CATALOG_READ",
        "POST, /api/v1/repositories, CATALOG_WRITE",
        "GET, /api/v1/repositories/1/datasets, CATALOG_READ",
        "GET, /api/v1/datasets/1/quality, CATALOG_READ",
        "PUT, /api/v1/repositories/1/connection, SCANS_WRITE",
        "POST, /api/v1/repositories/1/scans, SCANS_WRITE",
        "GET, /api/v1/scans/1, SCANS_READ",
        "GET, /api/v1/clauses, CLAUSES_READ",
        "GET, /api/v1/published-tables/1, TABLES_READ"
    })
    void asksForTheScopeOfWhatIsTouched(String method, String path, Scope scope) {
        assertThat(ApiScopes.required(method, path)).contains(scope);
    }

    @ParameterizedTest
    @CsvSource({"POST, /api/v1/clauses", "GET, /api/v1/openapi.json", "GET, /catalog", "GET, /api/v1/repositoriesX"})
    void closesTheRestToTokens(String method, String path) {
        assertThat(ApiScopes.required(method, path)).isEmpty();
    }
}
