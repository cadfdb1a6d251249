package org.hornbook.server.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/**
 * One db-scheduler over the district's database. Areas declare {@link Task} beans; a recurring bean starts by
 * itself, a one-time bean is scheduled by its area. When a node dies, its work is picked up by another after
 * {@code hornbook.jobs.heartbeat} × 4 without a heartbeat.
 */
@Configuration
class JobsConfiguration {

    private static final int MISSED_HEARTBEATS = 4;

    private final ObjectProvider<Scheduler> scheduler;

    JobsConfiguration(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    @Bean(destroyMethod = "stop")
    Scheduler scheduler(
            DataSource dataSource,
            List<Task<?>> tasks,
            @Value("${hornbook.jobs.heartbeat:5s}") Duration heartbeat,
            @Value("${hornbook.jobs.polling:1s}") Duration polling,
            @Value("${hornbook.jobs.threads:2}") int threads) {
        List<RecurringTask<?>> recurring = new ArrayList<>();
        List<Task<?>> others = new ArrayList<>();
        for (Task<?> task : tasks) {
            if (task instanceof RecurringTask<?> r) {
                recurring.add(r);
            } else {
                others.add(task);
            }
        }
        return Scheduler.create(dataSource, others)
                .startTasks(recurring)
                .tableName("jobs.scheduled_tasks")
                .threads(threads)
                .pollingInterval(polling)
                .heartbeatInterval(heartbeat)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .schedulerName(new SchedulerName.Fixed("node-" + UUID.randomUUID()))
                .shutdownMaxWait(Duration.ofSeconds(10))
                .commitWhenAutocommitDisabled(false)
                .build();
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        scheduler.getObject().start();
    }
}
