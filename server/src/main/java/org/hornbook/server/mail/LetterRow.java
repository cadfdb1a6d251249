package org.hornbook.server.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A letter in the delivery log; its text is not here. */
record LetterRow(
        LetterId id,
        String to,
        String subject,
        String about,
        LetterState state,
        int attempts,
        String trouble,
        Instant queuedAt,
        @Nullable Instant sentAt) {

    public boolean canBeSentAgain() {
        return state == LetterState.UNCERTAIN || state == LetterState.REFUSED;
    }

    public boolean canBeCancelled() {
        return state == LetterState.QUEUED || canBeSentAgain();
    }
}
