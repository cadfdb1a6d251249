package org.hornbook.server.directory.roster;

/**
 * What an import did, or would do, to the rows of one file.
 *
 * @param added rows that were not known
 * @param changed rows whose values changed, or that came back
 * @param ended rows that the roster has no longer
 * @param same rows that stayed as they were
 */
public record FileCounts(int added, int changed, int ended, int same) {

    /** True when nothing changes. */
    public boolean isNothing() {
        return added == 0 && changed == 0 && ended == 0;
    }

    @Override
    public String toString() {
        return added + " added, " + changed + " changed, " + ended + " ended, " + same + " unchanged";
    }
}
