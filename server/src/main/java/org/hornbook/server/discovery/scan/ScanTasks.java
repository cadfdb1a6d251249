package org.hornbook.server.discovery.scan;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.hornbook.server.discovery.ScanId;
import org.hornbook.server.discovery.overlap.DueComparisons;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Scans under the scheduler: a scan whose server died is taken up again, by this server or another. */
@Configuration
class ScanTasks {

    private static final Duration RETRY = Duration.ofSeconds(20);
    private static final Duration LOOK_FOR_OVERDUE = Duration.ofHours(6);
    private static final Duration LOOK_FOR_DUE = Duration.ofMinutes(1);

    private static final Duration RETRY_OVERLAPS = Duration.ofMinutes(1);

    private final ScanRunner runner;
    private final Clock clock;

    ScanTasks(ScanRunner runner, Clock clock) {
        this.runner = runner;
        this.clock = clock;
    }

    @Bean
    Task<Void> scanTask() {
        return Tasks.custom(ScanJobs.SCAN)
                .onDeadExecutionRevive()
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, clock.instant().plus(RETRY)))
                .execute(this::scan);
    }

    @Bean
    Task<Void> dueScansTask(DueScans due) {
        return Tasks.recurring("discovery-due-scans", FixedDelay.of(LOOK_FOR_DUE))
                .execute((instance, context) -> due.start());
    }

    @Bean
    Task<Void> overdueScansTask(OverdueScans overdue) {
        return Tasks.recurring("discovery-overdue-scans", FixedDelay.of(LOOK_FOR_OVERDUE))
                .execute((instance, context) -> overdue.follow());
    }

    @Bean
    Task<Void> overlapsTask(DueComparisons comparisons) {
        return Tasks.custom(ScanJobs.OVERLAPS)
                .onDeadExecutionRevive()
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, clock.instant().plus(RETRY_OVERLAPS)))
                .execute((instance, context) -> {
                    comparisons.run();
                    return new CompletionHandler.OnCompleteRemove<>();
                });
    }

    private CompletionHandler<Void> scan(TaskInstance<Void> instance, ExecutionContext context) {
        ScanRunner.Outcome outcome =
                runner.run(ScanId.of(instance.getId()), context.getSchedulerState()::isShuttingDown);
        return switch (outcome) {
            case ENDED -> new CompletionHandler.OnCompleteRemove<>();
            case TAKE_UP_LATER -> (complete, operations) -> operations.reschedule(complete, clock.instant());
            case TRY_AGAIN ->
                (complete, operations) ->
                        operations.reschedule(complete, clock.instant().plus(RETRY));
        };
    }
}
