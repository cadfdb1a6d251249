package org.hornbook.server.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.Actor;
import org.junit.jupiter.api.Test;

class JournalVerificationTest {

    private final List<JournalEntry> chain = chainOf(5);

    @Test
    void acceptsAnUntouchedChain() {
        assertThat(JournalVerification.verify(chain.iterator()))
                .isEqualTo(new JournalVerification.Intact(
                        5, new JournalHead(5, chain.getLast().hash())));
    }

    @Test
    void findsAnAlteredField() {
        JournalEntry third = chain.get(2);
        chain.set(
                2,
                new JournalEntry(
                        3,
                        third.at(),
                        third.actorId(),
                        "Somebody else",
                        third.act(),
                        third.subject(),
                        third.details(),
                        third.previousHash(),
                        third.hash()));
        assertThat(brokenAt()).isEqualTo(3);
    }

    @Test
    void findsARemovedEntry() {
        chain.remove(1);
        assertThat(brokenAt()).isEqualTo(2);
    }

    @Test
    void findsSwappedEntries() {
        JournalEntry second = chain.get(1);
        chain.set(1, chain.get(2));
        chain.set(2, second);
        assertThat(brokenAt()).isEqualTo(2);
    }

    @Test
    void findsAnEntryThatWasResealedAfterAnAlteration() {
        JournalEntry forged = JournalEntry.following(
                new JournalHead(2, chain.get(1).hash()),
                Instant.EPOCH,
                Actor.system(),
                "forged",
                new Subject("thing", "3", "forged"),
                Map.of());
        chain.set(2, forged);
        assertThat(brokenAt()).isEqualTo(4);
    }

    private long brokenAt() {
        return switch (JournalVerification.verify(chain.iterator())) {
            case JournalVerification.Broken broken -> broken.sequence();
            case JournalVerification.Intact _ -> 0;
        };
    }

    private static List<JournalEntry> chainOf(int length) {
        List<JournalEntry> entries = new ArrayList<>();
        JournalHead head = JournalHead.START;
        for (int i = 1; i <= length; i++) {
            JournalEntry entry = JournalEntry.following(
                    head,
                    Instant.EPOCH.plusSeconds(i),
                    Actor.system(),
                    "test.done",
                    new Subject("thing", "" + i, "Thing " + i),
                    Map.of("n", "" + i));
            entries.add(entry);
            head = new JournalHead(entry.sequence(), entry.hash());
        }
        return entries;
    }
}
