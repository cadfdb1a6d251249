package org.hornbook.server.directory.signin;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.Actor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose account somebody from the district's sign-in may use: the one with the e-mail address that the provider
 * vouches for (OpenID Connect Core, section 5.7 warns of any other). Accounts and roles are never made from what a
 * provider says.
 */
@Component
class DistrictAccounts {

    private final Accounts accounts;
    private final SignInAccounts signIns;
    private final Journal journal;

    DistrictAccounts(Accounts accounts, SignInAccounts signIns, Journal journal) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.journal = journal;
    }

    /**
     * The account's session to be.
     *
     * @throws SignInRefused when the person has no account to use; that was noted
     */
    @Transactional(noRollbackFor = SignInRefused.class)
    public Authentication signIn(OidcUser person) {
        String address = person.getEmail();
        Optional<Account> account =
                address == null || address.isBlank() ? Optional.empty() : accounts.findBySignInName(address);
        if (!Boolean.TRUE.equals(person.getEmailVerified())) {
            throw refused(SignInRefusal.UNVERIFIED, account);
        }
        if (account.isEmpty()) {
            throw refused(SignInRefusal.UNKNOWN, account);
        }
        if (!account.get().active()) {
            throw refused(SignInRefusal.CLOSED, account);
        }
        return signIns.proved(
                account.get().id(),
                FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY));
    }

    /** The address of somebody without an account is not kept: the journal is for ever. */
    private SignInRefused refused(SignInRefusal refusal, Optional<Account> account) {
        Subject subject = account.map(known -> new Subject("account", known.id().toString(), known.name()))
                .orElse(new Subject("account", "unknown", "no such account"));
        journal.append(
                Actor.system(),
                "directory.sign-in.refused",
                subject,
                Map.of("with", "district sign-in", "reason", refusal.name().toLowerCase(Locale.ROOT)));
        return new SignInRefused(refusal);
    }
}
