package org.hornbook.server.sharing;

import org.hornbook.server.journal.Journal.Subject;

/** What acts of this area are done to, as the journal names it. */
final class Subjects {

    private Subjects() {}

    static Subject of(DefinedTable table) {
        return new Subject("published-table", table.id().toString(), table.title());
    }

    static Subject of(Release release, String title) {
        return new Subject("table-release", release.id().toString(), title + ", " + release.period());
    }
}
