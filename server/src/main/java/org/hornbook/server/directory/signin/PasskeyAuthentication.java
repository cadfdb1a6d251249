package org.hornbook.server.directory.signin;

import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A sign-in with a passkey, carrying the same account as every other sign-in. */
final class PasskeyAuthentication extends AbstractAuthenticationToken {

    private final SignedInAccount account;

    PasskeyAuthentication(SignedInAccount account) {
        super(account.getAuthorities());
        this.account = account;
        super.setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public SignedInAccount getPrincipal() {
        return account;
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof PasskeyAuthentication that && account.actor().equals(that.account.actor());
    }

    @Override
    public int hashCode() {
        return account.actor().hashCode();
    }
}
