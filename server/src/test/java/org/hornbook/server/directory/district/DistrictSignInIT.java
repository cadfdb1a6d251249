package org.hornbook.server.directory.district;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.journal.JournalQuery;
import org.hornbook.server.journal.JournalReading;
import org.hornbook.server.shared.Role;
import org.hornbook.server.support.Browser;
import org.hornbook.server.support.HornbookIT;
import org.hornbook.server.support.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Signing in with the district's own account, against a real provider and over real HTTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = HornbookIT.FreshDatabase.class)
class DistrictSignInIT {

    private static final int PORT = freePort();
    private static final int PROVIDER_PORT = freePort();
    private static final String HORNBOOK = "http://localhost:" + PORT;
    private static final String PROVIDER = "http://localhost:" + PROVIDER_PORT;

    private static @Nullable ConfigurableApplicationContext provider;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    JournalReading journal;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        properties.add("server.port", () -> PORT);
        properties.add("hornbook.address", () -> HORNBOOK);
        properties.add("hornbook.district-sign-in.issuer", () -> PROVIDER);
        properties.add("hornbook.district-sign-in.client-id", () -> TestProvider.CLIENT);
        properties.add("hornbook.district-sign-in.client-secret", () -> TestProvider.SECRET);
        properties.add("hornbook.district-sign-in.label", () -> "Sign in with Alder Brook");
    }

    @AfterAll
    static void stopProvider() {
        if (provider != null) {
            provider.close();
            provider = null;
        }
    }

    @Test
    void aVerifiedAddressOpensItsAccountWithTheRolesItHasHere() throws Exception {
        Account person = people.someone(Role.STAFF);
        assertThat(signIn(person.signInName().toUpperCase(Locale.ROOT))).isEqualTo(HORNBOOK + "/");
        assertThat(get(HORNBOOK + "/account").body())
                .contains(person.name())
                .contains("Staff")
                .doesNotContain("Administrator");
        assertThat(get(HORNBOOK + "/people").statusCode()).isEqualTo(403);
        assertThat(acts(person)).contains("directory.signed-in {with=district sign-in}");
        assertThat(accounts.require(person.id()).roles()).containsExactly(Role.STAFF);
    }

    @Test
    void thePageThatThePersonWantedOpensAfterwards() throws Exception {
        Account person = people.someone(Role.STAFF);
        get(HORNBOOK + "/account/tokens");
        assertThat(signIn(person.signInName())).startsWith(HORNBOOK + "/account/tokens");
    }

    @Test
    void anAddressThatTheProviderDidNotVerifyOpensNothing() throws Exception {
        Account person = people.someone(Role.STAFF);
        assertThat(signIn(TestProvider.UNVERIFIED + person.signInName()))
                .isEqualTo(HORNBOOK + "/sign-in?failed=unverified");
        assertRefused("does not vouch for your e-mail address", "unverified");
        assertThat(acts(person))
                .anyMatch(act -> act.startsWith("directory.sign-in.refused") && act.contains("reason=unverified"));
    }

    @Test
    void somebodyWithoutAnAccountGetsNone() throws Exception {
        int before = accounts.all().size();
        assertThat(signIn("stranger@example.org")).isEqualTo(HORNBOOK + "/sign-in?failed=unknown");
        assertRefused("Ask an administrator to open one", "unknown");
        assertThat(accounts.all()).hasSize(before);
        assertThat(journal.find(JournalQuery.ofSubject("account", "unknown"), 50))
                .anyMatch(entry -> entry.act().equals("directory.sign-in.refused")
                        && !entry.toString().contains("stranger"));
    }

    @Test
    void aClosedAccountStaysClosed() throws Exception {
        Account person = people.someone(Role.STAFF);
        accounts.deactivate(people.someone(Role.ADMINISTRATOR).asActor(), person.id());
        assertThat(signIn(person.signInName())).isEqualTo(HORNBOOK + "/sign-in?failed=closed");
        assertRefused("Your account here was closed", "closed");
        assertThat(acts(person)).anyMatch(act -> act.contains("reason=closed"));
    }

    @Test
    void anAnswerWithAnotherStateIsRefused() throws Exception {
        Account person = people.someone(Role.STAFF);
        String answer = answerOfProvider(person.signInName());
        assertThat(location(answer.replaceAll("state=[^&]+", "state=another")))
                .isEqualTo(HORNBOOK + "/sign-in?failed=district");
        assertRefused("did not come to an end", "district");
    }

    @Test
    void anAnswerTakenToAnotherBrowserIsRefused() throws Exception {
        String answer = answerOfProvider(people.someone(Role.STAFF).signInName());
        HttpClient other =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        HttpResponse<String> refused =
                other.send(HttpRequest.newBuilder(URI.create(answer)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(refused.headers().firstValue("Location")).hasValue(HORNBOOK + "/sign-in?failed=district");
    }

    @Test
    void anAnswerIsGoodOnce() throws Exception {
        String answer = answerOfProvider(people.someone(Role.STAFF).signInName());
        assertThat(location(answer)).isEqualTo(HORNBOOK + "/");
        assertThat(location(answer)).isEqualTo(HORNBOOK + "/sign-in?failed=district");
    }

    @Test
    void aTokenWithAnotherNonceIsRefused() throws Exception {
        Account person = people.someone(Role.STAFF);
        assertThat(signIn(TestProvider.REPLAYED + person.signInName()))
                .isEqualTo(HORNBOOK + "/sign-in?failed=district");
        assertRefused("did not come to an end", "district");
    }

    @Test
    void aProviderThatDoesNotAnswerIsToldAndAskedAgainLater() throws Exception {
        Account person = people.someone(Role.STAFF);
        stopProvider();
        // what is known of a provider is kept, so the failure shows at the exchange of the code or before it
        HttpResponse<String> start = get(HORNBOOK + "/sign-in/with/district");
        String next = start.headers().firstValue("Location").orElse("");
        assertThat(next)
                .satisfiesAnyOf(
                        to -> assertThat(to).isEqualTo(HORNBOOK + "/sign-in?failed=district"),
                        to -> assertThat(to).startsWith(PROVIDER + "/oauth2/authorize?"));
        assertThat(signIn(person.signInName())).isEqualTo(HORNBOOK + "/");
    }

    @Test
    void theSignInPageOffersItAtBothWidths() {
        try (Browser chromium = Browser.start()) {
            for (int width : new int[] {Browser.WIDE, Browser.NARROW}) {
                Page page = chromium.open(width);
                page.navigate(HORNBOOK + "/sign-in?failed=unknown");
                assertThat(page.locator("a[href='/sign-in/with/district']").textContent())
                        .isEqualTo("Sign in with Alder Brook");
                chromium.look(page, "district");
            }
        }
    }

    /** Goes the whole way; the answer is where the person ends. */
    private String signIn(String name) throws Exception {
        return location(answerOfProvider(name));
    }

    /** Where the provider sends a person who signed in at it. */
    private String answerOfProvider(String name) throws Exception {
        if (provider == null) {
            provider = TestProvider.start(PROVIDER_PORT, HORNBOOK + DistrictProvider.RETURN);
        }
        String request = location(HORNBOOK + "/sign-in/with/district");
        assertThat(request)
                .startsWith(PROVIDER + "/oauth2/authorize?")
                .contains("code_challenge=")
                .contains("nonce=");
        signInAtProvider(name);
        String answer = location(request);
        assertThat(answer).startsWith(HORNBOOK + DistrictProvider.RETURN);
        return answer;
    }

    private void assertRefused(String words, String code) throws Exception {
        assertThat(get(HORNBOOK + "/sign-in?failed=" + code).body()).contains(words);
        assertThat(get(HORNBOOK + "/account").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));
    }

    private String location(String address) throws Exception {
        HttpResponse<String> response = get(address);
        return response.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(
                        "no redirect from " + address + ": " + response.statusCode() + " " + response.body()));
    }

    private HttpResponse<String> get(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Accept", "text/html")
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private void signInAtProvider(String name) throws Exception {
        String form =
                "username=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&password=" + TestProvider.PASSWORD;
        HttpRequest request = HttpRequest.newBuilder(URI.create(PROVIDER + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> signedIn = browser.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(signedIn.headers().firstValue("Location"))
                .as("answer %s", signedIn)
                .hasValue(PROVIDER + "/");
    }

    private List<String> acts(Account person) {
        return journal.find(JournalQuery.ofSubject("account", person.id().toString()), 50).stream()
                .map(entry -> entry.act() + " " + entry.details())
                .toList();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
