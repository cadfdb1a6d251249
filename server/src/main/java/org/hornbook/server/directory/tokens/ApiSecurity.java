package org.hornbook.server.directory.tokens;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.directory.signin.AccessGate;
import org.hornbook.server.shared.Scope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutFilter;

/**
 * The wall around the API: a token, or the session of somebody who is signed in. A session needs the form token for
 * every change, as on pages; a request with a bearer token does not, since no browser sends that by itself.
 */
@Configuration
class ApiSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, ApiTokens tokens, ApiRefusals refusals, Accounts accounts, Clock clock)
            throws Exception {
        http.securityMatcher("/api/v1/**");
        http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER));
        http.requestCache(cache -> cache.disable());
        http.csrf(csrf -> csrf.ignoringRequestMatchers(BearerFilter::carriesToken));
        http.exceptionHandling(errors -> errors.authenticationEntryPoint((request, response, e) ->
                        refusals.unauthorized(response, "Send a token: Authorization: Bearer …"))
                .accessDeniedHandler((request, response, e) -> refusals.forbidden(response)));
        http.addFilterBefore(new AccessGate(accounts, clock), LogoutFilter.class);
        http.addFilterAfter(new BearerFilter(tokens, new RequestRate(clock), refusals), AccessGate.class);
        return http.build();
    }

    @Bean
    OpenAPI apiDescription() {
        String scopes = Arrays.stream(Scope.values())
                .map(scope -> "`" + scope.code() + "` " + scope.meaning())
                .collect(Collectors.joining("; "));
        SecurityScheme scheme = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("A token made on the account page. Scopes: " + scopes + ".");
        return new OpenAPI()
                .info(new Info().title("Hornbook API").version("1"))
                .components(new Components().addSecuritySchemes("token", scheme))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }
}
