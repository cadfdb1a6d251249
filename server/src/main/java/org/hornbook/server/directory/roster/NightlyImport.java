package org.hornbook.server.directory.roster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hornbook.server.directory.roster.RosterImports.Origin;
import org.hornbook.server.directory.roster.RosterImports.Removals;
import org.hornbook.server.shared.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Imports what the student information system left in its folder (setting {@code hornbook.roster.folder}). */
@Component
class NightlyImport {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyImport.class);

    private final RosterImports imports;
    private final RosterSettings settings;

    NightlyImport(RosterImports imports, RosterSettings settings) {
        this.imports = imports;
        this.settings = settings;
    }

    /** Imports the newest archive of the folder, or its CSV files; empty without a folder. */
    Optional<ImportOutcome> run() {
        Path folder = settings.folder();
        if (folder == null) {
            return Optional.empty();
        }
        Path bundle = newestArchive(folder).orElse(folder);
        ImportOutcome outcome = imports.importFrom(
                Actor.system(), new Origin("nightly", String.valueOf(bundle.getFileName())), bundle, Removals.GUARDED);
        if (outcome instanceof ImportOutcome.Refused || outcome instanceof ImportOutcome.Held) {
            LOG.warn("The nightly roster import changed nothing; the page Roster says why.");
        }
        return Optional.of(outcome);
    }

    private static Optional<Path> newestArchive(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".zip"))
                    .max(Comparator.comparing(NightlyImport::changed).thenComparing(Comparator.naturalOrder()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }
}
