package org.hornbook.server.directory.signin;

import java.time.Instant;
import org.springframework.security.authentication.AccountStatusException;

/** A sign-in that is not looked at, since too many came before it. */
final class TooManyAttempts extends AccountStatusException {

    private final transient Instant until;

    TooManyAttempts(Instant until) {
        super("too many attempts");
        this.until = until;
    }

    /** When the next attempt is looked at. */
    Instant until() {
        return until;
    }
}
