package org.hornbook.server.directory.tokens;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises the token of a request (RFC 6750, section 2.1); a token that does not work ends the request. */
final class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final ApiTokens tokens;
    private final RequestRate rate;
    private final ApiRefusals refusals;

    BearerFilter(ApiTokens tokens, RequestRate rate, ApiRefusals refusals) {
        this.tokens = tokens;
        this.rate = rate;
        this.refusals = refusals;
    }

    static boolean carriesToken(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!carriesToken(request)) {
            chain.doFilter(request, response);
            return;
        }
        String text =
                request.getHeader("Authorization").substring(SCHEME.length()).strip();
        Optional<TokenPrincipal> principal = tokens.use(text);
        if (principal.isEmpty()) {
            refusals.unauthorized(response, "This token is unknown, revoked or expired, or its owner's account ended.");
            return;
        }
        if (!rate.admits(principal.get().token())) {
            refusals.tooMany(response);
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(principal.get(), "", List.of()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}
