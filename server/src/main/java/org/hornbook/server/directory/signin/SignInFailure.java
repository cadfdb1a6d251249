package org.hornbook.server.directory.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Leads back to the sign-in page with the reason that may be told. */
final class SignInFailure implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String how = request.getRequestURI().endsWith(PasskeySignIn.PATH) ? "failed=passkey" : "failed";
        response.sendRedirect(request.getContextPath()
                + "/sign-in?"
                + (failure instanceof TooManyAttempts blocked
                        ? "until=" + blocked.until().getEpochSecond()
                        : how));
    }
}
