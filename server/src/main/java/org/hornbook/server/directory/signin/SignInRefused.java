package org.hornbook.server.directory.signin;

import org.springframework.security.core.AuthenticationException;

/** An attempt was refused, and the person may be told why. */
final class SignInRefused extends AuthenticationException {

    private final SignInRefusal refusal;

    SignInRefused(SignInRefusal refusal) {
        super("sign-in refused: " + refusal);
        this.refusal = refusal;
    }

    SignInRefusal refusal() {
        return refusal;
    }
}
