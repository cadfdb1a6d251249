package org.hornbook.server.directory.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.hornbook.server.directory.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Where an attempt to sign in comes from. */
final class AttemptDetails extends WebAuthenticationDetails {

    // not serialised: it goes into the session with the rest, and has no use there
    private final transient @Nullable Secret browser;

    AttemptDetails(HttpServletRequest request) {
        super(request);
        browser = KnownBrowsers.shown(request).orElse(null);
    }

    /** What the browser shows to be recognised; empty when it shows nothing. */
    Optional<Secret> browser() {
        return Optional.ofNullable(browser);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AttemptDetails && super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
