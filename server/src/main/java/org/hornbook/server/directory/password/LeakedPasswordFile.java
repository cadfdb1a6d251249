package org.hornbook.server.directory.password;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A published list of leaked passwords on disk: one upper-case SHA-1 a line, sorted, optionally followed by a colon
 * and a count. It may have a billion lines, so it is searched where it lies.
 */
record LeakedPasswordFile(Path path) {

    private static final int HASH_LENGTH = 40;

    boolean contains(String password) {
        String wanted = sha1(password);
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            long low = 0;
            long high = file.length();
            // invariant: the line that holds the hash, if any, starts in [low, high)
            while (low < high) {
                long middle = (low + high) >>> 1;
                long start = startOfLine(file, middle, low);
                file.seek(start);
                String line = file.readLine();
                if (line == null || line.length() < HASH_LENGTH) {
                    return false;
                }
                int order = wanted.compareTo(line.substring(0, HASH_LENGTH));
                if (order == 0) {
                    return true;
                }
                if (order < 0) {
                    high = start;
                } else {
                    low = file.getFilePointer();
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("The list of leaked passwords %s cannot be read".formatted(path), e);
        }
    }

    /** The start of the line that the position is in. */
    private static long startOfLine(RandomAccessFile file, long position, long lowest) throws IOException {
        long at = position;
        while (at > lowest) {
            file.seek(at - 1);
            if (file.read() == '\n') {
                break;
            }
            at--;
        }
        return at;
    }

    private static String sha1(String password) {
        try {
            // the published lists are keyed by SHA-1; nothing is protected by it here
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
