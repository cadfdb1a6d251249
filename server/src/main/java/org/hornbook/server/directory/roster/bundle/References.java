package org.hornbook.server.directory.roster.bundle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which identifiers the files give and which they name. */
final class References {

    private final Map<String, Set<String>> given = new HashMap<>();
    private final Map<String, Set<String>> removed = new HashMap<>();
    private final Map<String, Map<String, Named>> named = new HashMap<>();

    /** Where an identifier is named first, and how often. */
    private static final class Named {
        private final String file;
        private final long line;
        private final String column;
        private int times;

        private Named(String file, long line, String column) {
            this.file = file;
            this.line = line;
            this.column = column;
        }
    }

    /** False when the file has the identifier already. */
    boolean give(RosterFile file, String id, boolean gone) {
        Set<String> ids = (gone ? removed : given).computeIfAbsent(file.key(), key -> new HashSet<>());
        return ids.add(id);
    }

    void name(String kind, String id, RosterFile file, long line, String column) {
        Named first = named.computeIfAbsent(kind, key -> new HashMap<>())
                .computeIfAbsent(id, key -> new Named(file.fileName(), line, column));
        first.times++;
    }

    /** Notes what is named and neither in the bundle nor, for files that are not bulk, in the directory. */
    void check(Map<RosterFile, Transfer> files, KnownIds known, Problems problems) {
        named.forEach((kind, ids) -> {
            RosterFile file = RosterFile.ofKey(kind).orElseThrow();
            Set<String> here = given.getOrDefault(kind, Set.of());
            Set<String> gone = removed.getOrDefault(kind, Set.of());
            Set<String> there = files.get(file) == Transfer.BULK ? Set.of() : known.of(file);
            ids.forEach((id, where) -> {
                if (!here.contains(id) && (gone.contains(id) || !there.contains(id))) {
                    problems.add(where.file, where.line, where.column, text(file, id, where.times));
                    problems.addMore(where.times - 1);
                }
            });
        });
    }

    private static String text(RosterFile file, String id, int times) {
        String shown = id.length() <= 60 ? id : id.substring(0, 60) + "…";
        return "There is no " + shown + " in " + file.fileName() + "."
                + (times > 1 ? " It is named in " + times + " lines." : "")
                + " Add it there, or correct the reference.";
    }
}
