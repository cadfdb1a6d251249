package org.hornbook.discovery.connect.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Recognises encodings and turns any of them into UTF-8. */
final class Charsets {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Charsets() {}

    /** The encoding of a text by its byte order mark, its zero bytes, or else by whether it is well-formed UTF-8. */
    static Charset detect(byte[] head) {
        if (startsWith(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            zeros[i % 2] += head[i] == 0 ? 1 : 0;
        }
        if (zeros[1] > head.length / 4 && zeros[0] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        if (zeros[0] > head.length / 4 && zeros[1] == 0) {
            return StandardCharsets.UTF_16BE;
        }
        return isUtf8(head) ? StandardCharsets.UTF_8 : WINDOWS;
    }

    private static boolean startsWith(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (head.length <= i || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** A character cut off at the end does not count against it. */
    private static boolean isUtf8(byte[] head) {
        try {
            var decoder = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            var result = decoder.decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length + 1), false);
            if (result.isError()) {
                result.throwException();
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Bytes of the byte order mark of UTF-8 that a text begins with. */
    static int markLength(byte[] head) {
        return startsWith(head, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    }

    /** The stream as UTF-8 without a byte order mark. */
    static InputStream utf8(InputStream in, Charset charset) throws IOException {
        if (!charset.equals(StandardCharsets.UTF_8)) {
            return new Transcoding(in, charset);
        }
        var pushback = new java.io.PushbackInputStream(in, 3);
        byte[] mark = pushback.readNBytes(3);
        if (!startsWith(mark, 0xEF, 0xBB, 0xBF)) {
            pushback.unread(mark);
        }
        return pushback;
    }

    static byte[] utf8(byte[] head, Charset charset) throws IOException {
        try (InputStream in = utf8(new java.io.ByteArrayInputStream(head), charset)) {
            return in.readAllBytes();
        }
    }
}
