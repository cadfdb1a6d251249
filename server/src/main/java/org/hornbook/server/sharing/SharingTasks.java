package org.hornbook.server.sharing;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.hornbook.server.shared.District;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The area's jobs under the scheduler: what a server left when it died is taken up by another. */
@Configuration
class SharingTasks {

    private static final Duration RETRY = Duration.ofMinutes(1);
    private static final LocalTime NIGHTLY = LocalTime.of(4, 15);
    private static final Duration LOOK_FOR_REFRESH = Duration.ofHours(1);

    private final Clock clock;

    SharingTasks(Clock clock) {
        this.clock = clock;
    }

    @Bean
    Task<Void> sharingPrepareTask(ReleaseWork work) {
        return Tasks.custom(SharingJobs.PREPARE)
                .onDeadExecutionRevive()
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, clock.instant().plus(RETRY)))
                .execute((instance, context) -> {
                    work.prepare(ReleaseId.of(instance.getId()));
                    return new CompletionHandler.OnCompleteRemove<>();
                });
    }

    @Bean
    Task<Void> sharingAuditTask(ReleaseWork work) {
        return Tasks.custom(SharingJobs.AUDIT)
                .onDeadExecutionRevive()
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, clock.instant().plus(RETRY)))
                .execute((instance, context) -> {
                    work.audit(ReleaseId.of(instance.getId()));
                    return new CompletionHandler.OnCompleteRemove<>();
                });
    }

    @Bean
    static Task<Void> sharingNightlyAuditTask(ReleaseWork work, District district) {
        return Tasks.recurring("sharing-nightly-audit", Schedules.daily(district.zone(), NIGHTLY))
                .execute((instance, context) -> work.auditAll());
    }

    @Bean
    static Task<Void> sharingRefreshTask(YearlyRefresh refresh) {
        return Tasks.recurring("sharing-refresh", FixedDelay.of(LOOK_FOR_REFRESH))
                .execute((instance, context) -> refresh.prepareDue());
    }
}
