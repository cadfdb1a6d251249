package org.hornbook.server.discovery.find;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.util.List;
import org.hornbook.server.catalog.Repository;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.District;
import org.hornbook.server.shared.Role;
import org.hornbook.server.web.AllowedTo;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Starts a search for repositories, on demand and every night. */
@Controller
@AllowedTo({Role.GOVERNANCE_LEAD, Role.ADMINISTRATOR})
class FindPages {

    private static final LocalTime NIGHTLY = LocalTime.of(3, 30);

    private final RepositorySearch search;

    FindPages(RepositorySearch search) {
        this.search = search;
    }

    @PostMapping("/scans/find")
    String find(Actor actor, RedirectAttributes redirect) {
        List<Repository> found = search.run(actor);
        redirect.addFlashAttribute(
                "flash",
                switch (found.size()) {
                    case 0 -> "No repository was found that is not in the catalog.";
                    case 1 ->
                        "Found one that was not in the catalog: "
                                + found.getFirst().name() + ".";
                    default -> found.size() + " repositories were found that were not in the catalog.";
                });
        return found.size() == 1
                ? "redirect:/catalog/repositories/" + found.getFirst().id()
                : "redirect:/catalog/repositories";
    }

    @Bean
    static Task<Void> findRepositoriesTask(RepositorySearch search, District district) {
        return Tasks.recurring("discovery-find-repositories", Schedules.daily(district.zone(), NIGHTLY))
                .execute((instance, context) -> search.run(Actor.system()));
    }
}
