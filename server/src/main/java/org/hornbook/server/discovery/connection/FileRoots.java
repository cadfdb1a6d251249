package org.hornbook.server.discovery.connection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hornbook.server.shared.District;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The only folders of this machine in which repositories may lie: without them, whoever may enter a connection could
 * read any file that the server can read. Property {@code hornbook.file-roots}; by default the folder
 * {@code repositories} of the data folder.
 */
@Component
public class FileRoots {

    private final List<Path> roots;

    FileRoots(@Value("${hornbook.file-roots:}") List<String> configured, District district) {
        List<Path> named = configured.stream()
                .filter(text -> !text.isBlank())
                .map(text -> Path.of(text.strip()).toAbsolutePath().normalize())
                .toList();
        roots = named.isEmpty()
                ? List.of(district.dataFolder()
                        .resolve("repositories")
                        .toAbsolutePath()
                        .normalize())
                : named;
    }

    /** The folders, as configured. */
    public List<Path> roots() {
        return roots;
    }

    /** Whether the path, with every link in it followed, lies in an allowed folder. */
    public Answer check(String text) {
        try {
            Path path = Path.of(text.strip());
            if (!path.isAbsolute()) {
                return new Refused("The path must be absolute: start it with /.");
            }
            // before anything is looked up, so that the answer tells nothing about other folders
            if (roots.stream().noneMatch(root -> isWithin(path.normalize(), root))) {
                return outside();
            }
            Path real = path.toRealPath();
            return roots.stream().anyMatch(root -> isWithin(real, realRoot(root))) ? new Allowed(real) : outside();
        } catch (InvalidPathException e) {
            return new Refused("This is not a path. Enter an absolute path.");
        } catch (IOException e) {
            return new Refused("There is no such file or folder. Check the spelling, and that the share is mounted.");
        }
    }

    private static boolean isWithin(Path path, Path root) {
        return path.startsWith(root) || path.startsWith(realRoot(root));
    }

    private static Path realRoot(Path root) {
        return Optional.of(root).filter(Files::exists).map(FileRoots::real).orElse(root);
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }

    private Refused outside() {
        return new Refused("Files are read only in "
                + roots.stream().map(Path::toString).collect(Collectors.joining(", "))
                + ". Move the repository there, or have the administrator add its folder to hornbook.file-roots.");
    }

    /** Whether a path may be read. */
    public sealed interface Answer {}

    /**
     * It may.
     *
     * @param real the path without links, to be opened instead of what was entered
     */
    public record Allowed(Path real) implements Answer {}

    /** It may not; the reason tells the cure. */
    public record Refused(String reason) implements Answer {}
}
