package org.hornbook.server.tasks.reminders;

import java.util.Arrays;
import java.util.Optional;

/** How often somebody wants to be reminded. */
enum Rhythm {
    DAILY("Every working day on which something is due within a week or overdue"),
    WEEKLY("On the first working day of each week, with all my open tasks"),
    NEVER("Never: I look at my tasks by myself");

    private final String words;

    Rhythm(String words) {
        this.words = words;
    }

    /** As people read it; public for the page. */
    public String words() {
        return words;
    }

    static Optional<Rhythm> of(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
