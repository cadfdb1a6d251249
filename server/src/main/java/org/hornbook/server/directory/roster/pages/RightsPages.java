package org.hornbook.server.directory.roster.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hornbook.server.directory.roster.OptOuts;
import org.hornbook.server.directory.roster.PersonId;
import org.hornbook.server.directory.roster.Restriction;
import org.hornbook.server.directory.roster.RestrictionKind;
import org.hornbook.server.directory.roster.Restrictions;
import org.hornbook.server.directory.roster.Restrictions.NewRestriction;
import org.hornbook.server.directory.roster.RightsBasis;
import org.hornbook.server.directory.roster.RightsHolder;
import org.hornbook.server.directory.roster.RosterPerson;
import org.hornbook.server.directory.roster.Rosters;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.web.AllowedTo;
import org.hornbook.server.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What only the records officer enters: restrictions of rights, wishes about directory information. */
@Controller
@AllowedTo(Role.RECORDS_OFFICER)
class RightsPages {

    private static final int LONGEST = 500;

    private final Rosters rosters;
    private final Restrictions restrictions;
    private final OptOuts optOuts;

    RightsPages(Rosters rosters, Restrictions restrictions, OptOuts optOuts) {
        this.rosters = rosters;
        this.restrictions = restrictions;
        this.optOuts = optOuts;
    }

    /** The fields of the form, as they were sent. */
    public record RestrictionForm(String person, String kind, String document, String from, String until) {
        public RestrictionForm {
            person = person == null ? "" : person;
            kind = kind == null ? "" : kind;
            document = document == null ? "" : document;
            from = from == null ? "" : from;
            until = until == null ? "" : until;
        }
    }

    @GetMapping("/roster/people/{id}/restrict")
    String ask(@PathVariable PersonId id, Model model) {
        return form(id, new RestrictionForm("", "", "", rosters.today().toString(), ""), new FormErrors(), model);
    }

    private String form(PersonId id, RestrictionForm form, FormErrors errors, Model model) {
        RosterPerson student = rosters.require(id);
        model.addAttribute("person", student);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("kinds", RestrictionKind.values());
        model.addAttribute("holders", caregivers(student));
        return "directory/roster-restrict";
    }

    private List<RightsHolder> caregivers(RosterPerson student) {
        return rosters.rightsOver(student.id(), rosters.today()).holders().stream()
                .filter(holder -> !holder.person().equals(student.id()))
                .toList();
    }

    @PostMapping("/roster/people/{id}/restrict")
    String enter(
            @PathVariable PersonId id,
            @ModelAttribute("form") RestrictionForm form,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        RosterPerson student = rosters.require(id);
        Optional<RightsHolder> holder = caregivers(student).stream()
                .filter(one -> one.person().toString().equals(form.person()))
                .findFirst();
        Optional<RestrictionKind> kind = List.of(RestrictionKind.values()).stream()
                .filter(one -> one.name().equals(form.kind()))
                .findFirst();
        Optional<LocalDate> from = day(form.from());
        Optional<LocalDate> until = day(form.until());
        boolean adult = rosters.rightsOver(student.id(), rosters.today()).holders().stream()
                .anyMatch(one -> one.basis() == RightsBasis.ADULT_STUDENT);
        FormErrors errors = new FormErrors()
                .addIf(holder.isEmpty(), "person", "Choose whose rights are limited.")
                .addIf(kind.isEmpty(), "kind", "Choose what limits them.")
                .addIf(
                        kind.filter(one -> one == RestrictionKind.LIMITED_BY_STUDENT)
                                        .isPresent()
                                && !adult,
                        "kind",
                        "Only a student of 18 or older can limit a parent's rights.")
                .addIf(
                        form.document().isBlank() || form.document().length() > LONGEST,
                        "document",
                        "Write which paper it rests on and where it is filed, in at most 500 characters.")
                .addIf(from.isEmpty(), "from", "Enter the first day as 2026-11-24.")
                .addIf(
                        !form.until().isBlank() && until.isEmpty(),
                        "until",
                        "Enter the last day as 2026-11-24, or leave it empty.")
                .addIf(
                        from.isPresent() && until.isPresent() && until.get().isBefore(from.get()),
                        "until",
                        "The last day cannot be before the first.");
        if (!errors.isEmpty() || holder.isEmpty() || kind.isEmpty() || from.isEmpty()) {
            response.setStatus(422);
            return form(id, form, errors, model);
        }
        restrictions.enter(
                actor,
                new NewRestriction(
                        student.id(),
                        holder.get().person(),
                        kind.get(),
                        form.document(),
                        from.get(),
                        until.orElse(null)));
        redirect.addFlashAttribute("flash", "The restriction is entered and counts from its first day.");
        return "redirect:/roster/people/" + student.id();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @GetMapping("/roster/restrictions/{id}/end")
    String askEnd(@PathVariable UUID id, Model model) {
        return end(restrictions.require(id), new FormErrors(), model);
    }

    private String end(Restriction restriction, FormErrors errors, Model model) {
        model.addAttribute("restriction", restriction);
        model.addAttribute("student", rosters.require(restriction.student()));
        model.addAttribute("limited", rosters.require(restriction.person()));
        model.addAttribute("errors", errors);
        return "directory/roster-restriction-end";
    }

    @PostMapping("/roster/restrictions/{id}/end")
    String endIt(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "-1") int version,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Restriction restriction = restrictions.require(id);
        if (reason.isBlank() || reason.length() > LONGEST) {
            response.setStatus(422);
            return end(
                    restriction,
                    new FormErrors().add("reason", "Write why it ends, in at most 500 characters."),
                    model);
        }
        restrictions.end(actor, id, version, reason);
        redirect.addFlashAttribute("flash", "The restriction is ended.");
        return "redirect:/roster/people/" + restriction.student();
    }

    @PostMapping("/roster/people/{id}/opt-out")
    String optOut(
            @PathVariable PersonId id,
            @RequestParam(defaultValue = "") String askedBy,
            Actor actor,
            RedirectAttributes redirect) {
        boolean said = !askedBy.isBlank() && askedBy.length() <= LONGEST;
        if (said) {
            optOuts.enter(actor, id, askedBy, rosters.today());
        }
        redirect.addFlashAttribute(
                "flash",
                said
                        ? "Directory information about this student is no longer disclosed."
                        : "Write who asked for it; nothing was changed.");
        return "redirect:/roster/people/" + id;
    }

    @PostMapping("/roster/people/{id}/opt-out/{wish}/withdraw")
    String withdraw(@PathVariable PersonId id, @PathVariable UUID wish, Actor actor, RedirectAttributes redirect) {
        optOuts.withdraw(actor, id, wish);
        redirect.addFlashAttribute("flash", "The wish is withdrawn.");
        return "redirect:/roster/people/" + id;
    }
}
