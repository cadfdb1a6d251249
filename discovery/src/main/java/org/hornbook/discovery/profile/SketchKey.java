package org.hornbook.discovery.profile;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.security.SecureRandom;

/**
 * The secret that makes sketches comparable among a district's own scans and useless to anyone else. Sketches made with
 * different keys have nothing in common.
 */
public final class SketchKey implements Serializable {
    private static final int BYTES = 16;

    private final long first;
    private final long second;

    private SketchKey(long first, long second) {
        this.first = first;
        this.second = second;
    }

    public static SketchKey random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return of(bytes);
    }

    /**
     * The key made of these bytes.
     *
     * @throws IllegalArgumentException unless there are 16 bytes
     */
    public static SketchKey of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A sketch key has 16 bytes, not " + bytes.length);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new SketchKey(buffer.getLong(), buffer.getLong());
    }

    /** The 16 bytes, to be kept encrypted. */
    public byte[] bytes() {
        return ByteBuffer.allocate(BYTES).putLong(first).putLong(second).array();
    }

    long first() {
        return first;
    }

    long second() {
        return second;
    }

    @Override
    public String toString() {
        return "SketchKey[***]";
    }
}
