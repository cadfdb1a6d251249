package org.hornbook.discovery.connect.file;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.hornbook.discovery.connect.ConnectionSettings;
import org.hornbook.discovery.connect.ConnectionTest;
import org.hornbook.discovery.connect.Connector;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.Setting;
import org.hornbook.discovery.connect.Source;
import org.hornbook.discovery.connect.SourceException;

/** Opens a file, or a folder with all that is in it. Links that lead out of the folder are not followed. */
public final class FilesConnector implements Connector {
    /** The kind of this connector. */
    public static final String KIND = "files";

    /** The setting that says where. */
    public static final String PATH = "path";

    private static final List<Setting> SETTINGS = List.of(Setting.required(
            PATH,
            "the file or folder",
            "An absolute path on the machine that scans. A folder is read with all folders in it.",
            Setting.Kind.PATH));

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String title() {
        return "File or folder";
    }

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public ConnectionTest test(ConnectionSettings settings) {
        try (Source source = open(settings, problem -> {})) {
            return new ConnectionTest.Reachable(
                    source.product(), source.datasets().size());
        } catch (SourceException e) {
            return new ConnectionTest.Unreachable(
                    e.problem().what(), e.problem().cure());
        }
    }

    @Override
    public Source open(ConnectionSettings settings, Consumer<Problem> problems) {
        return FileSource.open(path(settings.require(PATH)), problems);
    }

    private static Path path(String text) {
        try {
            Path path = Path.of(text);
            if (!path.isAbsolute()) {
                throw refused(text, "The path is not absolute.", "Enter it from the root on.");
            }
            if (!Files.exists(path)) {
                throw refused(text, "There is no such file or folder.", "Check the spelling, and that it is mounted.");
            }
            if (!Files.isReadable(path)) {
                throw refused(text, "It may not be read.", "Give the account that runs Hornbook the right to read it.");
            }
            return path;
        } catch (InvalidPathException e) {
            throw new SourceException(new Problem(text, "This is not a path.", "Enter an absolute path."), e);
        }
    }

    private static SourceException refused(String where, String what, String cure) {
        return new SourceException(new Problem(where, what, cure));
    }
}
