package org.hornbook.discovery.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HashTest {
    /** The test vectors of the SipHash paper's appendix and reference code: key 00 01 … 0f, input 00 01 …. */
    @Test
    void agreesWithThePublishedVectorsOfSipHash() {
        byte[] key = new byte[16];
        // the reference reads the key little-endian, the sketch key is big-endian
        ByteBuffer.wrap(key).putLong(0x0706050403020100L).putLong(0x0F0E0D0C0B0A0908L);
        var hash = new Hash(SketchKey.of(key));
        byte[] input = new byte[15];
        for (int i = 0; i < input.length; i++) {
            input[i] = (byte) i;
        }
        assertThat(hash.keyed(input, 0, 0)).isEqualTo(0x726FDB47DD0E0E31L);
        assertThat(hash.keyed(input, 0, 15)).isEqualTo(0xA129CA6149BE45E5L);
        byte[] eight = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(0x0706050403020100L)
                .array();
        assertThat(hash.keyed(eight, 0, 8)).isEqualTo(hash.keyed(input, 0, 8));
    }

    @Property(tries = 300)
    void dependsOnTheSliceOnly(@ForAll byte[] value, @ForAll byte[] before, @ForAll byte[] after) {
        var hash = new Hash(SketchKey.of(new byte[16]));
        byte[] around = ByteBuffer.allocate(before.length + value.length + after.length)
                .put(before)
                .put(value)
                .put(after)
                .array();
        assertThat(hash.fast(around, before.length, value.length)).isEqualTo(hash.fast(value, 0, value.length));
        assertThat(hash.keyed(around, before.length, value.length)).isEqualTo(hash.keyed(value, 0, value.length));
        assertThat(Bytes.prefix(around, before.length, value.length)).isEqualTo(Bytes.prefix(value, 0, value.length));
    }
}
