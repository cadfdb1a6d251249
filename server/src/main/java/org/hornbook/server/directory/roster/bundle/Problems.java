package org.hornbook.server.directory.roster.bundle;

import java.util.ArrayList;
import java.util.List;

/** What was found wrong: the first ones whole, all of them counted. */
final class Problems {

    private static final int KEPT = 200;

    private final List<RosterProblem> first = new ArrayList<>();
    private int count;

    void add(String file, long line, String column, String text) {
        add(new RosterProblem(file, line, column, text));
    }

    void add(RosterProblem problem) {
        count++;
        if (first.size() < KEPT) {
            first.add(problem);
        }
    }

    void addMore(int more) {
        count += more;
    }

    int count() {
        return count;
    }

    List<RosterProblem> first() {
        return List.copyOf(first);
    }
}
