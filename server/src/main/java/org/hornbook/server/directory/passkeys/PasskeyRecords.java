package org.hornbook.server.directory.passkeys;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Passkeys as Spring Security's ceremonies read and write them. */
@Component
class PasskeyRecords implements UserCredentialRepository {

    private final PasskeyStore store;
    private final Clock clock;

    PasskeyRecords(PasskeyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A known credential was used; an unknown one is new. */
    @Override
    public void save(CredentialRecord passkey) {
        if (!store.use(passkey, clock.instant())) {
            store.insert(passkey, clock.instant());
        }
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return store.find(credentialId).orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes userId) {
        return store.credentialsOf(PasskeyStore.accountId(userId));
    }

    /** Passkeys end through {@link Passkeys#remove}, which keeps to the owner and notes it in the journal. */
    @Override
    public void delete(Bytes credentialId) {
        throw new UnsupportedOperationException("remove a passkey in the name of its owner");
    }
}
