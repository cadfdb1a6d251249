package org.hornbook.server.sharing.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.sharing.DefinedTable;
import org.hornbook.server.sharing.NeedToKnow;
import org.hornbook.server.sharing.SharingRights;
import org.hornbook.server.sharing.TableId;
import org.hornbook.server.sharing.Tables;
import org.hornbook.server.web.FormErrors;
import org.hornbook.server.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who may see the true counts of a table, for what and how long (clause DSE-6). */
@Controller
@SignedIn
class GrantPages {

    private final NeedToKnow needToKnow;
    private final Tables tables;
    private final SharingRights rights;
    private final Accounts accounts;

    GrantPages(NeedToKnow needToKnow, Tables tables, SharingRights rights, Accounts accounts) {
        this.needToKnow = needToKnow;
        this.tables = tables;
        this.rights = rights;
        this.accounts = accounts;
    }

    /** A grant with the person's name. */
    public record Line(AccountId account, String name, String purpose, LocalDate until) {}

    @GetMapping("/sharing/tables/{id}/need-to-know")
    String show(@PathVariable TableId id, Actor actor, Model model) {
        return page(kept(id, actor), "", "", null, model);
    }

    private String page(DefinedTable table, String purpose, String until, @Nullable FormErrors errors, Model model) {
        model.addAttribute("table", table);
        model.addAttribute(
                "grants",
                needToKnow.of(table.id()).stream()
                        .map(grant -> new Line(
                                grant.account(),
                                accounts.find(grant.account())
                                        .map(Account::name)
                                        .orElse("No longer here"),
                                grant.purpose(),
                                grant.until()))
                        .toList());
        model.addAttribute(
                "people", accounts.all().stream().filter(Account::active).toList());
        model.addAttribute("purpose", purpose);
        model.addAttribute("until", until);
        model.addAttribute("errors", errors == null ? List.of() : errors.list());
        model.addAttribute("faults", errors == null ? new FormErrors() : errors);
        return "sharing/need-to-know";
    }

    @PostMapping("/sharing/tables/{id}/need-to-know")
    String grant(
            @PathVariable TableId id,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String until,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        DefinedTable table = kept(id, actor);
        FormErrors errors = new FormErrors();
        Optional<Account> account = accounts.all().stream()
                .filter(one -> one.active() && one.id().toString().equals(person))
                .findFirst();
        errors.addIf(account.isEmpty(), "person", "Choose the person.");
        Optional<LocalDate> last = date(until);
        errors.addIf(last.isEmpty(), "until", "Enter the last day as year-month-day, such as 2027-03-15.");
        if (errors.isEmpty()) {
            try {
                needToKnow.grant(
                        actor,
                        table,
                        new NeedToKnow.Grant(account.orElseThrow().id(), purpose.strip(), last.orElseThrow()));
                redirect.addFlashAttribute("flash", "The person sees the true counts of this table until that day.");
                return "redirect:/sharing/tables/" + id + "/need-to-know";
            } catch (Problem problem) {
                if (problem.kind() != Problem.Kind.BAD_INPUT) {
                    throw problem;
                }
                errors.add(problem.text().contains("day") ? "until" : "purpose", problem.text());
            }
        }
        response.setStatus(422);
        return page(table, purpose, until, errors, model);
    }

    @PostMapping("/sharing/tables/{id}/need-to-know/end")
    String end(
            @PathVariable TableId id,
            @RequestParam(defaultValue = "") String person,
            Actor actor,
            RedirectAttributes redirect) {
        DefinedTable table = kept(id, actor);
        needToKnow.of(id).stream()
                .map(NeedToKnow.Grant::account)
                .filter(account -> account.toString().equals(person))
                .findFirst()
                .ifPresent(account -> needToKnow.end(actor, table, account));
        redirect.addFlashAttribute("flash", "The person no longer sees the true counts.");
        return "redirect:/sharing/tables/" + id + "/need-to-know";
    }

    private DefinedTable kept(TableId id, Actor actor) {
        DefinedTable table = tables.require(id);
        if (!rights.keeps(actor, table.definition().dataset())) {
            throw Problem.notAllowed(
                    "Only the custodian and the deputy of its data say who else may see the true counts.");
        }
        return table;
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
