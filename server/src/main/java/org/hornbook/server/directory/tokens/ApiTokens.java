package org.hornbook.server.directory.tokens;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.directory.Secret;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tokens that people make for their programs. */
@Component
class ApiTokens {

    /** Says what the string is, so that scanners for leaked secrets can find it. */
    static final String PREFIX = "hornbook_";

    private static final int SECRET_LENGTH = 40;

    private final ApiTokenStore store;
    private final Accounts accounts;
    private final Journal journal;
    private final Clock clock;

    ApiTokens(ApiTokenStore store, Accounts accounts, Journal journal, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.journal = journal;
        this.clock = clock;
    }

    /** Makes a token; the answer is its text, which is shown once. */
    @Transactional
    String make(Actor actor, String name, Set<Scope> scopes, Duration life) {
        Secret secret = new Secret(PREFIX + Secret.random(SECRET_LENGTH).text());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ApiToken token = new ApiToken(UUID.randomUUID(), actor.id(), name, scopes, now, now.plus(life), null);
        store.insert(token, secret.hash());
        journal.append(actor, "directory.token.made", subject(token), Map.of("scopes", token.scopeCodes()));
        return secret.text();
    }

    /** Ends a token of the actor; nothing happens when there is none. */
    @Transactional
    void revoke(Actor actor, UUID id) {
        if (store.delete(id, actor.id())) {
            journal.append(
                    actor, "directory.token.revoked", new Subject("token", id.toString(), "API token"), Map.of());
        }
    }

    /** The actor's tokens that still work, newest first. */
    List<ApiToken> of(Actor actor) {
        return store.ofOwner(actor.id(), clock.instant());
    }

    /** Who stands behind a token, with the roles that they hold at this moment. */
    @Transactional
    Optional<TokenPrincipal> use(String text) {
        return store.use(new Secret(text).hash(), clock.instant())
                .flatMap(token -> accounts.find(token.owner())
                        .filter(Account::active)
                        .map(owner -> new TokenPrincipal(owner.asActor(), token.id(), token.scopes())));
    }

    private static Subject subject(ApiToken token) {
        return new Subject("token", token.id().toString(), token.name());
    }
}
