package org.hornbook.server.directory.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import org.hornbook.server.directory.passkeys.Passkeys;
import org.hornbook.server.directory.passkeys.RelyingParty;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.District;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Signing in with a passkey: a form whose one field is the browser's answer to the challenge in the session. A
 * challenge is good for one attempt. Nothing here can be guessed, so attempts are not throttled.
 */
final class PasskeySignIn extends AbstractAuthenticationProcessingFilter {

    /** Where the form goes. */
    static final String PATH = "/sign-in/passkey";

    /** Session attribute: the challenge that was sent last. */
    static final String CHALLENGE = "hornbook.passkey-challenge";

    private final Passkeys passkeys;
    private final SignInAccounts accounts;
    private final District district;

    PasskeySignIn(Passkeys passkeys, SignInAccounts accounts, District district) {
        super(PathPatternRequestMatcher.withDefaults().matcher(org.springframework.http.HttpMethod.POST, PATH));
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.district = district;
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        String answer = Objects.requireNonNullElse(request.getParameter("credential"), "");
        AccountId owner = passkeys.verify(RelyingParty.of(district, request), takeChallenge(request), answer)
                .orElseThrow(() -> new BadCredentialsException("the passkey was not accepted"));
        return accounts.proved(owner, FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.WEBAUTHN_AUTHORITY));
    }

    private static String takeChallenge(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(CHALLENGE) instanceof String challenge) {
            session.removeAttribute(CHALLENGE);
            return challenge;
        }
        throw new BadCredentialsException("no challenge was sent to this browser");
    }
}
