package org.hornbook.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.support.HornbookIT;
import org.hornbook.server.support.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@HornbookIT
class JournalIT {

    @Autowired
    Journal journal;

    @Autowired
    JournalReading reading;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Test
    void chainsEntriesAlsoWhenWrittenAtTheSameTime() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(appendsOf(40))) {
                done.get();
            }
        }
        assertThat(reading.verify()).isInstanceOf(JournalVerification.Intact.class);
        assertThat(reading.find(JournalQuery.ofSubject("thing", "c7"), 10)).hasSize(1);
    }

    @Test
    void refusesToChangeOrRemoveEntries() {
        append("kept");
        assertThatThrownBy(() -> jdbc.sql("delete from journal.entry").update())
                .hasMessageContaining("never changed or removed");
        assertThatThrownBy(() -> jdbc.sql("update journal.entry set act = 'x'").update())
                .hasMessageContaining("never changed or removed");
    }

    @Test
    void anActThatFailsLeavesNoEntry() {
        long before = reading.head().sequence();
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    journal.append(Actor.system(), "test.failed", new Subject("thing", "f", "f"), Map.of());
                    throw new IllegalStateException("the act failed");
                }))
                .hasMessage("the act failed");
        assertThat(reading.head().sequence()).isEqualTo(before);
    }

    @Test
    void auditorSearchesAndVerifiesTheJournal() {
        append("shown");
        assertThat(pages.get().uri("/journal?q=shown").with(people.asSomeone(Role.AUDITOR)))
                .hasStatusOk()
                .bodyText()
                .contains("thing: Thing shown");
        assertThat(pages.post().uri("/journal/verify").with(csrf()).with(people.asSomeone(Role.AUDITOR)))
                .hasStatusOk()
                .bodyText()
                .contains("The journal is intact");
    }

    private List<Callable<Boolean>> appendsOf(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> (Callable<Boolean>) () -> {
                    append("c" + i);
                    return true;
                })
                .toList();
    }

    private void append(String id) {
        transactions.executeWithoutResult(status -> journal.append(
                Actor.system(), "test.done", new Subject("thing", id, "Thing " + id), Map.of("b", "2", "a", "1")));
    }
}
