package org.hornbook.server.directory.passkeys;

import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Accounts as owners of passkeys; read only, since accounts are opened and ended elsewhere. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final Accounts accounts;

    PasskeyOwners(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return accounts.find(PasskeyStore.accountId(id))
                .map(PasskeyOwners::entity)
                .orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return accounts.findBySignInName(username).map(PasskeyOwners::entity).orElse(null);
    }

    static PublicKeyCredentialUserEntity entity(Account account) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(PasskeyStore.handle(account.id()))
                .name(account.signInName())
                .displayName(account.name())
                .build();
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("accounts are opened by administrators");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("accounts are ended by administrators");
    }
}
