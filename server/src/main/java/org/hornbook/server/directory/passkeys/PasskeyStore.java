package org.hornbook.server.directory.passkeys;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hornbook.server.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.stereotype.Repository;

/** All SQL of passkeys. */
@Repository
class PasskeyStore {

    private static final String INSERT = """
            insert into directory.passkey (id, account_id, name, credential_id, public_key, signature_count,
                user_verified, transports, backup_eligible, backed_up, attestation, created_at)
            values (:id, :owner, :name, :credential, :key, :count, :verified, :transports, :eligible, :backedUp,
                :attestation, :created)
            """;

    private static final String USE = """
            update directory.passkey
            set signature_count = :count, backed_up = :backedUp, last_used_at = :now
            where credential_id = :credential
            """;

    private static final String RECORDS = """
            select account_id, name, credential_id, public_key, signature_count, user_verified, transports,
                backup_eligible, backed_up, attestation, created_at, coalesce(last_used_at, created_at) as used_at
            from directory.passkey
            """;

    private static final String LIST = """
            select id, name, created_at, last_used_at from directory.passkey
            where account_id = :owner order by created_at desc, id
            """;

    private final JdbcClient jdbc;

    PasskeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CredentialRecord passkey, Instant now) {
        jdbc.sql(INSERT)
                .param("id", UUID.randomUUID())
                .param("owner", accountId(passkey.getUserEntityUserId()).value())
                .param("name", passkey.getLabel())
                .param("credential", passkey.getCredentialId().getBytes())
                .param("key", passkey.getPublicKey().getBytes())
                .param("count", passkey.getSignatureCount())
                .param("verified", passkey.isUvInitialized())
                .param(
                        "transports",
                        passkey.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .toArray(String[]::new))
                .param("eligible", passkey.isBackupEligible())
                .param("backedUp", passkey.isBackupState())
                .param("attestation", required(passkey.getAttestationObject()))
                .param("created", Timestamp.from(now))
                .update();
    }

    private static byte[] required(@org.jspecify.annotations.Nullable Bytes bytes) {
        if (bytes == null) {
            throw new IllegalArgumentException("a passkey is registered with its attestation object");
        }
        return bytes.getBytes();
    }

    /** Notes a use; false when no such passkey is kept. */
    boolean use(CredentialRecord passkey, Instant now) {
        return jdbc.sql(USE)
                        .param("credential", passkey.getCredentialId().getBytes())
                        .param("count", passkey.getSignatureCount())
                        .param("backedUp", passkey.isBackupState())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    Optional<CredentialRecord> find(Bytes credentialId) {
        return jdbc.sql(RECORDS + "where credential_id = :credential")
                .param("credential", credentialId.getBytes())
                .query(PasskeyStore::credential)
                .optional();
    }

    List<CredentialRecord> credentialsOf(AccountId owner) {
        return jdbc.sql(RECORDS + "where account_id = :owner order by created_at, id")
                .param("owner", owner.value())
                .query(PasskeyStore::credential)
                .list();
    }

    List<Passkey> of(AccountId owner) {
        return jdbc.sql(LIST)
                .param("owner", owner.value())
                .query(PasskeyStore::passkey)
                .list();
    }

    boolean rename(UUID id, AccountId owner, String name) {
        return jdbc.sql("update directory.passkey set name = :name where id = :id and account_id = :owner")
                        .param("id", id)
                        .param("owner", owner.value())
                        .param("name", name)
                        .update()
                == 1;
    }

    boolean delete(UUID id, AccountId owner) {
        return jdbc.sql("delete from directory.passkey where id = :id and account_id = :owner")
                        .param("id", id)
                        .param("owner", owner.value())
                        .update()
                == 1;
    }

    int deleteAll(AccountId owner) {
        return jdbc.sql("delete from directory.passkey where account_id = :owner")
                .param("owner", owner.value())
                .update();
    }

    /** The user handle of an account: its random id, which tells nothing about the person (section 14.6.1). */
    static Bytes handle(AccountId account) {
        return new Bytes(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(account.value().getMostSignificantBits())
                .putLong(account.value().getLeastSignificantBits())
                .array());
    }

    static AccountId accountId(Bytes handle) {
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return new AccountId(new UUID(bytes.getLong(), bytes.getLong()));
    }

    private static Passkey passkey(ResultSet row, int number) throws SQLException {
        Timestamp used = row.getTimestamp("last_used_at");
        return new Passkey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getTimestamp("created_at").toInstant(),
                used == null ? null : used.toInstant());
    }

    private static CredentialRecord credential(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(handle(new AccountId(row.getObject("account_id", UUID.class))))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("user_verified"))
                .transports(Arrays.stream((String[]) row.getArray("transports").getArray())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toUnmodifiableSet()))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .created(row.getTimestamp("created_at").toInstant())
                .lastUsed(row.getTimestamp("used_at").toInstant())
                .label(row.getString("name"))
                .build();
    }
}
