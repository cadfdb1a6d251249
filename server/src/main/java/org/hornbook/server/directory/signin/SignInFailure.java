package org.hornbook.server.directory.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hornbook.server.directory.district.DistrictProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Leads back to the sign-in page with the reason that may be told. */
final class SignInFailure implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignInFailure.class);

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        response.sendRedirect(request.getContextPath() + "/sign-in?" + reason(request, failure));
    }

    private static String reason(HttpServletRequest request, AuthenticationException failure) {
        if (failure instanceof TooManyAttempts blocked) {
            return "until=" + blocked.until().getEpochSecond();
        }
        String code = refusal(request, failure).code();
        return code.isEmpty() ? "failed" : "failed=" + code;
    }

    private static SignInRefusal refusal(HttpServletRequest request, AuthenticationException failure) {
        if (failure instanceof SignInRefused refused) {
            return refused.refusal();
        }
        if (request.getRequestURI().startsWith(DistrictProvider.START)) {
            // tokens and claims are never part of these messages
            LOG.warn("A sign-in with the district's provider failed: {}", failure.getMessage());
            return SignInRefusal.UNFINISHED;
        }
        return request.getRequestURI().equals(PasskeySignIn.PATH) ? SignInRefusal.PASSKEY : SignInRefusal.PASSWORD;
    }
}
