package org.hornbook.server.tasks.reminders;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.hornbook.server.calendar.DistrictCalendar;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.mail.Letter;
import org.hornbook.server.mail.Outbox;
import org.hornbook.server.shared.District;
import org.hornbook.server.tasks.Inbox;
import org.hornbook.server.tasks.InboxQuery;
import org.hornbook.server.tasks.Task;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the reminders of the day, once a person and day, also when the server was down at the hour or was stopped in the
 * middle: the outbox takes one letter a key. On closed days nobody is written to.
 */
@Configuration
@EnableConfigurationProperties(ReminderSettings.class)
class Reminders {

    private final Accounts accounts;
    private final Inbox inbox;
    private final Outbox outbox;
    private final ReminderStore store;
    private final ReminderDay day;
    private final TransactionTemplate transaction;

    Reminders(
            Accounts accounts,
            Inbox inbox,
            Outbox outbox,
            ReminderStore store,
            ReminderDay day,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.inbox = inbox;
        this.outbox = outbox;
        this.store = store;
        this.day = day;
        this.transaction = transaction;
    }

    @Bean
    static RecurringTask<Void> reminderJob(Reminders reminders) {
        return com.github.kagkarlsson.scheduler.task.helper.Tasks.recurring(
                        "tasks-reminders", FixedDelay.of(Duration.ofMinutes(10)))
                .execute((instance, context) -> reminders.write());
    }

    @Bean
    static ReminderDay reminderDay(
            DistrictCalendar calendar, District district, ReminderSettings settings, Clock clock) {
        return new ReminderDay(calendar, district, settings, clock);
    }

    /** Writes what is to be written now; gives how many letters that are. */
    int write() {
        // without a mail server letters would only pile up, and old reminders help nobody
        if (!outbox.isSetUp() || !day.isTime()) {
            return 0;
        }
        int written = 0;
        for (Account account : accounts.all()) {
            if (account.active() && Letter.isAddress(account.signInName()) && write(account, day.today())) {
                written++;
            }
        }
        return written;
    }

    /** Writes one person's reminder of a day; false when there is none to write, or it was written before. */
    boolean write(Account account, LocalDate today) {
        Rhythm rhythm = store.rhythm(account.id());
        List<Task> tasks = inbox.all(account.asActor(), InboxQuery.own()).stream()
                .filter(task -> !task.snoozedOn(today))
                .toList();
        boolean wanted = switch (rhythm) {
            case DAILY -> tasks.stream().anyMatch(task -> task.overdueOn(today) || Reminder.isSoon(task, today));
            case WEEKLY -> !tasks.isEmpty() && day.isFirstOfWeek(today);
            case NEVER -> false;
        };
        return wanted
                && Boolean.TRUE.equals(
                        transaction.execute(status -> outbox.send(Reminder.of(account, tasks, today, day.address()))
                                .isPresent()));
    }

    /** Which day it is, and whether people may be written to. */
    record ReminderDay(DistrictCalendar calendar, District district, ReminderSettings settings, Clock clock) {

        LocalDate today() {
            return now().toLocalDate();
        }

        boolean isTime() {
            int hour = now().getHour();
            return hour >= settings.hour() && hour <= settings.lastHour() && calendar.isOpen(today());
        }

        boolean isFirstOfWeek(LocalDate day) {
            LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return calendar.nextOpen(monday).equals(day);
        }

        String address() {
            return district.address();
        }

        private ZonedDateTime now() {
            return clock.instant().atZone(district.zone());
        }
    }
}
