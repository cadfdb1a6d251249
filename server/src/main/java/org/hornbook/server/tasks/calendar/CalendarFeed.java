package org.hornbook.server.tasks.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A secret address under which a calendar program finds a person's tasks. Only a hash of it is kept, so a copy of the
 * database opens nobody's calendar.
 */
@Component
public class CalendarFeed {

    private static final int TOKEN_BYTES = 24;

    private final CalendarStore store;
    private final Accounts accounts;
    private final Journal journal;

    CalendarFeed(CalendarStore store, Accounts accounts, Journal journal) {
        this.store = store;
        this.accounts = accounts;
        this.journal = journal;
    }

    /** True when the person has an address. */
    public boolean exists(Actor actor) {
        return store.exists(actor.id());
    }

    /** Makes a new address; an earlier one stops working. It is shown once. */
    @Transactional
    String renew(Actor actor) {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        store.keep(actor.id(), hash(token));
        journal.append(
                actor,
                "tasks.calendar.renewed",
                new Subject("account", actor.id().toString(), actor.name()),
                Map.of());
        return token;
    }

    /** Ends the address. */
    @Transactional
    void end(Actor actor) {
        if (store.remove(actor.id())) {
            journal.append(
                    actor,
                    "tasks.calendar.ended",
                    new Subject("account", actor.id().toString(), actor.name()),
                    Map.of());
        }
    }

    /** Whose address it is; empty when it was renewed or ended, or the account may no longer sign in. */
    Optional<Actor> owner(String token) {
        return store.owner(hash(token))
                .flatMap(accounts::find)
                .filter(Account::active)
                .map(Account::asActor);
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
