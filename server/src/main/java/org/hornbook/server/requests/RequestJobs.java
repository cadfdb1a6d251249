package org.hornbook.server.requests;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** Schedules searches in the caller's transaction: a request that is being searched has a job, also after a crash. */
@Component
class RequestJobs {

    /** Searching for one request; the instance is the request's id. */
    static final TaskDescriptor<Void> SEARCH = TaskDescriptor.of("requests-search");

    private final SchedulerClient scheduler;
    private final Clock clock;

    RequestJobs(DataSource dataSource, Clock clock) {
        scheduler = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .tableName("jobs.scheduled_tasks")
                .build();
        this.clock = clock;
    }

    void search(RequestId request) {
        scheduler.scheduleIfNotExists(SEARCH.instance(request.toString()).build(), clock.instant());
    }
}
