package org.hornbook.server.directory.signin;

import org.hornbook.server.directory.SignInName;
import org.hornbook.server.directory.signin.Throttle.Admission;
import org.hornbook.server.directory.signin.Throttle.By;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Signing in with an e-mail address and a password, throttled by account and by network address. */
final class PasswordSignIn implements AuthenticationProvider {

    private final DaoAuthenticationProvider passwords;
    private final Throttle throttle;

    PasswordSignIn(SignInAccounts accounts, PasswordEncoder encoder, Throttle throttle) {
        this.passwords = new DaoAuthenticationProvider(accounts::named);
        this.passwords.setPasswordEncoder(encoder);
        // whether an account is inactive is told only to who knows its password
        this.passwords.setPreAuthenticationChecks(account -> {});
        this.passwords.setPostAuthenticationChecks(new AccountStatusUserDetailsChecker());
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String account = SignInName.normal(attempt.getName());
        String address = address(attempt);
        admit(By.ADDRESS, address);
        admit(By.ACCOUNT, account);
        Authentication signedIn = passwords.authenticate(attempt);
        throttle.succeeded(account, address);
        return signedIn;
    }

    private void admit(By by, String value) {
        if (throttle.admit(by, value) instanceof Admission.Blocked(var until)) {
            throw new TooManyAttempts(until);
        }
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "local";
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
