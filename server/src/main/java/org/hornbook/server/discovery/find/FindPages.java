package org.hornbook.server.discovery.find;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.util.List;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.Repository;
import org.hornbook.server.discovery.connection.FileRoots;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.District;
import org.hornbook.server.shared.Role;
import org.hornbook.server.web.AllowedTo;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Starts a search for repositories, on demand and every night. */
@Controller
@AllowedTo({Role.GOVERNANCE_LEAD, Role.ADMINISTRATOR})
class FindPages {

    private static final LocalTime NIGHTLY = LocalTime.of(3, 30);

    private final RepositorySearch search;
    private final FileRoots roots;
    private final Repositories repositories;

    FindPages(RepositorySearch search, FileRoots roots, Repositories repositories) {
        this.search = search;
        this.roots = roots;
        this.repositories = repositories;
    }

    /** Where is looked, and what was found and not described yet. */
    @GetMapping("/scans/find")
    String show(Model model) {
        model.addAttribute("folders", roots.roots());
        model.addAttribute("servers", search.servers());
        model.addAttribute("asksServers", search.asksServers());
        model.addAttribute("nightly", NIGHTLY);
        model.addAttribute(
                "found",
                repositories.all().stream()
                        .filter(repository -> !repository.catalogued())
                        .toList());
        return "discovery/find";
    }

    @PostMapping("/scans/find")
    String find(Actor actor, RedirectAttributes redirect) {
        List<Repository> found = search.run(actor);
        redirect.addFlashAttribute(
                "flash",
                switch (found.size()) {
                    case 0 -> "Nothing new was found.";
                    case 1 ->
                        "Found one that was not in the catalog: "
                                + found.getFirst().name() + ".";
                    default -> found.size() + " repositories were found that were not in the catalog.";
                });
        return "redirect:/scans/find";
    }

    @Bean
    static Task<Void> findRepositoriesTask(RepositorySearch search, District district) {
        return Tasks.recurring("discovery-find-repositories", Schedules.daily(district.zone(), NIGHTLY))
                .execute((instance, context) -> search.run(Actor.system()));
    }
}
