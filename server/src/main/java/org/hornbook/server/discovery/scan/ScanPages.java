package org.hornbook.server.discovery.scan;

import java.util.List;
import java.util.Locale;
import org.hornbook.server.catalog.CatalogChange;
import org.hornbook.server.catalog.CatalogChanges;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.discovery.Scan;
import org.hornbook.server.discovery.ScanId;
import org.hornbook.server.discovery.ScanQuery;
import org.hornbook.server.discovery.ScanStart;
import org.hornbook.server.discovery.ScanState;
import org.hornbook.server.discovery.Scans;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.web.AllowedTo;
import org.hornbook.server.web.NavigationEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The scans: all of them, and one with its progress, problems and what it found changed (clause DSE-5). */
@Controller
@AllowedTo({
    Role.SUPERINTENDENT,
    Role.GOVERNANCE_LEAD,
    Role.CUSTODIAN,
    Role.AUDITOR,
    Role.SECURITY_OFFICER,
    Role.ADMINISTRATOR
})
class ScanPages {

    private static final int PAGE_SIZE = 50;
    private static final int PROBLEMS = 200;
    private static final int CHANGES = 200;

    private final Scans scans;
    private final ScanReading reading;
    private final Repositories repositories;
    private final CatalogChanges changes;

    ScanPages(Scans scans, ScanReading reading, Repositories repositories, CatalogChanges changes) {
        this.scans = scans;
        this.reading = reading;
        this.repositories = repositories;
        this.changes = changes;
    }

    @GetMapping("/scans")
    String list(
            @RequestParam(required = false) @Nullable RepositoryId repository,
            @RequestParam(required = false) @Nullable ScanState state,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        model.addAttribute("scans", scans.page(new ScanQuery(repository, state), Math.max(1, page), PAGE_SIZE));
        model.addAttribute("repository", repository);
        model.addAttribute("state", state);
        model.addAttribute("states", ScanState.values());
        model.addAttribute("repositories", repositories.all());
        model.addAttribute("mayScan", Scans.mayScan(actor));
        model.addAttribute("mayFind", actor.hasAny(Role.GOVERNANCE_LEAD, Role.ADMINISTRATOR));
        model.addAttribute("base", base(repository, state));
        return "discovery/scans";
    }

    @GetMapping("/scans/{id}")
    String show(@PathVariable ScanId id, Actor actor, Model model) {
        fill(scans.require(id), actor, model);
        model.addAttribute("fragment", false);
        return "discovery/scan";
    }

    /** The part of the page that changes while the scan runs; without the script the whole page. */
    @GetMapping("/scans/{id}/progress")
    String progress(
            @PathVariable ScanId id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Actor actor,
            Model model) {
        if (!fragment) {
            return "redirect:/scans/" + id;
        }
        fill(scans.require(id), actor, model);
        model.addAttribute("fragment", true);
        return "discovery/scan :: progress";
    }

    @PostMapping("/scans")
    @AllowedTo({Role.GOVERNANCE_LEAD, Role.SECURITY_OFFICER, Role.ADMINISTRATOR})
    String start(@RequestParam RepositoryId repository, Actor actor, RedirectAttributes redirect) {
        return switch (scans.start(actor, repository)) {
            case ScanStart.Queued(ScanId scan) -> "redirect:/scans/" + scan;
            case ScanStart.AlreadyOpen(ScanId scan) -> {
                redirect.addFlashAttribute("flash", "This repository is being scanned already.");
                yield "redirect:/scans/" + scan;
            }
            case ScanStart.NotConnected(RepositoryId id) -> {
                redirect.addFlashAttribute("flash", "Connect the repository first; then it can be scanned.");
                yield "redirect:/catalog/repositories/" + id + "/connection";
            }
        };
    }

    @PostMapping("/scans/all")
    @AllowedTo({Role.GOVERNANCE_LEAD, Role.SECURITY_OFFICER, Role.ADMINISTRATOR})
    String startAll(Actor actor, RedirectAttributes redirect) {
        long queued = scans.startAll(actor).stream()
                .filter(ScanStart.Queued.class::isInstance)
                .count();
        redirect.addFlashAttribute("flash", queued == 1 ? "1 scan was started." : queued + " scans were started.");
        return "redirect:/scans";
    }

    @PostMapping("/scans/{id}/cancel")
    @AllowedTo({Role.GOVERNANCE_LEAD, Role.SECURITY_OFFICER, Role.ADMINISTRATOR})
    String cancel(@PathVariable ScanId id, Actor actor, RedirectAttributes redirect) {
        scans.cancel(actor, id);
        redirect.addFlashAttribute("flash", "The scan stops. What it has finished stays in the catalog.");
        return "redirect:/scans/" + id;
    }

    private void fill(Scan scan, Actor actor, Model model) {
        model.addAttribute("scan", scan);
        model.addAttribute("problems", reading.problems(scan.id(), PROBLEMS));
        model.addAttribute("datasets", reading.datasets(scan.id()));
        model.addAttribute("changes", scan.state().isOpen() ? List.of() : changesOf(scan));
        model.addAttribute("mayScan", Scans.mayScan(actor));
        model.addAttribute("status", status(scan));
    }

    /** What the catalog noted between the start and the end of the scan. */
    private List<CatalogChange> changesOf(Scan scan) {
        var from = scan.startedAt();
        var to = scan.finishedAt();
        if (from == null || to == null) {
            return List.of();
        }
        return changes.of(scan.repository(), CHANGES).stream()
                .filter(change -> !change.at().isBefore(from) && !change.at().isAfter(to.plusSeconds(1)))
                .toList();
    }

    static String status(Scan scan) {
        var counts = scan.counts();
        return switch (scan.state()) {
            case QUEUED -> "Waits for a free worker.";
            case CANCELLING -> "Stops as soon as the datasets in hand allow.";
            case RUNNING ->
                counts.planned() == 0
                        ? "Connects and reads what there is."
                        : String.format(
                                Locale.US,
                                "%,d of %,d datasets done, %,d rows read%s.",
                                counts.done(),
                                counts.planned(),
                                counts.rows(),
                                left(counts.secondsLeft()));
            case DONE ->
                String.format(Locale.US, "%,d datasets, %,d rows read.", counts.done(), counts.rows())
                        + (scan.complete() ? "" : " Some parts could not be read to the end.");
            case FAILED, CANCELLED ->
                String.format(
                        Locale.US, "%,d of %,d datasets were finished and stay.", counts.done(), counts.planned());
        };
    }

    private static String left(@Nullable Long seconds) {
        if (seconds == null) {
            return "";
        }
        long minutes = Math.round(seconds / 60.0);
        return minutes < 1 ? ", less than a minute left" : ", about " + minutes + " min left";
    }

    private static String base(@Nullable RepositoryId repository, @Nullable ScanState state) {
        return "/scans?" + (repository == null ? "" : "repository=" + repository + "&")
                + (state == null ? "" : "state=" + state + "&");
    }

    @Bean
    static NavigationEntry scansEntry() {
        return new NavigationEntry(
                "Scans",
                "/scans",
                40,
                java.util.Set.of(
                        Role.SUPERINTENDENT,
                        Role.GOVERNANCE_LEAD,
                        Role.AUDITOR,
                        Role.SECURITY_OFFICER,
                        Role.ADMINISTRATOR));
    }
}
