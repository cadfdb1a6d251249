package org.hornbook.server.directory.people;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.AccountChange;
import org.hornbook.server.directory.AccountOutcome;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.directory.links.OneTimeLinks;
import org.hornbook.server.directory.links.OneTimeLinks.Purpose;
import org.hornbook.server.directory.passkeys.Passkeys;
import org.hornbook.server.directory.signin.Sessions;
import org.hornbook.server.journal.JournalQuery;
import org.hornbook.server.journal.JournalReading;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.shared.Role;
import org.hornbook.server.web.AllowedTo;
import org.hornbook.server.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One account: what it may do, its history, and what an administrator can change. */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
class PersonPages {

    private static final int HISTORY = 20;

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final JournalReading journal;

    PersonPages(Accounts accounts, OneTimeLinks links, Passkeys passkeys, Sessions sessions, JournalReading journal) {
        this.accounts = accounts;
        this.links = links;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.journal = journal;
    }

    @GetMapping("/people/{id}")
    @AllowedTo({Role.ADMINISTRATOR, Role.SUPERINTENDENT, Role.GOVERNANCE_LEAD, Role.SECURITY_OFFICER, Role.AUDITOR})
    String detail(@PathVariable UUID id, Actor actor, Model model) {
        Account account = accounts.require(new AccountId(id));
        model.addAttribute("account", account);
        model.addAttribute(
                "roles", account.roles().stream().sorted().map(Role::title).toList());
        model.addAttribute(
                "hasPassword", accounts.findPasswordHash(account.id()).isPresent());
        model.addAttribute("passkeys", passkeys.of(account.id()).size());
        model.addAttribute("mayChange", actor.hasAny(Role.ADMINISTRATOR));
        model.addAttribute("own", actor.id().equals(account.id()));
        model.addAttribute("history", journal.find(JournalQuery.ofSubject("account", id.toString()), HISTORY));
        return "directory/person";
    }

    @GetMapping("/people/{id}/edit")
    String edit(@PathVariable UUID id, Model model) {
        Account account = accounts.require(new AccountId(id));
        return form(account, AccountForm.of(account), new FormErrors(), model);
    }

    @PostMapping("/people/{id}")
    String change(
            @PathVariable UUID id,
            @ModelAttribute("form") AccountForm form,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Account account = accounts.require(new AccountId(id));
        FormErrors errors = form.check();
        if (errors.isEmpty()) {
            AccountChange change = new AccountChange(form.name(), form.title(), form.roles(), form.version());
            switch (accounts.change(actor, account.id(), change)) {
                case AccountOutcome.Done _ -> redirect.addFlashAttribute("flash", "The account is changed.");
                case AccountOutcome.OwnAccount _ ->
                    errors.add(
                            "roles", "Keep your own administrator role; another administrator can take it from you.");
                case AccountOutcome.LastAdministrator _ ->
                    errors.add("roles", "Keep this role here: this is the last active administrator.");
            }
        }
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return form(account, form, errors, model);
        }
        return "redirect:/people/" + id;
    }

    @GetMapping("/people/{id}/deactivate")
    String askDeactivate(@PathVariable UUID id, Model model) {
        return ask(id, Question.DEACTIVATE, model);
    }

    @PostMapping("/people/{id}/deactivate")
    String deactivate(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        return switch (accounts.deactivate(actor, new AccountId(id))) {
            case AccountOutcome.Done _ ->
                done(id, "The account is inactive and all its sessions have ended.", redirect);
            case AccountOutcome.OwnAccount _ ->
                throw Problem.conflict("You cannot deactivate your own account. Ask another administrator.");
            case AccountOutcome.LastAdministrator _ ->
                throw Problem.conflict("This is the last active administrator. Give somebody else the role first.");
        };
    }

    @PostMapping("/people/{id}/reactivate")
    String reactivate(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        accounts.reactivate(actor, new AccountId(id));
        return done(id, "The account is active again.", redirect);
    }

    @PostMapping("/people/{id}/link")
    String link(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        AccountId account = new AccountId(id);
        accounts.require(account);
        Purpose purpose = accounts.findPasswordHash(account).isPresent() ? Purpose.RESET : Purpose.INVITATION;
        redirect.addFlashAttribute("link", links.issue(actor, account, purpose));
        return done(id, "The link is ready. Hand it to the person.", redirect);
    }

    @GetMapping("/people/{id}/passkeys/remove")
    String askRemovePasskeys(@PathVariable UUID id, Model model) {
        return ask(id, Question.REMOVE_PASSKEYS, model);
    }

    /** For a person whose devices were lost: sessions that they may hold end as well. */
    @PostMapping("/people/{id}/passkeys/remove")
    String removePasskeys(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        Account account = accounts.require(new AccountId(id));
        passkeys.removeAll(actor, account.id());
        sessions.endAllBut(account.signInName(), "");
        return done(id, "The passkeys are removed and all sessions of the account have ended.", redirect);
    }

    /** What is asked once more before it is done. */
    private enum Question {
        DEACTIVATE(
                "Deactivate the account of %s?",
                "They are signed out everywhere and cannot sign in until the account is reactivated. What they did stays"
                        + " in the journal, and what they are custodian of stays theirs until you hand it over.",
                "Deactivate account",
                "/people/%s/deactivate"),
        REMOVE_PASSKEYS(
                "Remove all passkeys of %s?",
                "They are signed out everywhere and sign in with their password again. Passkeys cannot be brought back;"
                        + " they can add new ones.",
                "Remove all passkeys",
                "/people/%s/passkeys/remove");

        private final String title;
        private final String consequence;
        private final String button;
        private final String address;

        Question(String title, String consequence, String button, String address) {
            this.title = title;
            this.consequence = consequence;
            this.button = button;
            this.address = address;
        }
    }

    private String ask(UUID id, Question question, Model model) {
        Account account = accounts.require(new AccountId(id));
        model.addAttribute("account", account);
        model.addAttribute("question", question.title.formatted(account.name()));
        model.addAttribute("consequence", question.consequence);
        model.addAttribute("button", question.button);
        model.addAttribute("address", question.address.formatted(id));
        return "directory/person-confirm";
    }

    private static String done(UUID id, String said, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", said);
        return "redirect:/people/" + id;
    }

    private static String form(Account account, AccountForm form, FormErrors errors, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("roles", Role.values());
        return "directory/person-edit";
    }
}
