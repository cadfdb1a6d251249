package org.hornbook.server.discovery.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals secrets with AES-256-GCM (NIST SP 800-38D): a random 96-bit nonce each time, a 128-bit tag, and the owner and
 * name of the secret as associated data, so that a ciphertext moved to another place does not open. The sealed form is
 * {@code keyId:base64(nonce, ciphertext, tag)}.
 */
@Component
public class Vault {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Keyring keyring;
    private final SecureRandom random = new SecureRandom();

    Vault(@Value("${hornbook.key}") String current, @Value("${hornbook.previous-keys:}") List<String> previous) {
        keyring = Keyring.of(current, previous);
    }

    /** Seals a secret for its owner and name. */
    public String seal(String owner, String name, byte[] secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, keyring.current(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place(owner, name));
            byte[] sealed = cipher.doFinal(secret);
            byte[] all = Arrays.copyOf(nonce, nonce.length + sealed.length);
            System.arraycopy(sealed, 0, all, nonce.length, sealed.length);
            return keyring.currentId() + ":" + Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK cannot encrypt with AES-GCM", e);
        }
    }

    /**
     * Opens what {@link #seal} sealed for the same owner and name.
     *
     * @throws SealedException when the key is not known, the text was altered, or it was sealed for another place
     */
    public byte[] open(String owner, String name, String sealed) {
        int colon = sealed.indexOf(':');
        String keyId = colon < 0 ? "" : sealed.substring(0, colon);
        var key = keyring.find(keyId).orElseThrow(() -> SealedException.unknownKey(name, keyId));
        try {
            byte[] all = Base64.getDecoder().decode(sealed.substring(colon + 1));
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, all, 0, NONCE_BYTES));
            cipher.updateAAD(place(owner, name));
            return cipher.doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw SealedException.altered(name, e);
        }
    }

    /** Seals a text. */
    public String sealText(String owner, String name, String secret) {
        return seal(owner, name, secret.getBytes(StandardCharsets.UTF_8));
    }

    /** Opens a text; see {@link #open}. */
    public String openText(String owner, String name, String sealed) {
        return new String(open(owner, name, sealed), StandardCharsets.UTF_8);
    }

    /** Whether the text was sealed under the key that is in force now. */
    public boolean isCurrent(String sealed) {
        return sealed.startsWith(keyring.currentId() + ":");
    }

    /** Length-prefixed, so that no two pairs of owner and name read the same. */
    private static byte[] place(String owner, String name) {
        return (owner.length() + ":" + owner + "/" + name).getBytes(StandardCharsets.UTF_8);
    }
}
