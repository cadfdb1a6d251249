package org.hornbook.server.directory.roster.bundle;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Checks a bundle wholly, before anybody writes. */
public final class BundleCheck {

    private BundleCheck() {}

    /** What came of it. */
    public sealed interface Answer {}

    /** Nothing is wrong. */
    public record Sound(CheckedBundle bundle) implements Answer {}

    /**
     * Something is wrong.
     *
     * @param first at most 200 of the faults, in the order of the files
     * @param count how many there are
     */
    public record Faulty(List<RosterProblem> first, int count) implements Answer {
        public Faulty {
            first = List.copyOf(first);
        }
    }

    /** Reads every file to its end and notes every fault. */
    public static Answer check(Bundle bundle, KnownIds known) throws IOException {
        Problems problems = new Problems();
        Map<RosterFile, Transfer> files = new EnumMap<>(RosterFile.class);
        files.putAll(Manifest.read(bundle, problems).files());
        References references = new References();
        for (Map.Entry<RosterFile, Transfer> entry : files.entrySet()) {
            FileCheck check = new FileCheck(entry.getKey(), entry.getValue(), problems, references);
            CsvFile.read(
                    bundle, entry.getKey().fileName(), problems, (line, cells) -> check.line(line, cells, row -> {}));
            check.end();
        }
        if (files.isEmpty() && problems.count() == 0) {
            problems.add(Manifest.FILE, 0, "", "The manifest announces none of the files that the directory reads.");
        }
        references.check(files, known, problems);
        return problems.count() == 0
                ? new Sound(new CheckedBundle(bundle, files))
                : new Faulty(problems.first(), problems.count());
    }
}
