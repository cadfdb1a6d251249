package org.hornbook.server.directory.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.hornbook.server.directory.Secret;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.District;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The browsers that an account signed in from lately, recognised by a cookie. Their attempts to sign in to that
 * account are counted apart, so that a stranger who guesses cannot keep the owner out. The cookie signs nobody in.
 */
@Component
class KnownBrowsers {

    private static final String COOKIE = "hornbook-browser";
    private static final String PATH = "/sign-in";
    private static final Duration REMEMBERED = Duration.ofDays(90);
    private static final int SECRET_LENGTH = 32;

    private final KnownBrowserStore store;
    private final District district;
    private final Clock clock;

    KnownBrowsers(KnownBrowserStore store, District district, Clock clock) {
        this.store = store;
        this.district = district;
        this.clock = clock;
    }

    /** What the request's browser shows; empty when it shows nothing. */
    static Optional<Secret> shown(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies())
                .flatMap(cookies -> Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst())
                .filter(value -> value.length() == SECRET_LENGTH)
                .map(Secret::new);
    }

    /** True when somebody signed in to the account from this browser in the last 90 days. */
    boolean isKnown(Secret browser, String signInName) {
        return store.isKnown(browser.hash(), signInName, since());
    }

    /** Remembers the browser after a sign-in, however it was made. */
    @Transactional
    public void remember(AccountId account, HttpServletRequest request, HttpServletResponse response) {
        Secret browser = shown(request).orElseGet(() -> Secret.random(SECRET_LENGTH));
        store.note(browser.hash(), account, clock.instant());
        store.deleteBefore(since());
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(browser).toString());
    }

    private ResponseCookie cookie(Secret browser) {
        return ResponseCookie.from(COOKIE, browser.text())
                .path(PATH)
                .httpOnly(true)
                .secure(district.address().startsWith("https://"))
                .sameSite("Lax")
                .maxAge(REMEMBERED)
                .build();
    }

    private Instant since() {
        return clock.instant().minus(REMEMBERED);
    }
}
