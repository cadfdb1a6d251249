package org.hornbook.server.directory.signin;

import java.util.List;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Gives the ways to sign in beside the password form what that form has: a new session id, the stored session, the
 * page that the person wanted, the same failure page.
 */
final class AccountSignIns extends AbstractHttpConfigurer<AccountSignIns, HttpSecurity> {

    private final List<? extends AbstractAuthenticationProcessingFilter> filters;

    AccountSignIns(List<? extends AbstractAuthenticationProcessingFilter> filters) {
        this.filters = filters;
    }

    @Override
    public void configure(HttpSecurity http) {
        SavedRequestAwareAuthenticationSuccessHandler success = new SavedRequestAwareAuthenticationSuccessHandler();
        success.setRequestCache(http.getSharedObject(RequestCache.class));
        for (AbstractAuthenticationProcessingFilter filter : filters) {
            filter.setAuthenticationManager(http.getSharedObject(AuthenticationManager.class));
            filter.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
            filter.setSecurityContextRepository(http.getSharedObject(SecurityContextRepository.class));
            filter.setAuthenticationSuccessHandler(success);
            filter.setAuthenticationFailureHandler(new SignInFailure());
            http.addFilterBefore(postProcess(filter), UsernamePasswordAuthenticationFilter.class);
        }
    }
}
