package org.hornbook.server.directory.roster.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import org.hornbook.server.directory.roster.Duplicates;
import org.hornbook.server.directory.roster.ImportOutcome;
import org.hornbook.server.directory.roster.RosterDetails;
import org.hornbook.server.directory.roster.RosterImports;
import org.hornbook.server.directory.roster.RosterImports.Removals;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.web.AllowedTo;
import org.hornbook.server.web.FormErrors;
import org.hornbook.server.web.NavigationEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The roster's home, and importing: choose a file, see what it would do, import it. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.GOVERNANCE_LEAD})
class RosterPages {

    private static final int SHOWN = 20;

    private final RosterImports imports;
    private final RosterDetails details;
    private final Duplicates duplicates;

    RosterPages(RosterImports imports, RosterDetails details, Duplicates duplicates) {
        this.imports = imports;
        this.details = details;
        this.duplicates = duplicates;
    }

    @GetMapping("/roster")
    @AllowedTo({Role.ADMINISTRATOR, Role.GOVERNANCE_LEAD, Role.RECORDS_OFFICER})
    String home(Actor actor, Model model) {
        model.addAttribute("totals", details.totals());
        model.addAttribute("imports", imports.latest(SHOWN));
        model.addAttribute("possible", duplicates.possible().size());
        model.addAttribute("mayImport", actor.hasAny(Role.ADMINISTRATOR, Role.GOVERNANCE_LEAD));
        return "directory/roster";
    }

    @GetMapping("/roster/imports/{id}")
    @AllowedTo({Role.ADMINISTRATOR, Role.GOVERNANCE_LEAD, Role.RECORDS_OFFICER})
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("record", imports.require(id));
        return "directory/roster-import";
    }

    @GetMapping("/roster/upload")
    String choose(Model model) {
        return upload(new FormErrors(), model);
    }

    @PostMapping("/roster/upload")
    String check(
            @RequestParam(required = false) @Nullable MultipartFile bundle,
            Actor actor,
            Model model,
            HttpServletResponse response)
            throws IOException {
        if (bundle == null || bundle.isEmpty()) {
            response.setStatus(422);
            return upload(new FormErrors().add("bundle", "Choose the ZIP file of the roster."), model);
        }
        byte[] archive = bundle.getBytes();
        ImportOutcome outcome = imports.preview(archive);
        if (outcome instanceof ImportOutcome.Refused(var first, var count)) {
            response.setStatus(422);
            model.addAttribute("problems", first);
            model.addAttribute("count", count);
            return upload(
                    new FormErrors().add("bundle", "The roster has faults. Mend them where it is exported."), model);
        }
        String name = bundle.getOriginalFilename();
        UUID id = imports.keep(actor, name == null || name.isBlank() ? "roster.zip" : shortened(name), archive);
        return "redirect:/roster/upload/" + id;
    }

    private static String shortened(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.length() <= 100 ? last : last.substring(0, 100);
    }

    private static String upload(FormErrors errors, Model model) {
        model.addAttribute("errors", errors);
        return "directory/roster-upload";
    }

    @GetMapping("/roster/upload/{id}")
    String preview(@PathVariable UUID id, Actor actor, Model model) {
        ImportOutcome outcome = imports.previewKept(actor, id);
        model.addAttribute("id", id);
        model.addAttribute("share", Math.round(imports.removalShare() * 100));
        switch (outcome) {
            case ImportOutcome.Imported imported -> {
                model.addAttribute("counts", imported.counts());
                model.addAttribute("staffLeft", imported.staffWhoLeft());
                model.addAttribute("studentsLeft", imported.studentsWhoLeft());
                long people = details.totals().students() + details.totals().staff();
                int leaving = imported.staffWhoLeft() + imported.studentsWhoLeft();
                model.addAttribute("many", leaving > people * imports.removalShare());
            }
            case ImportOutcome.Unchanged unchanged -> model.addAttribute("counts", unchanged.counts());
            case ImportOutcome.Refused _, ImportOutcome.Held _ -> {
                imports.forget(actor, id);
                return "redirect:/roster/upload";
            }
        }
        model.addAttribute("unchanged", outcome instanceof ImportOutcome.Unchanged);
        return "directory/roster-check";
    }

    @PostMapping("/roster/upload/{id}")
    String importKept(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Actor actor,
            RedirectAttributes redirect) {
        ImportOutcome outcome = imports.importKept(actor, id, confirmed ? Removals.CONFIRMED : Removals.GUARDED);
        redirect.addFlashAttribute("flash", said(outcome));
        return outcome instanceof ImportOutcome.Held ? "redirect:/roster/upload/" + id : "redirect:/roster";
    }

    @PostMapping("/roster/upload/{id}/forget")
    String forget(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        imports.forget(actor, id);
        redirect.addFlashAttribute("flash", "The file was thrown away. Nothing was changed.");
        return "redirect:/roster";
    }

    private static String said(ImportOutcome outcome) {
        return switch (outcome) {
            case ImportOutcome.Imported _ -> "The roster is imported.";
            case ImportOutcome.Unchanged _ -> "The roster had nothing new; nothing was changed.";
            case ImportOutcome.Refused _ -> "The roster has faults; nothing was changed.";
            case ImportOutcome.Held held ->
                held.leaving() + " of " + held.people() + " people would leave. Confirm that this is right.";
        };
    }

    /** Where the pages stand in the navigation. */
    @Configuration
    static class Navigation {
        @Bean
        NavigationEntry rosterEntry() {
            return new NavigationEntry(
                    "Roster", "/roster", 68, Set.of(Role.ADMINISTRATOR, Role.GOVERNANCE_LEAD, Role.RECORDS_OFFICER));
        }
    }
}
