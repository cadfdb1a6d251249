package org.hornbook.server.directory.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.shared.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Notes every sign-in: in the journal, at the account, in the session for the person's own overview. */
@Component
class SignInRecord {

    private final Accounts accounts;
    private final KnownBrowsers browsers;
    private final Clock clock;

    SignInRecord(Accounts accounts, KnownBrowsers browsers, Clock clock) {
        this.accounts = accounts;
        this.browsers = browsers;
        this.clock = clock;
    }

    @EventListener
    void on(InteractiveAuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof AccountPrincipal account) {
            accounts.signedIn(account.actor().id(), means(event.getAuthentication()));
            if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
                note(account.actor().id(), attributes.getRequest(), attributes.getResponse());
            }
        }
    }

    private void note(AccountId account, HttpServletRequest request, @Nullable HttpServletResponse response) {
        String agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        request.getSession().setAttribute(Sessions.BROWSER, Browser.name(agent));
        request.getSession().setAttribute(Sessions.SIGNED_IN_AT, clock.instant());
        if (response != null) {
            browsers.remember(account, request, response);
        }
    }

    private static String means(Authentication authentication) {
        Set<String> factors = AuthorityUtils.authorityListToSet(authentication.getAuthorities());
        if (factors.contains(FactorGrantedAuthority.WEBAUTHN_AUTHORITY)) {
            return "passkey";
        }
        return factors.contains(FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY) ? "district sign-in" : "password";
    }
}
