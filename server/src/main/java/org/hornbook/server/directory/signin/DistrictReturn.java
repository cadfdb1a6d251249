package org.hornbook.server.directory.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hornbook.server.directory.district.DistrictProvider;
import org.hornbook.server.directory.district.NoTokensKept;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Where the district's provider sends people back to: its answer is checked, and becomes the account's session. */
final class DistrictReturn extends OAuth2LoginAuthenticationFilter {

    private final DistrictAccounts accounts;

    DistrictReturn(ClientRegistrationRepository registrations, DistrictAccounts accounts) {
        super(registrations, new NoTokensKept(), DistrictProvider.RETURN);
        this.accounts = accounts;
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        Authentication proved = super.attemptAuthentication(request, response);
        if (proved != null && proved.getPrincipal() instanceof OidcUser person) {
            return accounts.signIn(person);
        }
        throw new SignInRefused(SignInRefusal.UNFINISHED);
    }
}
