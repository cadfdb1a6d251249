package org.hornbook.server.directory.passkeys;

import com.webauthn4j.WebAuthnManager;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.hornbook.server.directory.Account;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/**
 * What is asked of browsers and checked in their answers (Web Authentication, sections 7.1 and 7.2). Both ceremonies
 * demand that the device verifies its user, so a passkey is two factors. Of a ceremony under way only the challenge
 * is remembered; the rest is made anew, so that a session that was stored in between cannot weaken it.
 */
@Component
class Ceremonies {

    /** How long the browser waits for the person. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final PasskeyOwners owners;
    private final PasskeyRecords records;
    private final WebAuthnManager verifier = WebAuthnManager.createNonStrictWebAuthnManager();

    Ceremonies(PasskeyOwners owners, PasskeyRecords records) {
        this.owners = owners;
        this.records = records;
    }

    PublicKeyCredentialCreationOptions creation(RelyingParty party, Account owner, Bytes challenge) {
        return PublicKeyCredentialCreationOptions.builder()
                .rp(entity(party))
                .user(PasskeyOwners.entity(owner))
                .challenge(challenge)
                .pubKeyCredParams(
                        PublicKeyCredentialParameters.EdDSA,
                        PublicKeyCredentialParameters.ES256,
                        PublicKeyCredentialParameters.RS256)
                .attestation(AttestationConveyancePreference.NONE)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .excludeCredentials(known(owner))
                .timeout(PATIENCE)
                .build();
    }

    PublicKeyCredentialRequestOptions request(RelyingParty party, Bytes challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .rpId(party.id())
                .challenge(challenge)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .allowCredentials(List.of())
                .timeout(PATIENCE)
                .build();
    }

    WebAuthnRelyingPartyOperations checks(RelyingParty party) {
        Webauthn4JRelyingPartyOperations checks =
                new Webauthn4JRelyingPartyOperations(owners, records, entity(party), Set.of(party.origin()));
        checks.setWebAuthnManager(verifier);
        return checks;
    }

    private List<PublicKeyCredentialDescriptor> known(Account owner) {
        return records.findByUserId(PasskeyStore.handle(owner.id())).stream()
                .map(Ceremonies::descriptor)
                .toList();
    }

    private static PublicKeyCredentialDescriptor descriptor(CredentialRecord passkey) {
        return PublicKeyCredentialDescriptor.builder()
                .id(passkey.getCredentialId())
                .transports(passkey.getTransports())
                .build();
    }

    private static PublicKeyCredentialRpEntity entity(RelyingParty party) {
        return PublicKeyCredentialRpEntity.builder()
                .id(party.id())
                .name(party.name())
                .build();
    }
}
