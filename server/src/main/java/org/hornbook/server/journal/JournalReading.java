package org.hornbook.server.journal;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads the journal: for pages, for the history of one thing, and as a whole for verification. */
@Component
public class JournalReading {

    private static final int BATCH = 1000;

    private final JournalStore store;

    JournalReading(JournalStore store) {
        this.store = store;
    }

    /** Reads the journal of a database without the application around it, for verification offline. */
    public static JournalReading over(DataSource dataSource) {
        return new JournalReading(new JournalStore(JdbcClient.create(dataSource), JsonMapper.shared()));
    }

    /** Entries that match, newest first, at most {@code limit}. */
    public List<JournalEntry> find(JournalQuery query, int limit) {
        return store.page(query, limit);
    }

    /** The end of the chain. */
    public JournalHead head() {
        return store.findHead().orElse(JournalHead.START);
    }

    /** The acts recorded after an entry, each with the sequence of its last entry. */
    public Map<String, Long> actsAfter(long sequence) {
        return store.actsAfter(sequence);
    }

    /** Proves the whole chain, in batches, and that the recorded head is its end. */
    public JournalVerification.Result verify() {
        JournalVerification.Result result = JournalVerification.verify(all());
        if (result instanceof JournalVerification.Intact intact
                && !intact.head().equals(head())) {
            return new JournalVerification.Broken(
                    intact.entries() + 1, "entries were cut off the end: the recorded head is further on");
        }
        return result;
    }

    /** Every entry in order, read in batches. */
    public Iterator<JournalEntry> all() {
        return new Iterator<>() {
            private final ArrayDeque<JournalEntry> batch = new ArrayDeque<>();
            private long last;
            private boolean ended;

            @Override
            public boolean hasNext() {
                if (batch.isEmpty() && !ended) {
                    batch.addAll(store.after(last, BATCH));
                    ended = batch.isEmpty();
                }
                return !batch.isEmpty();
            }

            @Override
            public JournalEntry next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                JournalEntry entry = batch.remove();
                last = entry.sequence();
                return entry;
            }
        };
    }
}
