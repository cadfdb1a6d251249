package org.hornbook.server.demo;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Takes one step after the other until the sample tables are there; what cannot be made does not hold up the demo. */
@Configuration
@Profile("demo")
class DemoReleases {

    private static final Duration BETWEEN_STEPS = Duration.ofSeconds(1);
    private static final int MOST_STEPS = 600;

    @Bean
    static Task<Void> demoPublishingTask(DemoTableMaking making, Clock clock) {
        AtomicInteger steps = new AtomicInteger();
        return Tasks.custom(DemoPublishing.JOB).onDeadExecutionRevive().execute((instance, context) -> {
            boolean done = making.step() || steps.incrementAndGet() > MOST_STEPS;
            return done
                    ? new CompletionHandler.OnCompleteRemove<>()
                    : (complete, operations) ->
                            operations.reschedule(complete, clock.instant().plus(BETWEEN_STEPS));
        });
    }
}
