package org.hornbook.server.sharing.pages;

import java.util.List;
import java.util.Optional;
import org.hornbook.server.journal.JournalQuery;
import org.hornbook.server.journal.JournalReading;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.sharing.DefinedTable;
import org.hornbook.server.sharing.Release;
import org.hornbook.server.sharing.ReleaseDesk;
import org.hornbook.server.sharing.ReleaseId;
import org.hornbook.server.sharing.ReleaseState;
import org.hornbook.server.sharing.RuleSets;
import org.hornbook.server.sharing.SharingRights;
import org.hornbook.server.sharing.TableId;
import org.hornbook.server.sharing.Tables;
import org.hornbook.server.sharing.engine.Contents;
import org.hornbook.server.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One release on its way: how far it is, what it costs, what the attack found, what can be done now. */
@Controller
@SignedIn
class ReleasePages {

    private static final int HISTORY = 20;

    private final ReleaseDesk desk;
    private final Tables tables;
    private final RuleSets ruleSets;
    private final SharingRights rights;
    private final JournalReading journal;

    ReleasePages(ReleaseDesk desk, Tables tables, RuleSets ruleSets, SharingRights rights, JournalReading journal) {
        this.desk = desk;
        this.tables = tables;
        this.ruleSets = ruleSets;
        this.rights = rights;
        this.journal = journal;
    }

    @GetMapping("/sharing/releases/{id}")
    String show(@PathVariable ReleaseId id, Actor actor, Model model) {
        Release release = desk.require(id);
        DefinedTable table = tables.require(release.table());
        checkMaySee(actor, table, release);
        model.addAttribute("fragment", false);
        fill(release, table, actor, model);
        return "sharing/release";
    }

    /** How far the preparation is, for the page that waits. */
    @GetMapping("/sharing/releases/{id}/progress")
    String progress(
            @PathVariable ReleaseId id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Actor actor,
            Model model) {
        if (!fragment) {
            return "redirect:/sharing/releases/" + id;
        }
        Release release = desk.require(id);
        DefinedTable table = tables.require(release.table());
        checkMaySee(actor, table, release);
        model.addAttribute("fragment", true);
        fill(release, table, actor, model);
        return "sharing/release :: progress";
    }

    private void fill(Release release, DefinedTable table, Actor actor, Model model) {
        Optional<Contents> contents = desk.contents(release.id());
        boolean seesCounts = rights.maySeeCounts(actor, table);
        boolean works = rights.maySeeDrafts(actor, table);
        model.addAttribute("release", release);
        model.addAttribute("table", table);
        model.addAttribute("cost", contents.map(ReleaseView::of).orElse(null));
        model.addAttribute("grid", contents.map(GridView::ofPublic).orElse(null));
        model.addAttribute(
                "counts", seesCounts ? contents.map(GridView::ofCounts).orElse(null) : null);
        model.addAttribute("audit", desk.audit(release.id()).orElse(null));
        model.addAttribute("warnings", desk.warnings(release.id()));
        model.addAttribute("alternatives", works ? desk.alternatives(release.id()) : List.of());
        model.addAttribute(
                "ruleSet", ruleSets.find(release.rules(), release.edition()).orElseThrow());
        model.addAttribute(
                "obstacle",
                release.state() == ReleaseState.DRAFT || release.state() == ReleaseState.PROPOSED
                        ? desk.obstacle(release).orElse(null)
                        : null);
        model.addAttribute("mayEdit", rights.mayEdit(actor, table));
        model.addAttribute("mayApprove", rights.mayApprove(actor, table, release));
        model.addAttribute("mayWithdraw", rights.mayWithdraw(actor, table));
        model.addAttribute("works", works);
        model.addAttribute("seesCounts", seesCounts);
        model.addAttribute(
                "history",
                works
                        ? journal.find(
                                JournalQuery.ofSubject(
                                        "table-release", release.id().toString()),
                                HISTORY)
                        : List.of());
    }

    private void checkMaySee(Actor actor, DefinedTable table, Release release) {
        boolean isPublic = release.state() == ReleaseState.PUBLISHED || release.state() == ReleaseState.WITHDRAWN;
        if (!isPublic && !rights.maySeeDrafts(actor, table)) {
            throw Problem.notAllowed(
                    "This release is not published. Only those who work on it and those who decide about it see it.");
        }
    }

    @PostMapping("/sharing/tables/{id}/releases")
    String prepare(
            @PathVariable TableId id,
            @RequestParam(defaultValue = "") String release,
            @RequestParam(defaultValue = "") String value,
            Actor actor,
            RedirectAttributes redirect) {
        ReleaseId prepared = desk.prepare(actor, id, new ReleaseDesk.Wanted(release, null, null, value));
        redirect.addFlashAttribute("flash", "The release is being counted.");
        return "redirect:/sharing/releases/" + prepared;
    }

    @PostMapping("/sharing/releases/{id}/again")
    String again(
            @PathVariable ReleaseId id,
            @RequestParam(defaultValue = "-1") int version,
            Actor actor,
            RedirectAttributes redirect) {
        desk.again(actor, id, version);
        redirect.addFlashAttribute("flash", "The release is being counted anew.");
        return "redirect:/sharing/releases/" + id;
    }

    @PostMapping("/sharing/releases/{id}/attack")
    String attack(@PathVariable ReleaseId id, Actor actor, RedirectAttributes redirect) {
        desk.attack(actor, id);
        redirect.addFlashAttribute("flash", "The attack runs again. Reload this page in a moment.");
        return "redirect:/sharing/releases/" + id;
    }

    @PostMapping("/sharing/releases/{id}/propose")
    String propose(
            @PathVariable ReleaseId id,
            @RequestParam(defaultValue = "-1") int version,
            Actor actor,
            RedirectAttributes redirect) {
        desk.propose(actor, id, version);
        redirect.addFlashAttribute("flash", "A second person decides now; the task is in their list.");
        return "redirect:/sharing/releases/" + id;
    }

    @PostMapping("/sharing/releases/{id}/take-back")
    String takeBack(
            @PathVariable ReleaseId id,
            @RequestParam(defaultValue = "-1") int version,
            Actor actor,
            RedirectAttributes redirect) {
        desk.takeBack(actor, id, version);
        redirect.addFlashAttribute("flash", "The proposal is taken back. The release is a draft again.");
        return "redirect:/sharing/releases/" + id;
    }

    @PostMapping("/sharing/releases/{id}/discard")
    String discard(
            @PathVariable ReleaseId id,
            @RequestParam(defaultValue = "-1") int version,
            Actor actor,
            RedirectAttributes redirect) {
        desk.discard(actor, id, version);
        redirect.addFlashAttribute("flash", "The draft is discarded. You can bring it back here.");
        return "redirect:/sharing/releases/" + id;
    }

    @PostMapping("/sharing/releases/{id}/restore")
    String restore(
            @PathVariable ReleaseId id,
            @RequestParam(defaultValue = "-1") int version,
            Actor actor,
            RedirectAttributes redirect) {
        desk.restore(actor, id, version);
        redirect.addFlashAttribute("flash", "The draft is back.");
        return "redirect:/sharing/releases/" + id;
    }
}
