package org.hornbook.server.directory.signin;

import io.github.wimdeblauwe.htmx.spring.boot.security.HxRefreshHeaderAuthenticationEntryPoint;
import java.time.Clock;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.shared.District;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;

/**
 * The outer wall: everything needs a sign-in but the listed static folders and the pages that lead to one. Which role
 * may use which route is decided behind it, route by route, by {@code @AllowedTo} and its siblings.
 */
@Configuration
class SecurityConfiguration {

    /** No inline script or style, nothing from elsewhere, no framing. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; "
            + "frame-ancestors 'none'";

    private static final String PERMISSIONS_POLICY = "camera=(), display-capture=(), geolocation=(), microphone=(), "
            + "midi=(), payment=(), serial=(), usb=(), publickey-credentials-get=(self), "
            + "publickey-credentials-create=(self)";

    private static final String[] OPEN = {
        "/vendor/**",
        "/assets/**",
        "/webjars/**",
        "/favicon.svg",
        "/sign-in",
        "/sign-in/**",
        "/welcome/*",
        "/setup",
        "/calendar/*",
        "/records",
        "/records/**",
        "/error",
        "/health"
    };

    @Bean
    SecurityFilterChain pages(HttpSecurity http, Accounts accounts, Clock clock, AccountSignIns otherWays)
            throws Exception {
        http.authorizeHttpRequests(requests ->
                requests.requestMatchers(OPEN).permitAll().anyRequest().authenticated());
        http.formLogin(form -> form.loginPage("/sign-in")
                .usernameParameter("name")
                .passwordParameter("password")
                .authenticationDetailsSource(AttemptDetails::new)
                .defaultSuccessUrl("/", false)
                .failureHandler(new SignInFailure()));
        http.with(otherWays);
        http.logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signedOut"));
        // a fragment must not be replaced by the sign-in page: the whole page reloads and lands there
        http.exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                        new HxRefreshHeaderAuthenticationEntryPoint(), new RequestHeaderRequestMatcher("HX-Request"))
                .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/sign-in"), request -> true));
        http.addFilterBefore(new AccessGate(accounts, clock), LogoutFilter.class);
        http.headers(SecurityConfiguration::headers);
        return http.build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS_POLICY));
    }

    /** PostgreSQL keeps no NUL character, so a field with one is a request that cannot be read, not a fault of ours. */
    @Bean
    static HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value == null || value.indexOf('\0') < 0);
        return firewall;
    }

    /** Only this way to check a password exists, so that none goes round the throttle. */
    @Bean
    static AuthenticationManager passwordSignIn(
            SignInAccounts accounts, PasswordEncoder encoder, Throttle throttle, KnownBrowsers browsers) {
        return new ProviderManager(new PasswordSignIn(accounts, encoder, throttle, browsers));
    }

    /** Argon2id with the parameters that Spring Security recommends (16 bytes salt, 32 bytes hash, 16 MiB, 2 rounds). */
    @Bean
    static PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    /** The session cookie travels over https only, when that is how people reach the pages. */
    @Bean
    static DefaultCookieSerializerCustomizer sessionCookie(District district) {
        return cookies -> cookies.setUseSecureCookie(district.address().startsWith("https://"));
    }
}
