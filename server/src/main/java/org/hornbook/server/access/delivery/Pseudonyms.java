package org.hornbook.server.access.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hornbook.server.access.Grant;
import org.hornbook.server.access.GrantId;
import org.hornbook.server.access.delivery.PseudonymStore.Kept;
import org.hornbook.server.discovery.vault.Vault;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pseudonyms by HMAC-SHA-256 (RFC 2104) with a random key of 256 bits for each grant: the same value has the same
 * pseudonym within a grant and another one in every other. Keys are sealed under a key outside the database. The first 80
 * bits are shown, in Crockford's base 32: among a million values the chance that two share a pseudonym is below one in a
 * trillion.
 */
@Component
public class Pseudonyms {

    private static final int KEY_BYTES = 32;
    private static final int SHOWN = 16;
    private static final int BITS = 5;
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final PseudonymStore store;
    private final Vault vault;
    private final Journal journal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Pseudonyms(PseudonymStore store, Vault vault, Journal journal, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.journal = journal;
        this.clock = clock;
    }

    /** Turns values into the grant's pseudonyms; belongs to one thread. */
    UnaryOperator<String> of(GrantId grant) {
        Kept kept = store.find(grant).orElseGet(() -> make(grant));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(vault.open(owner(grant), name(kept.edition()), kept.sealed()), "HmacSHA256"));
            return value -> written(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK cannot compute HMAC-SHA-256", e);
        }
    }

    private Kept make(GrantId grant) {
        store.insert(grant, vault.seal(owner(grant), name(1), fresh()), clock.instant());
        return store.find(grant).orElseThrow();
    }

    private byte[] fresh() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return key;
    }

    /** Which edition of pseudonyms the grant has; empty before the first delivery. */
    public Optional<Integer> edition(GrantId grant) {
        return store.find(grant).map(Kept::edition);
    }

    /** Gives the grant new pseudonyms. The old key is destroyed, so that nobody can make or compare the old ones. */
    @Transactional
    public void renew(Actor actor, Grant grant) {
        Kept kept = store.find(grant.id())
                .orElseThrow(
                        () -> Problem.conflict("Nothing was delivered by this grant yet, so it has no pseudonyms."));
        int edition = kept.edition() + 1;
        if (!store.replace(
                grant.id(), kept.edition(), vault.seal(owner(grant.id()), name(edition), fresh()), clock.instant())) {
            throw Problem.conflict("Somebody made new pseudonyms for this grant just now.");
        }
        journal.append(
                actor,
                "access.pseudonyms.renewed",
                new Subject("grant", grant.id().toString(), grant.holderName()),
                Map.of("edition", Integer.toString(edition)));
    }

    @EventListener(ApplicationReadyEvent.class)
    void resealUnderCurrentKey() {
        for (Kept kept : store.all()) {
            if (!vault.isCurrent(kept.sealed())) {
                String owner = owner(kept.grant());
                String name = name(kept.edition());
                store.reseal(kept, vault.seal(owner, name, vault.open(owner, name, kept.sealed())));
            }
        }
    }

    private static String owner(GrantId grant) {
        return "grant:" + grant;
    }

    private static String name(int edition) {
        return "pseudonyms " + edition;
    }

    private static String written(byte[] digest) {
        StringBuilder text = new StringBuilder(SHOWN);
        int bits = 0;
        int held = 0;
        int next = 0;
        while (text.length() < SHOWN) {
            if (held < BITS) {
                bits = (bits << Byte.SIZE | (digest[next++] & 0xff)) & 0xffff;
                held += Byte.SIZE;
            }
            held -= BITS;
            text.append(DIGITS.charAt(bits >> held & 31));
        }
        return text.toString();
    }
}
