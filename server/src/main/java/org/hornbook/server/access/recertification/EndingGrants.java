package org.hornbook.server.access.recertification;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hornbook.server.access.Grant;
import org.hornbook.server.access.GrantOrigin;
import org.hornbook.server.access.GrantQuery;
import org.hornbook.server.access.GrantState;
import org.hornbook.server.access.Grants;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.District;
import org.hornbook.server.shared.Paging;
import org.hornbook.server.shared.Role;
import org.hornbook.server.tasks.NewTask;
import org.hornbook.server.tasks.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells holders two weeks before a grant ends, so that nobody stands without the data by surprise. */
@Component
public class EndingGrants {

    static final String KIND = "access.renew-grant";
    private static final Duration AHEAD = Duration.ofDays(14);
    private static final LocalTime NIGHTLY = LocalTime.of(4, 50);
    private static final int BATCH = 500;

    private final Grants grants;
    private final Datasets datasets;
    private final ReviewStore store;
    private final Tasks tasks;
    private final District district;
    private final Clock clock;

    EndingGrants(Grants grants, Datasets datasets, ReviewStore store, Tasks tasks, District district, Clock clock) {
        this.grants = grants;
        this.datasets = datasets;
        this.store = store;
        this.tasks = tasks;
        this.district = district;
        this.clock = clock;
    }

    /** Raises a task for each grant that ends soon, and closes those of grants that ended. */
    @Transactional
    public void remind() {
        Instant soon = clock.instant().plus(AHEAD);
        int page = 1;
        Paging<Grant> found;
        do {
            found = grants.page(new GrantQuery(
                    "", Optional.empty(), Optional.empty(), Optional.of(GrantState.ACTIVE), page++, BATCH));
            found.items().stream()
                    .filter(grant -> grant.origin() == GrantOrigin.REQUEST
                            && grant.until().isBefore(soon))
                    .forEach(this::tell);
        } while (found.hasNext());
        store.told().stream()
                .filter(id -> grants.find(id)
                        .filter(grant -> grant.state() == GrantState.ACTIVE)
                        .isEmpty())
                .forEach(id -> {
                    tasks.close(Actor.system(), KIND, "grant", id.toString(), "the grant ended");
                    store.forget(id);
                });
    }

    private void tell(Grant grant) {
        if (!store.tell(grant.id(), clock.instant())) {
            return;
        }
        String name = datasets.find(grant.terms().dataset()).map(Dataset::name).orElse("data");
        String elements = grant.terms().elements().stream()
                .map(element -> "element=" + element.element())
                .collect(Collectors.joining("&"));
        tasks.raise(
                Actor.system(),
                new NewTask(
                        KIND,
                        "grant",
                        grant.id().toString(),
                        "Ask again if you still need %s".formatted(name),
                        "Your grant ends soon. If you do not need it, do nothing.",
                        "/access/requests/new/" + grant.terms().dataset() + "?" + elements,
                        grant.holder(),
                        Role.STAFF,
                        LocalDate.ofInstant(grant.until(), district.zone())));
    }

    @Bean
    static Task<Void> grantsEndingTask(EndingGrants ending, GrantReviews reviews, District district) {
        return com.github.kagkarlsson.scheduler.task.helper.Tasks.recurring(
                        "access-grants-ending", Schedules.daily(district.zone(), NIGHTLY))
                .execute((instance, context) -> {
                    reviews.closeDue();
                    ending.remind();
                });
    }
}
