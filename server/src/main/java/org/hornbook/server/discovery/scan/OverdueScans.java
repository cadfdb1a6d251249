package org.hornbook.server.discovery.scan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.discovery.connection.ConnectionKeeping;
import org.hornbook.server.discovery.scan.RepositoriesAreScanned.Overdue;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.District;
import org.hornbook.server.shared.Role;
import org.hornbook.server.tasks.NewTask;
import org.hornbook.server.tasks.Tasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A task for the administrators for each repository whose scan is overdue (clause DSE-5). They connect repositories
 * and start scans, which custodians may not.
 */
@Component
class OverdueScans {

    static final String KIND = "discovery.scan-overdue";

    private static final int DAYS = 7;
    private static final String REPOSITORY = "repository";

    private final RepositoriesAreScanned check;
    private final Repositories repositories;
    private final ConnectionKeeping connections;
    private final Tasks tasks;
    private final District district;
    private final Clock clock;

    OverdueScans(
            RepositoriesAreScanned check,
            Repositories repositories,
            ConnectionKeeping connections,
            Tasks tasks,
            District district,
            Clock clock) {
        this.check = check;
        this.repositories = repositories;
        this.connections = connections;
        this.tasks = tasks;
        this.district = district;
        this.clock = clock;
    }

    /** Raises what is overdue now and closes what no longer is. */
    @Transactional
    public void follow() {
        List<Overdue> overdue = check.overdue();
        Set<RepositoryId> late = new HashSet<>();
        overdue.forEach(one -> {
            late.add(one.repository().id());
            raise(one);
        });
        repositories.all().stream()
                .filter(repository -> !late.contains(repository.id()))
                .forEach(repository -> close(repository.id(), "it is scanned in time"));
    }

    /** Closes the repository's task once it was scanned from end to end; in the transaction that ends the scan. */
    void scanned(RepositoryId repository) {
        close(repository, "it was scanned");
    }

    private void close(RepositoryId repository, String outcome) {
        tasks.close(Actor.system(), KIND, REPOSITORY, repository.toString(), outcome);
    }

    private void raise(Overdue overdue) {
        RepositoryId id = overdue.repository().id();
        boolean connected = connections.find(id).isPresent();
        tasks.raise(
                Actor.system(),
                new NewTask(
                        KIND,
                        REPOSITORY,
                        id.toString(),
                        (connected ? "Scan “%s”" : "Connect and scan “%s”")
                                .formatted(overdue.repository().name()),
                        "It is %s.".formatted(overdue.fault()),
                        "/catalog/repositories/" + id + "/connection",
                        null,
                        Role.ADMINISTRATOR,
                        LocalDate.ofInstant(clock.instant(), district.zone()).plusDays(DAYS)));
    }
}
