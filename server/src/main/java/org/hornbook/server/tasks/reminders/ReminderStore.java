package org.hornbook.server.tasks.reminders;

import org.hornbook.server.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of how people want to be reminded. */
@Repository
class ReminderStore {

    private static final String FIND = "select rhythm from tasks.reminder_choice where account = :account";

    private static final String CHOOSE = """
            insert into tasks.reminder_choice (account, rhythm) values (:account, :rhythm)
            on conflict (account) do update set rhythm = excluded.rhythm
            """;

    private final JdbcClient jdbc;

    ReminderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Daily for those who chose nothing. */
    Rhythm rhythm(AccountId account) {
        return jdbc.sql(FIND)
                .param("account", account.value())
                .query(String.class)
                .optional()
                .map(Rhythm::valueOf)
                .orElse(Rhythm.DAILY);
    }

    void choose(AccountId account, Rhythm rhythm) {
        jdbc.sql(CHOOSE)
                .param("account", account.value())
                .param("rhythm", rhythm.name())
                .update();
    }
}
