package org.hornbook.disclosure.method;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Cell-key perturbation of counts, after Fraser and Wooton, "A proposed method for confidentialising tabular output to
 * protect against differencing" (Work session on statistical data confidentiality, 2005): each person has a key, a
 * cell's key is the sum of its people's keys, and the noise is a function of the cell's key and count.
 *
 * <p>What it promises: the same group of people gets the same noise in every table and every year, so asking again
 * reveals nothing; zeros stay zeros; the noise is at most {@code most} either way, never makes a count negative, and is
 * zero on average except next to zero.
 *
 * <p>What it does not promise: that totals are the sums of their parts; that nobody can narrow a count down to a few
 * values, since the noise is bounded; anything once the secret is known.
 */
public final class CellKey {
    private static final long MODULUS = 1L << 32;
    private final byte[] secret;
    private final int most;

    /**
     * @param secret the district's secret, at least 16 bytes
     * @param most the largest noise either way, 1 to 10
     */
    public CellKey(byte[] secret, int most) {
        if (secret.length < 16) {
            throw new IllegalArgumentException("the secret must have at least 16 bytes");
        }
        if (most < 1 || most > 10) {
            throw new IllegalArgumentException("the largest noise must be between 1 and 10");
        }
        this.secret = secret.clone();
        this.most = most;
    }

    /** The perturbed count of a group of people, given by their stable ids. */
    public long perturb(List<String> people) {
        if (people.isEmpty()) {
            return 0;
        }
        long key = 0;
        for (String person : people) {
            key = (key + keyOf(person)) % MODULUS;
        }
        double uniform = keyOf("cell " + key + " " + people.size()) / (double) MODULUS;
        long reach = Math.min(most, people.size());
        return people.size() + (long) Math.floor(uniform * (2 * reach + 1)) - reach;
    }

    private long keyOf(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            byte[] digest = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            long key = 0;
            for (int i = 0; i < 4; i++) {
                key = (key << 8) | (digest[i] & 0xff);
            }
            return key;
        } catch (GeneralSecurityException bad) {
            throw new IllegalStateException("this JDK lacks HmacSHA256, which every JDK must have", bad);
        }
    }
}
