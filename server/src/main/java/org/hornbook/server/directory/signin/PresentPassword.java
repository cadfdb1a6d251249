package org.hornbook.server.directory.signin;

import java.util.List;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.directory.signin.Throttle.Admission;
import org.hornbook.server.directory.signin.Throttle.By;
import org.hornbook.server.directory.signin.Throttle.Counter;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.web.Dates;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Asked for before a way to sign in is changed or added: somebody at an unattended desk must not take it over, nor
 * guess it there.
 */
@Component
public class PresentPassword {

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final Throttle throttle;
    private final Dates dates;

    PresentPassword(Accounts accounts, PasswordEncoder encoder, Throttle throttle, Dates dates) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.throttle = throttle;
        this.dates = dates;
    }

    /** True when the account signs in with a password. */
    public boolean isSet(AccountId account) {
        return accounts.findPasswordHash(account).isPresent();
    }

    /** True when this is it, or the account has none; ends the request when it was asked for too often. */
    public boolean matches(Account account, String typed) {
        return accounts.findPasswordHash(account.id())
                .map(hash -> isRight(account, typed, hash))
                .orElse(true);
    }

    private boolean isRight(Account account, String typed, String hash) {
        Counter counter = new Counter(By.PRESENT_PASSWORD, account.signInName(), "");
        if (throttle.admit(counter) instanceof Admission.Blocked(var until)) {
            throw Problem.tooMany(
                    "The present password was wrong too often. Try again after " + dates.minuteAfter(until) + ".");
        }
        boolean right = encoder.matches(typed, hash);
        if (right) {
            throttle.succeeded(List.of(counter));
        }
        return right;
    }
}
