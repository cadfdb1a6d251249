package org.hornbook.server.directory.passkeys;

import com.webauthn4j.util.exception.WebAuthnException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;

/** The passkeys of the district's staff. Challenges are base64url texts that the caller keeps in the session. */
@Component
public class Passkeys {

    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);

    private final PasskeyStore store;
    private final Ceremonies ceremonies;
    private final Accounts accounts;
    private final Journal journal;

    Passkeys(PasskeyStore store, Ceremonies ceremonies, Accounts accounts, Journal journal) {
        this.store = store;
        this.ceremonies = ceremonies;
        this.accounts = accounts;
        this.journal = journal;
    }

    /** A challenge for one ceremony: 32 random bytes. */
    public static String challenge() {
        return Bytes.random().toBase64UrlString();
    }

    /** What the owner's browser is asked in order to make a passkey, as JSON. */
    public String creationOptions(RelyingParty party, Account owner, String challenge) {
        return Answers.JSON.writeValueAsString(ceremonies.creation(party, owner, Bytes.fromBase64(challenge)));
    }

    /** What a browser is asked in order to sign somebody in, as JSON; names nobody. */
    public String requestOptions(RelyingParty party, String challenge) {
        return Answers.JSON.writeValueAsString(ceremonies.request(party, Bytes.fromBase64(challenge)));
    }

    /**
     * Keeps a new passkey of the owner.
     *
     * @param credential what the browser answered, as JSON
     * @return false when the answer does not stand up to the checks
     */
    @Transactional
    public boolean add(RelyingParty party, Account owner, String challenge, String name, String credential) {
        try {
            ceremonies
                    .checks(party)
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            ceremonies.creation(party, owner, Bytes.fromBase64(challenge)),
                            new RelyingPartyPublicKey(Answers.created(credential), name)));
        } catch (JacksonException | IllegalArgumentException | WebAuthnException e) {
            LOG.info(
                    "A new passkey of account {} was refused: {}",
                    owner.id(),
                    e.getClass().getSimpleName());
            return false;
        }
        journal.append(owner.asActor(), "directory.passkey.added", subject(owner), Map.of("passkey", name));
        return true;
    }

    /**
     * Whose passkey answered a challenge; empty when the answer does not stand up to the checks.
     *
     * @param credential what the browser answered, as JSON
     */
    @Transactional
    public Optional<AccountId> verify(RelyingParty party, String challenge, String credential) {
        try {
            var owner = ceremonies
                    .checks(party)
                    .authenticate(new RelyingPartyAuthenticationRequest(
                            ceremonies.request(party, Bytes.fromBase64(challenge)), Answers.used(credential)));
            return Optional.of(PasskeyStore.accountId(owner.getId()));
        } catch (JacksonException | IllegalArgumentException | WebAuthnException e) {
            LOG.info("A passkey was refused: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** The account's passkeys, newest first. */
    public List<Passkey> of(AccountId owner) {
        return store.of(owner);
    }

    /** One of the account's passkeys; ends the request with "not found" when it is not one. */
    public Passkey require(AccountId owner, UUID id) {
        return store.of(owner).stream()
                .filter(passkey -> passkey.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("You have no such passkey. It may have been removed."));
    }

    /** Gives one of the actor's passkeys another name. */
    @Transactional
    public void rename(Actor actor, UUID id, String name) {
        Passkey before = require(actor.id(), id);
        if (!before.name().equals(name) && store.rename(id, actor.id(), name)) {
            journal.append(
                    actor,
                    "directory.passkey.renamed",
                    subject(accounts.require(actor.id())),
                    Map.of("passkey", before.name(), "to", name));
        }
    }

    /** Ends one of the actor's passkeys. */
    @Transactional
    public void remove(Actor actor, UUID id) {
        Passkey passkey = require(actor.id(), id);
        if (store.delete(id, actor.id())) {
            journal.append(
                    actor,
                    "directory.passkey.removed",
                    subject(accounts.require(actor.id())),
                    Map.of("passkey", passkey.name()));
        }
    }

    /** Ends all passkeys of an account, when their devices are lost. */
    @Transactional
    public void removeAll(Actor actor, AccountId owner) {
        Account account = accounts.require(owner);
        int removed = store.deleteAll(owner);
        if (removed > 0) {
            journal.append(actor, "directory.passkey.removed", subject(account), Map.of("passkeys", "all " + removed));
        }
    }

    private static Subject subject(Account account) {
        return new Subject("account", account.id().toString(), account.name());
    }
}
