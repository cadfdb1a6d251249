package org.hornbook.server.sharing;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** The jobs of this area, scheduled in the caller's transaction: what waits has a job, also after a crash. */
@Component
class SharingJobs {

    /** Counting, protecting and attacking one release; the instance is the release's id. */
    static final TaskDescriptor<Void> PREPARE = TaskDescriptor.of("sharing-prepare");

    /** Attacking one release again; the instance is the release's id. */
    static final TaskDescriptor<Void> AUDIT = TaskDescriptor.of("sharing-audit");

    private final SchedulerClient scheduler;
    private final Clock clock;

    SharingJobs(DataSource dataSource, Clock clock) {
        scheduler = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .tableName("jobs.scheduled_tasks")
                .build();
        this.clock = clock;
    }

    void prepare(ReleaseId release) {
        scheduler.scheduleIfNotExists(PREPARE.instance(release.toString()).build(), clock.instant());
    }

    void audit(ReleaseId release) {
        scheduler.scheduleIfNotExists(AUDIT.instance(release.toString()).build(), clock.instant());
    }
}
