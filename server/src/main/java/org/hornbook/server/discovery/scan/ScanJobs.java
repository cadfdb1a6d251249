package org.hornbook.server.discovery.scan;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import javax.sql.DataSource;
import org.hornbook.server.discovery.ScanId;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** The jobs of this area, scheduled in the caller's transaction: what is queued has a job, also after a crash. */
@Component
public class ScanJobs {

    /** One scan; the instance is the scan's id. */
    static final TaskDescriptor<Void> SCAN = TaskDescriptor.of("discovery-scan");

    /** The comparison of a finished scan with all repositories; the instance is the scan's id. */
    static final TaskDescriptor<Void> OVERLAPS = TaskDescriptor.of("discovery-overlaps");

    private final SchedulerClient scheduler;
    private final Clock clock;

    ScanJobs(DataSource dataSource, Clock clock) {
        scheduler = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .tableName("jobs.scheduled_tasks")
                .build();
        this.clock = clock;
    }

    void schedule(ScanId scan) {
        scheduler.scheduleIfNotExists(SCAN.instance(scan.toString()).build(), clock.instant());
    }

    void scheduleOverlaps(ScanId scan) {
        scheduler.scheduleIfNotExists(OVERLAPS.instance(scan.toString()).build(), clock.instant());
    }
}
