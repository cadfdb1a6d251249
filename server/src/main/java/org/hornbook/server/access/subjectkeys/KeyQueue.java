package org.hornbook.server.access.subjectkeys;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.Repository;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.catalog.RepositoryScanned;
import org.hornbook.server.directory.roster.RosterImported;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** Which repositories are to be looked through for keys: after a scan and after a new roster. */
@Component
class KeyQueue {

    /** The instance is the repository's id. */
    static final TaskDescriptor<Void> LOOK = TaskDescriptor.of("access-find-keys");

    /** Links are compared in the background after a scan. */
    private static final Duration AFTER_SCAN = Duration.ofMinutes(2);

    private final SchedulerClient scheduler;
    private final Repositories repositories;
    private final Clock clock;

    KeyQueue(DataSource dataSource, Repositories repositories, Clock clock) {
        scheduler = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .tableName("jobs.scheduled_tasks")
                .build();
        this.repositories = repositories;
        this.clock = clock;
    }

    private void add(RepositoryId repository, Duration delay) {
        scheduler.scheduleIfNotExists(
                LOOK.instance(repository.toString()).build(), clock.instant().plus(delay));
    }

    @EventListener
    void scanned(RepositoryScanned scanned) {
        add(scanned.repository(), AFTER_SCAN);
    }

    /** A new roster knows other numbers. */
    @EventListener
    void imported(RosterImported imported) {
        repositories.all().stream().map(Repository::id).forEach(id -> add(id, Duration.ZERO));
    }
}
