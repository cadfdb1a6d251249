package org.hornbook.server.sharing.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.sharing.DefinedTable;
import org.hornbook.server.sharing.PublicWords;
import org.hornbook.server.sharing.Publication;
import org.hornbook.server.sharing.Release;
import org.hornbook.server.sharing.ReleaseDesk;
import org.hornbook.server.sharing.ReleaseId;
import org.hornbook.server.sharing.ReleaseState;
import org.hornbook.server.sharing.RuleSets;
import org.hornbook.server.sharing.SharingRights;
import org.hornbook.server.sharing.Tables;
import org.hornbook.server.sharing.engine.Contents;
import org.hornbook.server.web.FormErrors;
import org.hornbook.server.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A second person's decision: check what the public will see, decide, read what happens next. */
@Controller
@SignedIn
class DecisionPages {

    private final Publication publication;
    private final ReleaseDesk desk;
    private final Tables tables;
    private final RuleSets ruleSets;
    private final SharingRights rights;

    DecisionPages(Publication publication, ReleaseDesk desk, Tables tables, RuleSets ruleSets, SharingRights rights) {
        this.publication = publication;
        this.desk = desk;
        this.tables = tables;
        this.ruleSets = ruleSets;
        this.rights = rights;
    }

    @GetMapping("/sharing/releases/{id}/check")
    String check(@PathVariable ReleaseId id, Actor actor, Model model) {
        return checkPage(id, "", null, actor, model);
    }

    private String checkPage(ReleaseId id, String reason, @Nullable FormErrors errors, Actor actor, Model model) {
        Release release = desk.require(id);
        DefinedTable table = tables.require(release.table());
        if (!rights.maySeeDrafts(actor, table)) {
            throw Problem.notAllowed("Only those who work on this release and those who decide about it see it.");
        }
        Contents contents = desk.contents(id)
                .orElseThrow(() -> Problem.notFound("This release is not counted yet, so there is nothing to check."));
        fill(release, table, contents, model);
        model.addAttribute("obstacle", desk.obstacle(release).orElse(null));
        model.addAttribute("mayApprove", rights.mayApprove(actor, table, release));
        model.addAttribute("mayDecide", rights.mayDecide(actor, table));
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors == null ? List.of() : errors.list());
        model.addAttribute("reasonError", errors == null ? null : errors.of("reason"));
        return "sharing/check";
    }

    private void fill(Release release, DefinedTable table, Contents contents, Model model) {
        PublicWords words = new PublicWords(
                table,
                release,
                contents,
                ruleSets.find(release.rules(), release.edition()).orElseThrow().rules());
        model.addAttribute("release", release);
        model.addAttribute("table", table);
        model.addAttribute("words", words);
        model.addAttribute("cost", ReleaseView.of(contents));
        model.addAttribute("grid", GridView.ofPublic(contents));
        model.addAttribute("audit", desk.audit(release.id()).orElse(null));
    }

    @PostMapping("/sharing/releases/{id}/approve")
    String approve(@PathVariable ReleaseId id, @RequestParam(defaultValue = "-1") int version, Actor actor) {
        // approving twice, as after a lost answer, shows what became of it the first time
        Release release = desk.require(id);
        if (release.state() == ReleaseState.PUBLISHED && actor.id().equals(release.approvedBy())) {
            return "redirect:/sharing/releases/" + id + "/decided";
        }
        publication.approve(actor, id, version);
        return "redirect:/sharing/releases/" + id + "/decided";
    }

    @PostMapping("/sharing/releases/{id}/send-back")
    String sendBack(
            @PathVariable ReleaseId id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        if (reason.isBlank() || reason.length() > 500) {
            response.setStatus(422);
            return checkPage(
                    id,
                    reason,
                    new FormErrors().add("reason", "Say what the author should change, in at most 500 characters."),
                    actor,
                    model);
        }
        publication.sendBack(actor, id, version, reason);
        return "redirect:/sharing/releases/" + id + "/decided";
    }

    /** What was decided, and what happens next. */
    @GetMapping("/sharing/releases/{id}/decided")
    String decided(@PathVariable ReleaseId id, Actor actor, Model model) {
        Release release = desk.require(id);
        DefinedTable table = tables.require(release.table());
        boolean isPublic = release.state() == ReleaseState.PUBLISHED || release.state() == ReleaseState.WITHDRAWN;
        if (!isPublic && !rights.maySeeDrafts(actor, table)) {
            throw Problem.notAllowed("Only those who work on this release and those who decide about it see it.");
        }
        model.addAttribute("release", release);
        model.addAttribute("table", table);
        return "sharing/decided";
    }

    @GetMapping("/sharing/releases/{id}/withdraw")
    String withdraw(@PathVariable ReleaseId id, Actor actor, Model model) {
        return withdrawPage(id, "", null, actor, model);
    }

    private String withdrawPage(ReleaseId id, String reason, @Nullable FormErrors errors, Actor actor, Model model) {
        Release release = desk.require(id);
        DefinedTable table = tables.require(release.table());
        if (!rights.mayWithdraw(actor, table)) {
            throw Problem.notAllowed(
                    "Only its author, those who decide about it and the security officer withdraw a release.");
        }
        model.addAttribute("release", release);
        model.addAttribute("table", table);
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors == null ? List.of() : errors.list());
        model.addAttribute("reasonError", errors == null ? null : errors.of("reason"));
        model.addAttribute("confirmError", errors == null ? null : errors.of("confirm"));
        return "sharing/withdraw";
    }

    @PostMapping("/sharing/releases/{id}/withdraw")
    String withdraw(
            @PathVariable ReleaseId id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String confirm,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        FormErrors errors = new FormErrors()
                .addIf(
                        reason.isBlank() || reason.length() > 500,
                        "reason",
                        "Say why, in words that the public can read, in at most 500 characters.")
                .addIf(!confirm.equals("yes"), "confirm", "Confirm that the public shall no longer see this release.");
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return withdrawPage(id, reason, errors, actor, model);
        }
        publication.withdraw(actor, id, version, reason);
        return "redirect:/sharing/releases/" + id + "/decided";
    }
}
