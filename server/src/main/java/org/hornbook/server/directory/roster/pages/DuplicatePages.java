package org.hornbook.server.directory.roster.pages;

import java.util.Optional;
import java.util.UUID;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.directory.roster.AccountTies;
import org.hornbook.server.directory.roster.Duplicates;
import org.hornbook.server.directory.roster.PersonId;
import org.hornbook.server.directory.roster.PersonMatch.Decision;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.web.AllowedTo;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records that may be of one person; which account is whose. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.RECORDS_OFFICER})
class DuplicatePages {

    private static final int SHOWN = 50;

    private final Duplicates duplicates;
    private final AccountTies ties;
    private final Accounts accounts;

    DuplicatePages(Duplicates duplicates, AccountTies ties, Accounts accounts) {
        this.duplicates = duplicates;
        this.ties = ties;
        this.accounts = accounts;
    }

    @GetMapping("/roster/duplicates")
    @AllowedTo({Role.ADMINISTRATOR, Role.RECORDS_OFFICER, Role.GOVERNANCE_LEAD})
    String list(Actor actor, Model model) {
        model.addAttribute("possible", duplicates.possible());
        model.addAttribute("decided", duplicates.decided(SHOWN));
        model.addAttribute("mayDecide", actor.hasAny(Role.ADMINISTRATOR, Role.RECORDS_OFFICER));
        return "directory/roster-duplicates";
    }

    @PostMapping("/roster/duplicates")
    String decide(
            @RequestParam PersonId first,
            @RequestParam PersonId second,
            @RequestParam Decision decision,
            Actor actor,
            RedirectAttributes redirect) {
        duplicates.decide(actor, first, second, decision, "");
        redirect.addFlashAttribute("flash", decision.title() + ".");
        return "redirect:/roster/duplicates";
    }

    @PostMapping("/roster/duplicates/{id}/undo")
    String undo(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        duplicates.undo(actor, id);
        redirect.addFlashAttribute("flash", "The decision is undone.");
        return "redirect:/roster/duplicates";
    }

    @PostMapping("/roster/people/{id}/account")
    @AllowedTo(Role.ADMINISTRATOR)
    String tie(
            @PathVariable PersonId id,
            @RequestParam(defaultValue = "") String signInName,
            Actor actor,
            RedirectAttributes redirect) {
        Optional<Account> account = accounts.findBySignInName(signInName.strip());
        account.ifPresent(found -> ties.tie(actor, found.id(), Optional.of(id)));
        redirect.addFlashAttribute(
                "flash",
                account.isPresent()
                        ? "The account belongs to this person now."
                        : "There is no account with that e-mail address; nothing was changed.");
        return "redirect:/roster/people/" + id;
    }

    @PostMapping("/roster/people/{id}/account/{account}/untie")
    @AllowedTo(Role.ADMINISTRATOR)
    String untie(@PathVariable PersonId id, @PathVariable UUID account, Actor actor, RedirectAttributes redirect) {
        ties.tie(actor, new AccountId(account), Optional.empty());
        redirect.addFlashAttribute("flash", "The account belongs to nobody of the roster now.");
        return "redirect:/roster/people/" + id;
    }
}
