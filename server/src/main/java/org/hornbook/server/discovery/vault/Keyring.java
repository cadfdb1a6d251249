package org.hornbook.server.discovery.vault;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys for credentials: one that encrypts, and earlier ones that only decrypt until everything is encrypted anew.
 * A key is known by an id that tells nothing of it.
 */
final class Keyring {

    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 4;

    private final String currentId;
    private final Map<String, SecretKey> byId = new LinkedHashMap<>();

    private Keyring(String currentId) {
        this.currentId = currentId;
    }

    /**
     * Reads keys of 32 bytes in hexadecimal.
     *
     * @throws IllegalStateException naming the property when a key is missing or malformed; the key is not quoted
     */
    static Keyring of(String current, List<String> previous) {
        byte[] key = bytes("hornbook.key", current);
        Keyring keyring = new Keyring(idOf(key));
        keyring.add(key);
        previous.stream()
                .filter(text -> !text.isBlank())
                .forEach(text -> keyring.add(bytes("hornbook.previous-keys", text)));
        return keyring;
    }

    String currentId() {
        return currentId;
    }

    SecretKey current() {
        return find(currentId).orElseThrow();
    }

    Optional<SecretKey> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    private void add(byte[] key) {
        byId.putIfAbsent(idOf(key), new SecretKeySpec(key, "AES"));
    }

    private static byte[] bytes(String property, String hex) {
        try {
            byte[] key = HexFormat.of().parseHex(hex.strip());
            if (key.length == KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // told below, without the text: it may be most of a key
        }
        throw new IllegalStateException(property + " must be 64 hexadecimal digits (32 random bytes), as made by "
                + "'openssl rand -hex 32'; it protects the credentials of repositories.");
    }

    private static String idOf(byte[] key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
