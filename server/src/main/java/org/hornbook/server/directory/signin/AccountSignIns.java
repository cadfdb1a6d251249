package org.hornbook.server.directory.signin;

import java.util.List;
import org.hornbook.server.directory.district.DistrictProvider;
import org.hornbook.server.directory.passkeys.Passkeys;
import org.hornbook.server.shared.District;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/**
 * The ways to sign in beside the password form. They get what that form has: a new session id, the stored session,
 * the page that the person wanted, the same failure page.
 */
@Component
final class AccountSignIns extends AbstractHttpConfigurer<AccountSignIns, HttpSecurity> {

    private final Passkeys passkeys;
    private final SignInAccounts accounts;
    private final District district;
    private final DistrictProvider provider;
    private final DistrictAccounts districtAccounts;

    AccountSignIns(
            Passkeys passkeys,
            SignInAccounts accounts,
            District district,
            DistrictProvider provider,
            DistrictAccounts districtAccounts) {
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.district = district;
        this.provider = provider;
        this.districtAccounts = districtAccounts;
    }

    @Override
    public void configure(HttpSecurity http) {
        add(new PasskeySignIn(passkeys, accounts, district), http.getSharedObject(AuthenticationManager.class), http);
        if (provider.settings().isOn()) {
            ClientRegistrationRepository registrations = provider.registrations();
            http.addFilterBefore(start(registrations), UsernamePasswordAuthenticationFilter.class);
            add(new DistrictReturn(registrations, districtAccounts), checksOfTheProvider(), http);
        }
    }

    /** Sends people to the provider, with a state, a nonce and a proof key of their own (RFC 7636). */
    private OAuth2AuthorizationRequestRedirectFilter start(ClientRegistrationRepository registrations) {
        DefaultOAuth2AuthorizationRequestResolver resolver =
                new DefaultOAuth2AuthorizationRequestResolver(registrations, DistrictProvider.START);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        OAuth2AuthorizationRequestRedirectFilter start = new OAuth2AuthorizationRequestRedirectFilter(resolver);
        start.setAuthenticationFailureHandler(new SignInFailure());
        return postProcess(start);
    }

    private static AuthenticationManager checksOfTheProvider() {
        return new ProviderManager(List.of(new OidcAuthorizationCodeAuthenticationProvider(
                new RestClientAuthorizationCodeTokenResponseClient(), new OidcUserService())));
    }

    private void add(AbstractAuthenticationProcessingFilter filter, AuthenticationManager checks, HttpSecurity http) {
        SavedRequestAwareAuthenticationSuccessHandler success = new SavedRequestAwareAuthenticationSuccessHandler();
        success.setRequestCache(http.getSharedObject(RequestCache.class));
        filter.setAuthenticationManager(checks);
        filter.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
        filter.setSecurityContextRepository(http.getSharedObject(SecurityContextRepository.class));
        filter.setAuthenticationSuccessHandler(success);
        filter.setAuthenticationFailureHandler(new SignInFailure());
        http.addFilterBefore(postProcess(filter), UsernamePasswordAuthenticationFilter.class);
    }
}
