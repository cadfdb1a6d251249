package org.hornbook.server.launch;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The folder that holds an installation's embedded database and its secrets. One server at a time may own it.
 *
 * @param path absolute path
 */
record DataFolder(Path path) {

    private static final int SECRET_BYTES = 32;

    static DataFolder at(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute, ownerOnly(absolute, "rwx------"));
        } catch (IOException e) {
            throw LaunchFailure.environment(
                    "The data folder %s cannot be created: %s. Name another with --data.".formatted(absolute, e), e);
        }
        return new DataFolder(absolute);
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    /** Takes the folder for this process; the lock ends with the process, also when it is killed. */
    FileLock lock() {
        try {
            FileChannel channel =
                    FileChannel.open(path.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw inUse();
            }
            return lock;
        } catch (OverlappingFileLockException e) {
            throw inUse();
        } catch (IOException e) {
            throw LaunchFailure.environment("The data folder %s cannot be locked: %s.".formatted(path, e), e);
        }
    }

    /** The port of the embedded database: the same at every start as long as nobody else took it. */
    int port() {
        Path file = path.resolve("postgres.port");
        try {
            int known =
                    Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
            int port = freePort(known);
            Files.writeString(file, port + "\n");
            return port;
        } catch (IOException | NumberFormatException e) {
            throw LaunchFailure.environment("The file %s cannot be used: %s.".formatted(file, e), e);
        }
    }

    /** The wanted port when it is free, otherwise any. */
    private static int freePort(int wanted) throws IOException {
        try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (BindException e) {
            return freePort(0);
        }
    }

    /** Removes a folder of this data folder with all that is in it. */
    void remove(String name) {
        try {
            FileSystemUtils.deleteRecursively(path.resolve(name));
        } catch (IOException e) {
            throw LaunchFailure.environment("The folder %s cannot be removed: %s.".formatted(path.resolve(name), e), e);
        }
    }

    private LaunchFailure inUse() {
        return LaunchFailure.environment(
                "Another Hornbook is running on the data folder %s. Stop it, or name another folder with --data."
                        .formatted(path),
                null);
    }

    /** A random secret kept in a file that only its owner can read; made on first use. */
    String secret(String name) {
        Path file = path.resolve(name + ".secret");
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[SECRET_BYTES];
                new SecureRandom().nextBytes(random);
                writeOnce(file, HexFormat.of().formatHex(random));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw LaunchFailure.environment("The secret file %s cannot be used: %s.".formatted(file, e), e);
        }
    }

    private static void writeOnce(Path file, String text) throws IOException {
        try {
            Files.createFile(file, ownerOnly(file, "rw-------"));
            Files.writeString(file, text + "\n");
        } catch (FileAlreadyExistsException e) {
            // another node was first; its secret is the one to use
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file, String permissions) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
