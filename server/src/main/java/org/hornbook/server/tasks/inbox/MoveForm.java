package org.hornbook.server.tasks.inbox;

import java.util.List;
import java.util.Optional;
import org.hornbook.server.shared.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to hand tasks on or to snooze them.
 *
 * @param task the tasks, as {@link org.hornbook.server.tasks.TaskChoice} writes them
 * @param to the person, or {@value #ANYONE}
 * @param until the day, as 2026-11-24
 */
record MoveForm(List<String> task, String to, String until, String reason) {

    static final String ANYONE = "anyone";
    static final MoveForm EMPTY = new MoveForm(List.of(), "", "", "");

    MoveForm(@Nullable List<String> task, @Nullable String to, @Nullable String until, @Nullable String reason) {
        this.task = task == null ? List.of() : List.copyOf(task);
        this.to = to == null ? "" : to.strip();
        this.until = until == null ? "" : until;
        this.reason = reason == null ? "" : reason;
    }

    /** The person chosen, or an empty one for anyone with the role; empty when nothing usable was chosen. */
    Optional<Optional<AccountId>> person() {
        if (to.equals(ANYONE)) {
            return Optional.of(Optional.empty());
        }
        try {
            return Optional.of(Optional.of(AccountId.of(to)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
