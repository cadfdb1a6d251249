package org.hornbook.server.requests.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hornbook.server.directory.roster.PersonId;
import org.hornbook.server.directory.roster.RosterPerson;
import org.hornbook.server.directory.roster.Rosters;
import org.hornbook.server.requests.Amendments;
import org.hornbook.server.requests.FoundPart;
import org.hornbook.server.requests.HandSearches;
import org.hornbook.server.requests.OwnRequest;
import org.hornbook.server.requests.Relation;
import org.hornbook.server.requests.Releases;
import org.hornbook.server.requests.RequestId;
import org.hornbook.server.requests.RequestState;
import org.hornbook.server.requests.Requests;
import org.hornbook.server.requests.Verification;
import org.hornbook.server.requests.pages.AskForm.Page;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.web.AllowedTo;
import org.hornbook.server.web.FormErrors;
import org.hornbook.server.web.NavigationEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The records officer's work list and one request, step by step. */
@Controller
@AllowedTo(Role.RECORDS_OFFICER)
class OfficerPages {

    private static final int LONGEST = 2_000;

    private final Requests requests;
    private final Verification verification;
    private final Releases releases;
    private final HandSearches byHand;
    private final Amendments amendments;
    private final Rosters rosters;

    OfficerPages(
            Requests requests,
            Verification verification,
            Releases releases,
            HandSearches byHand,
            Amendments amendments,
            Rosters rosters) {
        this.requests = requests;
        this.verification = verification;
        this.releases = releases;
        this.byHand = byHand;
        this.amendments = amendments;
        this.rosters = rosters;
    }

    /** Where the pages stand in the navigation. */
    @Configuration
    static class Navigation {
        @Bean
        NavigationEntry requestsEntry() {
            return new NavigationEntry("Own records", "/requests", 66, Set.of(Role.RECORDS_OFFICER));
        }
    }

    @GetMapping("/requests")
    String list(@RequestParam(defaultValue = "false") boolean all, Model model) {
        List<OwnRequest> shown = all ? requests.all() : requests.open();
        model.addAttribute("requests", shown);
        model.addAttribute("all", all);
        model.addAttribute("today", rosters.today());
        return "requests/list";
    }

    @GetMapping("/requests/new")
    String enter(Model model) {
        return form(AskForm.empty(), rosters.today().toString(), new FormErrors(), model);
    }

    private static String form(AskForm form, String receivedOn, FormErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("receivedOn", receivedOn);
        model.addAttribute("errors", errors);
        model.addAttribute("relations", Relation.values());
        return "requests/new";
    }

    @PostMapping("/requests")
    String keep(
            @ModelAttribute("form") AskForm form,
            @RequestParam(defaultValue = "") String receivedOn,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        Optional<LocalDate> received = day(receivedOn).filter(day -> !day.isAfter(rosters.today()));
        FormErrors errors = new FormErrors();
        for (Page page : Page.values()) {
            boolean asked = page != Page.WHOSE
                    || form.chosen().filter(one -> one == Relation.STAFF).isEmpty();
            if (asked) {
                form.check(page).list().forEach(error -> errors.add(error.field(), error.text()));
            }
        }
        errors.addIf(received.isEmpty(), "receivedOn", "Enter the day it came, as 2026-11-24, not later than today.");
        if (!errors.isEmpty() || received.isEmpty()) {
            response.setStatus(422);
            return form(form, receivedOn, errors, model);
        }
        return "redirect:/requests/"
                + requests.enter(actor, form.request(), received.get()).id();
    }

    @GetMapping("/requests/{id}")
    String show(
            @PathVariable RequestId id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable PersonId subject,
            Model model) {
        OwnRequest request = requests.require(id);
        model.addAttribute("request", request);
        model.addAttribute("events", requests.events(id));
        model.addAttribute("today", rosters.today());
        model.addAttribute("q", q);
        model.addAttribute("subject", request.subject() == null ? "" : name(request.subject()));
        model.addAttribute("requester", request.requester() == null ? "" : name(request.requester()));
        model.addAttribute("byHand", byHand.of(id));
        model.addAttribute("amendments", amendments.of(id));
        identity(request, q, subject, model);
        boolean found = Set.of(RequestState.COLLECTING, RequestState.READY).contains(request.state());
        List<FoundPart> parts = found ? releases.found(request) : List.of();
        model.addAttribute("found", found);
        model.addAttribute("parts", parts);
        return "requests/request";
    }

