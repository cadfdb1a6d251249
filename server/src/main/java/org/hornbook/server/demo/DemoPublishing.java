package org.hornbook.server.demo;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Begins what goes on in the background after the sample district is usable. */
@Component
@Profile("demo")
class DemoPublishing {

    /** Making the sample district's published tables. */
    static final TaskDescriptor<Void> JOB = TaskDescriptor.of("demo-publishing");

    private final SchedulerClient scheduler;
    private final Clock clock;

    DemoPublishing(DataSource dataSource, Clock clock) {
        scheduler = SchedulerClient.Builder.create(dataSource)
                .tableName("jobs.scheduled_tasks")
                .build();
        this.clock = clock;
    }

    /** Has the sample tables made, unless that is under way. */
    void begin() {
        scheduler.scheduleIfNotExists(JOB.instance("sample").build(), clock.instant());
    }
}
