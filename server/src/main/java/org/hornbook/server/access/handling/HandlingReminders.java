package org.hornbook.server.access.handling;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalDate;
import java.time.LocalTime;
import org.hornbook.server.directory.AccessChanged;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.shared.District;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks those with access to read the rules: at first, a month before a year is over, and when the rules changed. */
@Component
public class HandlingReminders {

    private static final LocalTime NIGHTLY = LocalTime.of(4, 40);
    private static final int DAYS_AHEAD = 30;

    private final Coverage coverage;
    private final HandlingDuty duty;
    private final Accounts accounts;
    private final Acknowledgements acknowledgements;

    HandlingReminders(Coverage coverage, HandlingDuty duty, Accounts accounts, Acknowledgements acknowledgements) {
        this.coverage = coverage;
        this.duty = duty;
        this.accounts = accounts;
        this.acknowledgements = acknowledgements;
    }

    /** Raises what is missing now. */
    @Transactional
    public void remind() {
        LocalDate today = acknowledgements.today();
        for (Coverage.Line line : coverage.all()) {
            Acknowledgement newest = line.acknowledgement();
            if (newest == null) {
                duty.raise(line.account(), "You have access to personal data: " + line.why() + ".", today);
            } else if (newest.outdated()) {
                duty.raise(line.account(), "The rules changed since you acknowledged them.", today);
            } else if (!newest.countsOn(today.plusDays(DAYS_AHEAD))) {
                duty.raise(line.account(), "It is a year since you acknowledged them.", newest.until());
            }
        }
    }

    @EventListener
    void onPublished(HandlingRules.RulesPublished published) {
        remind();
    }

    @EventListener
    void onAccessChanged(AccessChanged changed) {
        if (accounts.find(changed.id()).filter(account -> account.active()).isEmpty()) {
            duty.noLongerNeeded(changed.id());
        }
    }

    @Bean
    static Task<Void> handlingRemindersTask(HandlingReminders reminders, District district) {
        return Tasks.recurring("access-handling-reminders", Schedules.daily(district.zone(), NIGHTLY))
                .execute((instance, context) -> reminders.remind());
    }
}
