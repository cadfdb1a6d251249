package org.hornbook.server.directory.roster;

import java.util.List;
import java.util.Map;
import org.hornbook.server.directory.roster.bundle.RosterProblem;

/** What came of an import, or would come of it. */
public sealed interface ImportOutcome {

    /**
     * Everything was taken over.
     *
     * @param counts by file, such as {@code users.csv}
     * @param staffWhoLeft active staff who are no more
     * @param studentsWhoLeft active students who are no more
     */
    record Imported(Map<String, FileCounts> counts, int staffWhoLeft, int studentsWhoLeft) implements ImportOutcome {}

    /** The directory has exactly this already; nothing was written. */
    record Unchanged(Map<String, FileCounts> counts) implements ImportOutcome {}

    /**
     * The bundle has faults; nothing was written.
     *
     * @param first at most 200 of them
     * @param count how many there are
     */
    record Refused(List<RosterProblem> first, int count) implements ImportOutcome {}

    /**
     * The bundle is sound but would end so many people that somebody must confirm it; nothing was written.
     *
     * @param people active people before
     * @param leaving how many of them would be gone
     */
    record Held(Map<String, FileCounts> counts, int people, int leaving) implements ImportOutcome {}
}
