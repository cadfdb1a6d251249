package org.hornbook.server.directory.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.shared.Role;
import org.hornbook.server.shared.Scope;
import org.hornbook.server.support.HornbookIT;
import org.hornbook.server.support.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@HornbookIT
class ApiTokensIT {

    private static final String COLLECTION = "/api/v1/collections/00000000-0000-0000-0000-0000000000ff";

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Test
    void aTokenDoesWhatItsScopesNameAndNothingElse() {
        String token = make(people.someone(Role.GOVERNANCE_LEAD), Scope.CATALOG_READ);
        assertThat(get("/api/v1/collections", token)).hasStatusOk();
        assertThat(get("/api/v1/clauses", token))
                .hasStatus(403)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(put(token)).hasStatus(403);
        assertThat(get("/api/v1/openapi.json", token)).hasStatusOk();
    }

    @Test
    void aTokenThatMayWriteReachesTheRouteWithoutAFormToken() {
        String token = make(people.someone(Role.GOVERNANCE_LEAD), Scope.CATALOG_WRITE);
        assertThat(put(token)).hasStatus(404);
    }

    @Test
    void aTokenOpensNoPage() {
        String token = make(people.someone(Role.ADMINISTRATOR), Scope.values());
        assertThat(get("/people", token)).hasStatus3xxRedirection();
    }

    @Test
    void aTokenEndsWithItsAccount() {
        Account owner = people.someone(Role.STAFF);
        String token = make(owner, Scope.CATALOG_READ);
        assertThat(get("/api/v1/collections", token)).hasStatusOk();
        accounts.deactivate(people.someone(Role.ADMINISTRATOR).asActor(), owner.id());
        assertThat(get("/api/v1/collections", token))
                .hasStatus(401)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void aRevokedTokenAndNoTokenAreTurnedAwayWithAProblem() {
        Account owner = people.someone(Role.STAFF);
        String token = make(owner, Scope.CATALOG_READ);
        String page =
                body(pages.get().uri("/account/tokens").with(people.as(owner)).exchange());
        assertThat(page).doesNotContain(token);
        String revoke = page.substring(page.indexOf("/account/tokens/"), page.indexOf("/revoke")) + "/revoke";
        assertThat(pages.post().uri(revoke).with(csrf()).with(people.asSomeone(Role.STAFF)))
                .hasStatus3xxRedirection();
        assertThat(get("/api/v1/collections", token))
                .as("revoked by a stranger")
                .hasStatusOk();
        assertThat(pages.post().uri(revoke).with(csrf()).with(people.as(owner))).hasStatus3xxRedirection();
        assertThat(get("/api/v1/collections", token)).hasStatus(401);
        assertThat(pages.get().uri("/api/v1/collections"))
                .hasStatus(401)
                .hasHeader("WWW-Authenticate", "Bearer realm=\"hornbook\"");
    }

    @Test
    void theSessionOfAPersonReadsTheApiAndItsDescription() {
        assertThat(pages.get().uri("/api/v1/openapi.json").with(people.asSomeone(Role.STAFF)))
                .hasStatusOk()
                .bodyText()
                .contains("\"openapi\":\"3.1")
                .contains("bearer")
                .contains("catalog:read");
    }

    @Test
    void refusesATokenWithoutNameOrScope() {
        assertThat(pages.post()
                        .uri("/account/tokens")
                        .param("days", "90")
                        .with(csrf())
                        .with(people.asSomeone(Role.STAFF)))
                .hasStatus(422)
                .bodyText()
                .contains("Say which program")
                .contains("at least one thing");
    }

    @Test
    void healthIsOpenAndKnowsTheDatabase() {
        assertThat(pages.get().uri("/health")).hasStatusOk().bodyText().contains("\"database\":\"up\"");
    }

    private String make(Account owner, Scope... scopes) {
        String[] names = java.util.Arrays.stream(scopes).map(Scope::name).toArray(String[]::new);
        MvcTestResult made = pages.post()
                .uri("/account/tokens")
                .param("name", "Nightly export")
                .param("scopes", names)
                .param("days", "30")
                .with(csrf())
                .with(people.as(owner))
                .exchange();
        assertThat(made).hasRedirectedUrl("/account/tokens");
        return String.valueOf(made.getMvcResult().getFlashMap().get("secret"));
    }

    private MvcTestResult get(String path, String token) {
        return pages.get().uri(path).header("Authorization", "Bearer " + token).exchange();
    }

    private MvcTestResult put(String token) {
        return pages.put()
                .uri(COLLECTION)
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}")
                .exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
