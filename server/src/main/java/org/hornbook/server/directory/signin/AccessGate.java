package org.hornbook.server.directory.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hornbook.server.directory.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session at the first request after its account was deactivated or its roles changed, on whichever node and
 * however close the two came; and any session twelve hours after its sign-in (NIST SP 800-63B, section 7.2).
 */
public final class AccessGate extends OncePerRequestFilter {

    private static final Duration LONGEST_SESSION = Duration.ofHours(12);

    private final Accounts accounts;
    private final Clock clock;

    /** Over the accounts that sessions belong to. */
    public AccessGate(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/assets/") || path.startsWith("/vendor/") || path.startsWith("/webjars/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof AccountPrincipal account
                && (isOutdated(account) || isTooOld(request.getSession(false)))) {
            SecurityContextHolder.clearContext();
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isOutdated(AccountPrincipal account) {
        return accounts.findAccessVersion(account.actor().id())
                .filter(version -> version == account.accessVersion())
                .isEmpty();
    }

    private boolean isTooOld(@Nullable HttpSession session) {
        return session != null && signedInAt(session).plus(LONGEST_SESSION).isBefore(clock.instant());
    }

    private static Instant signedInAt(HttpSession session) {
        return session.getAttribute(Sessions.SIGNED_IN_AT) instanceof Instant at
                ? at
                : Instant.ofEpochMilli(session.getCreationTime());
    }
}
