package org.hornbook.server.directory.district;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * A real OpenID provider (Spring Authorization Server) for tests. Anyone signs in at it with the password "idp";
 * the name is the e-mail address. Names say what the provider claims about them.
 */
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
@EnableWebSecurity
class TestProvider {

    static final String CLIENT = "hornbook";
    static final String SECRET = "provider-knows-this";
    static final String PASSWORD = "idp";

    /** In a name: the provider says that it did not verify the address. */
    static final String UNVERIFIED = "unverified+";

    /** In a name: the provider answers with a nonce that nobody sent. */
    static final String REPLAYED = "replayed+";

    /** Starts the provider; people return to the given address. */
    static ConfigurableApplicationContext start(int port, String returnAddress) {
        return new SpringApplicationBuilder(TestProvider.class)
                .properties("spring.config.name=no-such-file", "spring.main.banner-mode=off")
                .run("--server.port=" + port, "--return-address=" + returnAddress);
    }

    /** The protocol's own addresses. */
    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) throws Exception {
        http.securityMatcher("/oauth2/**", "/userinfo", "/.well-known/**");
        http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()));
        http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
        return http.build();
    }

    /** The provider's sign-in form. */
    @Bean
    @Order(2)
    SecurityFilterChain form(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
        http.formLogin(Customizer.withDefaults());
        http.csrf(csrf -> csrf.disable());
        return http.build();
    }

    @Bean
    RegisteredClientRepository clients(Environment environment) {
        return new InMemoryRegisteredClientRepository(RegisteredClient.withId("1")
                .clientId(CLIENT)
                .clientSecret("{noop}" + SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(environment.getRequiredProperty("return-address"))
                .scope("openid")
                .scope("email")
                .build());
    }

    @Bean
    UserDetailsService anybody() {
        return name -> User.withUsername(name).password("{noop}" + PASSWORD).build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return context -> {
            String name = Objects.requireNonNull(context.<Authentication>getPrincipal())
                    .getName();
            if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
                context.getClaims()
                        .claim("email", name.replace(UNVERIFIED, "").replace(REPLAYED, ""))
                        .claim("email_verified", !name.startsWith(UNVERIFIED))
                        .claim("roles", java.util.List.of("ADMINISTRATOR"));
                if (name.startsWith(REPLAYED)) {
                    context.getClaims().claim("nonce", "of an earlier sign-in");
                }
            }
        };
    }

    @Bean
    JWKSource<SecurityContext> keys() throws JOSEException {
        return new ImmutableJWKSet<>(new JWKSet(
                new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate()));
    }

    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    AuthorizationServerSettings settings(Environment environment) {
        return AuthorizationServerSettings.builder()
                .issuer("http://localhost:" + environment.getRequiredProperty("server.port"))
                .build();
    }
}
