package org.hornbook.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hornbook.sample.truth.Truth;

/**
 * The folder of a district. Its notice is written first and its truth last, so a folder with a notice and no truth was
 * interrupted, and one with a truth is complete.
 */
final class DistrictFolder {

    private static final String NOTICE_FILE = "README.txt";

    private final Path folder;

    DistrictFolder(Path folder) {
        this.folder = folder;
    }

    /** The truth of a district that was completely written here. */
    Optional<Truth> findTruth() {
        Path file = folder.resolve(Truth.FILE_NAME);
        return Files.isRegularFile(file) ? Optional.of(Truth.read(file)) : Optional.empty();
    }

    Truth requireTruth() {
        return findTruth()
                .orElseThrow(() -> new SampleWriteException(
                        folder.resolve(Truth.FILE_NAME) + " is missing; write the district first"));
    }

    /** Clears what an interrupted writing left, refuses what others left, and writes the notice. */
    void begin(String notice) {
        try {
            Files.createDirectories(folder);
            Path marker = folder.resolve(NOTICE_FILE);
            if (Files.isRegularFile(marker) && Files.readString(marker).equals(notice)) {
                clear();
            }
            try (var entries = Files.list(folder)) {
                if (entries.findAny().isPresent()) {
                    throw new SampleWriteException("the folder " + folder + " is not empty; give a new one");
                }
            }
            Files.writeString(marker, notice);
        } catch (IOException e) {
            throw new SampleWriteException(
                    "cannot write to the folder " + folder + "; give one that this user may write to", e);
        }
    }

    /** Puts the truth in place in one step. */
    void complete(Truth truth) {
        Path draft = folder.resolve(Truth.FILE_NAME + ".part");
        truth.write(draft);
        try {
            Files.move(
                    draft,
                    folder.resolve(Truth.FILE_NAME),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new SampleWriteException(
                    "cannot write " + Truth.FILE_NAME + " to " + folder + "; check the disk and its rights", e);
        }
    }

    private void clear() throws IOException {
        List<Path> contents;
        try (var paths = Files.walk(folder)) {
            contents = paths.filter(p -> !p.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path path : contents) {
            Files.delete(path);
        }
    }
}
