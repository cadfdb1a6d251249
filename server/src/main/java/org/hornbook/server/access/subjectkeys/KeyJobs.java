package org.hornbook.server.access.subjectkeys;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.Repository;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.shared.District;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for keys in the background and once a night. */
@Configuration
class KeyJobs {

    private static final LocalTime NIGHTLY = LocalTime.of(4, 40);
    private static final Duration RETRY = Duration.ofMinutes(10);

    @Bean
    Task<Void> findKeysTask(KeyProposals proposals, Clock clock) {
        return Tasks.custom(KeyQueue.LOOK)
                .onDeadExecutionRevive()
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, clock.instant().plus(RETRY)))
                .execute((instance, context) -> {
                    proposals.look(RepositoryId.of(instance.getId()));
                    return new CompletionHandler.OnCompleteRemove<>();
                });
    }

    @Bean
    Task<Void> findAllKeysTask(KeyProposals proposals, Repositories repositories, District district) {
        return Tasks.recurring("access-find-all-keys", Schedules.daily(district.zone(), NIGHTLY))
                .execute((instance, context) ->
                        repositories.all().stream().map(Repository::id).forEach(proposals::look));
    }
}
