package org.hornbook.server.directory.roster.bundle;

import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;

/** A bundle in which nothing is wrong; its rows can be read. */
public final class CheckedBundle {

    private final Bundle bundle;
    private final Map<RosterFile, Transfer> files;

    CheckedBundle(Bundle bundle, Map<RosterFile, Transfer> files) {
        this.bundle = bundle;
        this.files = Map.copyOf(files);
    }

    /** The files there are, and what each is. */
    public Map<RosterFile, Transfer> files() {
        return files;
    }

    /** Reads the rows of one of {@link #files()}, one after the other. */
    public void rows(RosterFile file, Consumer<RosterRow> to) throws IOException {
        Transfer transfer = files.get(file);
        if (transfer == null) {
            throw new IllegalArgumentException("the bundle has no " + file.fileName());
        }
        Problems problems = new Problems();
        FileCheck check = new FileCheck(file, transfer, problems, new References());
        CsvFile.read(bundle, file.fileName(), problems, (line, cells) -> check.line(line, cells, to));
        if (problems.count() > 0) {
            throw new IOException(
                    "the bundle changed while it was read: " + problems.first().getFirst());
        }
    }
}
