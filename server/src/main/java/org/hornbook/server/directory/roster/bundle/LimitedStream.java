package org.hornbook.server.directory.roster.bundle;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends with an error after so many bytes: a small archive can hold a file that fills a disk. */
final class LimitedStream extends FilterInputStream {

    private final long limit;
    private long read;

    LimitedStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        int got = super.read(to, from, length);
        count(Math.max(0, got));
        return got;
    }

    private void count(int bytes) throws IOException {
        read += bytes;
        if (read > limit) {
            throw new TooLargeException(limit);
        }
    }
}
