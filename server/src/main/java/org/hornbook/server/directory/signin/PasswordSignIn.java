package org.hornbook.server.directory.signin;

import java.util.List;
import java.util.Optional;
import org.hornbook.server.directory.Secret;
import org.hornbook.server.directory.SignInName;
import org.hornbook.server.directory.signin.Throttle.Admission;
import org.hornbook.server.directory.signin.Throttle.By;
import org.hornbook.server.directory.signin.Throttle.Counter;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Signing in with an e-mail address and a password, throttled. */
final class PasswordSignIn implements AuthenticationProvider {

    private final DaoAuthenticationProvider passwords;
    private final Throttle throttle;
    private final KnownBrowsers browsers;

    PasswordSignIn(SignInAccounts accounts, PasswordEncoder encoder, Throttle throttle, KnownBrowsers browsers) {
        this.passwords = new DaoAuthenticationProvider(accounts::named);
        this.passwords.setPasswordEncoder(encoder);
        // whether an account is inactive is told only to who knows its password
        this.passwords.setPreAuthenticationChecks(account -> {});
        this.passwords.setPostAuthenticationChecks(new AccountStatusUserDetailsChecker());
        this.throttle = throttle;
        this.browsers = browsers;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        List<Counter> counters = counters(SignInName.normal(attempt.getName()), attempt);
        // who has to wait counts for nobody, or impatience alone would close a whole school's address
        throttle.findWait(counters).ifPresent(until -> {
            throw new TooManyAttempts(until);
        });
        for (Counter counter : counters) {
            if (throttle.admit(counter) instanceof Admission.Blocked(var until)) {
                throw new TooManyAttempts(until);
            }
        }
        Authentication signedIn = passwords.authenticate(attempt);
        throttle.succeeded(counters);
        return signedIn;
    }

    /**
     * An attempt from a browser that the account knows counts for that browser alone. Any other counts for the
     * network address, for the account at this address, and, with a higher limit, for the account.
     */
    private List<Counter> counters(String account, Authentication attempt) {
        Optional<Secret> browser = attempt.getDetails() instanceof AttemptDetails details
                ? details.browser().filter(shown -> browsers.isKnown(shown, account))
                : Optional.empty();
        if (browser.isPresent()) {
            return List.of(new Counter(By.BROWSER, account, browser.get().hash()));
        }
        String address = attempt.getDetails() instanceof AttemptDetails details ? details.getRemoteAddress() : "local";
        return List.of(
                new Counter(By.ADDRESS, "", address),
                new Counter(By.ACCOUNT_AT_ADDRESS, account, address),
                new Counter(By.ACCOUNT, account, ""));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