    private void identity(OwnRequest request, String q, @Nullable PersonId subject, Model model) {
        boolean asks = Set.of(RequestState.RECEIVED, RequestState.NOTICE).contains(request.state());
        model.addAttribute("asksIdentity", asks);
        if (!asks) {
            return;
        }
        model.addAttribute("candidates", subject == null ? verification.candidates(request, q) : List.of());
        if (subject != null) {
            RosterPerson person = rosters.require(subject);
            model.addAttribute("chosen", person);
            model.addAttribute("staff", request.relation() == Relation.STAFF);
            model.addAttribute(
                    "holders", request.relation() == Relation.STAFF ? List.of() : verification.holders(person.id()));
            model.addAttribute(
                    "likely",
                    verification
                            .likely(request, person.id())
                            .map(PersonId::toString)
                            .orElse(""));
        }
    }

    private String name(PersonId person) {
        return rosters.find(person).map(RosterPerson::name).orElse("");
    }

    @PostMapping("/requests/{id}/verify")
    String verify(
            @PathVariable RequestId id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam PersonId subject,
            @RequestParam(required = false) @Nullable PersonId requester,
            @RequestParam(defaultValue = "") String how,
            Actor actor,
            RedirectAttributes redirect) {
        if (requester == null || how.isBlank() || how.length() > LONGEST) {
            redirect.addFlashAttribute(
                    "flash", "Choose who is asking, and write how you checked it. Nothing was changed.");
            return "redirect:/requests/" + id + "?subject=" + subject;
        }
        String said = switch (verification.verify(actor, id, version, subject, requester, how)) {
            case Verification.Verified _ -> "The search began.";
            case Verification.NoticeFirst(String why) -> why;
            case Verification.NoRight(String why) ->
                "This person has no right to these records: " + why + " Refuse the request, or correct the roster.";
        };
        redirect.addFlashAttribute("flash", said);
        return "redirect:/requests/" + id;
    }

    @PostMapping("/requests/{id}/notice")
    String notice(
            @PathVariable RequestId id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String day,
            Actor actor,
            RedirectAttributes redirect) {
        Optional<LocalDate> told = day(day).filter(one -> !one.isAfter(rosters.today()));
        told.ifPresent(one -> verification.told(actor, id, version, one));
        redirect.addFlashAttribute(
                "flash", told.isPresent() ? "The days begin." : "Enter the day as 2026-11-24, not later than today.");
        return "redirect:/requests/" + id;
    }

    @PostMapping("/requests/{id}/refuse")
    String refuse(
            @PathVariable RequestId id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String why,
            Actor actor,
            RedirectAttributes redirect) {
        boolean said = !why.isBlank() && why.length() <= LONGEST;
        if (said) {
            verification.refuse(actor, id, version, why);
        }
        redirect.addFlashAttribute(
                "flash",
                said ? "The request is refused; the requester was told why." : "Write why. Nothing was changed.");
        return "redirect:/requests/" + id;
    }

    @PostMapping("/requests/{id}/assemble")
    String assemble(
            @PathVariable RequestId id,
            @RequestParam(defaultValue = "-1") int version,
            Actor actor,
            RedirectAttributes redirect) {
        releases.assemble(actor, id, version);
        redirect.addFlashAttribute("flash", "The package is put together. Look at it before you release it.");
        return "redirect:/requests/" + id;
    }

    @PostMapping("/requests/{id}/again")
    String again(
            @PathVariable RequestId id,
            @RequestParam(defaultValue = "-1") int version,
            Actor actor,
            RedirectAttributes redirect) {
        verification.again(actor, id, version);
        redirect.addFlashAttribute("flash", "The search began.");
        return "redirect:/requests/" + id;
    }

    @PostMapping("/requests/{id}/leave-out")
    String leaveOut(
            @PathVariable RequestId id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "-1") int part,
            @RequestParam(defaultValue = "") String column,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes redirect) {
        boolean said = !reason.isBlank() && reason.length() <= LONGEST;
        if (said) {
            releases.leaveOut(actor, id, version, part, column, reason);
        }
        redirect.addFlashAttribute(
                "flash", said ? "It is left out. Put the package together again." : "Write why. Nothing was changed.");
        return "redirect:/requests/" + id;
    }

    @PostMapping("/requests/{id}/package")
    ResponseEntity<byte[]> look(@PathVariable RequestId id, Actor actor) {
        return ProgressPages.zip("records-" + requests.require(id).reference() + ".zip", releases.look(actor, id));
    }

    @PostMapping("/requests/{id}/release")
    String release(
            @PathVariable RequestId id,
            @RequestParam(defaultValue = "-1") int version,
            Actor actor,
            RedirectAttributes redirect) {
        releases.release(actor, id, version);
        redirect.addFlashAttribute("flash", "The link was sent.");
        return "redirect:/requests/" + id;
    }

    static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
