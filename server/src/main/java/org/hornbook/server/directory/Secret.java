package org.hornbook.server.directory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A random secret that opens something: a link, a token, the setup. Only its hash is stored. A plain SHA-256 is
 * enough since the secret has at least 100 random bits, which nobody can enumerate.
 *
 * @param text what its bearer shows
 */
public record Secret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    // no vowels and no look-alikes: can be read aloud, and spells no word
    private static final String ALPHABET = "bcdfghjkmnpqrstvwxz23456789";

    /** A new one of that many characters (about 4.75 bits each). */
    public static Secret random(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new Secret(text.toString());
    }

    /** What is stored: the SHA-256 in hexadecimal. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
