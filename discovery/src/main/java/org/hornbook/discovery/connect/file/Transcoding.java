package org.hornbook.discovery.connect.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A text in another encoding, as a stream of UTF-8. What cannot be decoded becomes the replacement character. */
final class Transcoding extends InputStream {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader reader;
    private final char[] chars = new char[1 << 15];
    private byte[] bytes = new byte[0];
    private int at;
    private boolean begun;

    Transcoding(InputStream in, Charset charset) {
        reader = new InputStreamReader(in, charset);
    }

    private boolean fill() throws IOException {
        int read = reader.read(chars, 0, chars.length - 1);
        if (read < 0) {
            return false;
        }
        // the halves of a character beyond the basic plane stay together
        if (read > 0 && Character.isHighSurrogate(chars[read - 1])) {
            int low = reader.read();
            if (low >= 0) {
                chars[read++] = (char) low;
            }
        }
        int skip = !begun && read > 0 && chars[0] == BYTE_ORDER_MARK ? 1 : 0;
        begun = true;
        bytes = new String(chars, skip, read - skip).getBytes(StandardCharsets.UTF_8);
        at = 0;
        return true;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (at == bytes.length) {
            if (!fill()) {
                return -1;
            }
        }
        int count = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, target, offset, count);
        at += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
