package org.hornbook.server.requests.pages;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hornbook.server.requests.Amendment;
import org.hornbook.server.requests.Amendments;
import org.hornbook.server.requests.HandSearch;
import org.hornbook.server.requests.HandSearches;
import org.hornbook.server.requests.OwnRequest;
import org.hornbook.server.requests.Requests;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.shared.Role;
import org.hornbook.server.web.AllowedTo;
import org.hornbook.server.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What custodians search by hand, decisions on changes, and a member of staff's own request. */
@Controller
class DutyPages {

    private static final int LONGEST = 20_000;

    private final HandSearches byHand;
    private final Amendments amendments;
    private final Requests requests;

    DutyPages(HandSearches byHand, Amendments amendments, Requests requests) {
        this.byHand = byHand;
        this.amendments = amendments;
        this.requests = requests;
    }

    @GetMapping("/requests/by-hand/{id}")
    @SignedIn
    String search(@PathVariable UUID id, Actor actor, Model model) {
        HandSearch search = byHand.require(actor, id);
        OwnRequest request = requests.require(search.request());
        model.addAttribute("search", search);
        model.addAttribute("request", request);
        return "requests/by-hand";
    }

    @PostMapping("/requests/by-hand/{id}")
    @SignedIn
    String answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String found,
            @RequestParam(defaultValue = "") String nothing,
            Actor actor,
            RedirectAttributes redirect) {
        byHand.require(actor, id);
        if (found.length() > LONGEST || found.isBlank() == nothing.isBlank()) {
            throw Problem.badInput("Write what you found, or say that nothing is kept there.");
        }
        byHand.answer(actor, id, found);
        redirect.addFlashAttribute("flash", "Thank you. The records officer has your answer.");
        return "redirect:/requests/by-hand/" + id;
    }

    @GetMapping("/requests/amendments/{id}")
    @AllowedTo(Role.RECORDS_OFFICER)
    String amendment(@PathVariable UUID id, Model model) {
        Amendment amendment = amendments.require(id);
        model.addAttribute("amendment", amendment);
        model.addAttribute("request", requests.require(amendment.request()));
        return "requests/amendment";
    }

    @PostMapping("/requests/amendments/{id}")
    @AllowedTo(Role.RECORDS_OFFICER)
    String decide(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "ASKED") Amendment.State decision,
            @RequestParam(defaultValue = "") String reasons,
            Actor actor,
            RedirectAttributes redirect) {
        amendments.decide(actor, id, version, decision, reasons);
        redirect.addFlashAttribute("flash", decision.title() + ". The requester was told.");
        return "redirect:/requests/amendments/" + id;
    }

    @PostMapping("/requests/amendments/{id}/hearing")
    @AllowedTo(Role.RECORDS_OFFICER)
    String hearing(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String day,
            Actor actor,
            RedirectAttributes redirect) {
        Optional<LocalDate> on = OfficerPages.day(day);
        on.ifPresent(one -> amendments.setHearing(actor, id, version, one));
        redirect.addFlashAttribute("flash", on.isPresent() ? "The hearing is set." : "Enter the day as 2026-12-01.");
        return "redirect:/requests/amendments/" + id;
    }

    @GetMapping("/requests/own")
    @SignedIn
    String own() {
        return "requests/own";
    }

    @PostMapping("/requests/own")
    @SignedIn
    String askOwn(@RequestParam(defaultValue = "") String wish, Actor actor, RedirectAttributes redirect) {
        OwnRequest request = requests.askSignedIn(actor, wish.length() > 2_000 ? wish.substring(0, 2_000) : wish);
        redirect.addFlashAttribute(
                "flash", "We received your request " + request.reference() + ". A letter by e-mail leads to its page.");
        return "redirect:/requests/own";
    }
}
