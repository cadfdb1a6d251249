package org.hornbook.server.catalog.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hornbook.server.catalog.Absence;
import org.hornbook.server.catalog.CatalogRights;
import org.hornbook.server.catalog.CollectionQuery;
import org.hornbook.server.catalog.Collections;
import org.hornbook.server.catalog.Custodianship;
import org.hornbook.server.catalog.Handover;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.shared.Role;
import org.hornbook.server.web.AllowedTo;
import org.hornbook.server.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Handover of collections, and leave (clause MAN-3). */
@Controller
class CustodianPages {

    private final Custodianship custodianship;
    private final Collections collections;
    private final Accounts accounts;
    private final CatalogRights rights;

    CustodianPages(Custodianship custodianship, Collections collections, Accounts accounts, CatalogRights rights) {
        this.custodianship = custodianship;
        this.collections = collections;
        this.accounts = accounts;
        this.rights = rights;
    }

    @GetMapping("/catalog/handover")
    @AllowedTo({Role.SUPERINTENDENT, Role.GOVERNANCE_LEAD, Role.ADMINISTRATOR})
    String choose(Actor actor, @RequestParam MultiValueMap<String, String> sent, Model model) {
        FormInput input = new FormInput(sent);
        Optional<AccountId> from = input.account("from");
        Optional<AccountId> to = input.account("to");
        model.addAttribute("from", from.map(AccountId::toString).orElse(""));
        model.addAttribute("to", to.map(AccountId::toString).orElse(""));
        model.addAttribute("people", accounts.all());
        model.addAttribute("errors", List.of());
        if (from.isPresent() && to.isPresent()) {
            preview(actor, from.get(), to.get(), model);
        }
        return "catalog/handover";
    }

    private void preview(Actor actor, AccountId from, AccountId to, Model model) {
        try {
            Handover preview = custodianship.preview(actor, from, to);
            model.addAttribute("preview", preview);
            model.addAttribute("fromName", accounts.require(from).name());
            model.addAttribute("toName", accounts.require(to).name());
            model.addAttribute("names", names(preview));
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.BAD_INPUT) {
                throw problem;
            }
            model.addAttribute("errors", List.of(new FormError("to", problem.text())));
        }
    }

    private Names names(Handover handover) {
        List<AccountId> ids = new ArrayList<>();
        handover.steps().forEach(step -> {
            Optional.ofNullable(step.custodian()).ifPresent(ids::add);
            Optional.ofNullable(step.deputy()).ifPresent(ids::add);
        });
        return new Names(accounts.names(ids));
    }

    @PostMapping("/catalog/handover")
    @AllowedTo({Role.SUPERINTENDENT, Role.GOVERNANCE_LEAD, Role.ADMINISTRATOR})
    String handOver(
            Actor actor,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FormInput input = new FormInput(sent);
        AccountId from = input.account("from").orElseThrow(CustodianPages::unchosen);
        AccountId to = input.account("to").orElseThrow(CustodianPages::unchosen);
        Handover now = custodianship.preview(actor, from, to);
        // the form carries what was shown; the handover happens only when it is still the same
        if (!input.texts("step").equals(shown(now))) {
            response.setStatus(409);
            model.addAttribute("changed", true);
            return choose(actor, sent, model);
        }
        int moved = custodianship.handOver(actor, now);
        redirect.addFlashAttribute(
                "flash",
                "%d %s now with %s."
                        .formatted(
                                moved,
                                moved == 1 ? "collection is" : "collections are",
                                accounts.require(to).name()));
        return "redirect:/catalog/collections?keeper=" + to;
    }

    private static java.util.Set<String> shown(Handover handover) {
        return handover.steps().stream()
                .map(step -> step.collection() + ":" + step.version())
                .collect(Collectors.toSet());
    }

    private static Problem unchosen() {
        return Problem.badInput("Choose who hands over and who takes over.");
    }

    @GetMapping("/catalog/leave")
    @SignedIn
    String leave(Actor actor, Model model) {
        return show(actor, List.of(), model);
    }

    private String show(Actor actor, List<FormError> errors, Model model) {
        boolean appoints = rights.mayAppoint(actor);
        List<Absence> away = custodianship.away().stream()
                .filter(absence -> appoints || absence.account().equals(actor.id()))
                .toList();
        Map<AccountId, String> names =
                accounts.names(away.stream().map(Absence::account).toList());
        model.addAttribute("away", away);
        model.addAttribute("names", new Names(names));
        model.addAttribute(
                "people",
                appoints
                        ? accounts.all().stream().filter(Account::active).toList()
                        : List.of(accounts.require(actor.id())));
        model.addAttribute("mine", collections.count(CollectionQuery.keptBy(actor.id())));
        model.addAttribute("me", actor.id().toString());
        model.addAttribute("errors", errors);
        return "catalog/leave";
    }

    @PostMapping("/catalog/leave")
    @SignedIn
    String setAway(
            Actor actor,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FormInput input = new FormInput(sent);
        Optional<AccountId> person = input.account("person");
        try {
            AccountId account = person.orElseThrow(() -> Problem.badInput("Choose who is away."));
            if (input.text("act").equals("back")) {
                custodianship.setBack(actor, account);
                redirect.addFlashAttribute("flash", "The leave is ended. The custodian acts again.");
            } else {
                custodianship.setAway(
                        actor, account, input.date().orElseThrow(() -> Problem.badInput("Enter the last day away.")));
                redirect.addFlashAttribute("flash", "The leave is set. The deputies act until then.");
            }
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.BAD_INPUT) {
                throw problem;
            }
            response.setStatus(422);
            return show(actor, List.of(new FormError("month", problem.text())), model);
        }
        return "redirect:/catalog/leave";
    }
}
