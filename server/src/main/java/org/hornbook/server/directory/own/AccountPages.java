package org.hornbook.server.directory.own;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.directory.links.OneTimeLinks;
import org.hornbook.server.directory.passkeys.Passkeys;
import org.hornbook.server.directory.password.PasswordRule;
import org.hornbook.server.directory.signin.PresentPassword;
import org.hornbook.server.directory.signin.Sessions;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.web.FormErrors;
import org.hornbook.server.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which people keep their own account: password, passkeys and sessions. */
@Controller
@SignedIn
class AccountPages {

    private final Accounts accounts;
    private final PasswordRule rule;
    private final PresentPassword present;
    private final Passkeys passkeys;
    private final Sessions sessions;

    private final OneTimeLinks links;

    AccountPages(
            Accounts accounts,
            PasswordRule rule,
            PresentPassword present,
            Passkeys passkeys,
            Sessions sessions,
            OneTimeLinks links) {
        this.accounts = accounts;
        this.rule = rule;
        this.present = present;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.links = links;
    }

    @GetMapping("/account")
    String show(Actor actor, HttpServletRequest request, Model model) {
        Account account = accounts.require(actor.id());
        model.addAttribute("account", account);
        model.addAttribute(
                "roles", account.roles().stream().sorted().map(Role::title).toList());
        model.addAttribute("hasPassword", present.isSet(account.id()));
        model.addAttribute("passkeys", passkeys.of(account.id()));
        model.addAttribute("sessions", sessions.of(account.signInName(), sessionId(request)));
        return "directory/account";
    }

    @GetMapping("/account/password")
    String passwordForm(Actor actor, Model model) {
        return passwordForm(accounts.require(actor.id()), new FormErrors(), model);
    }

    @PostMapping("/account/password")
    String changePassword(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        Account account = accounts.require(actor.id());
        FormErrors errors = new FormErrors();
        errors.addIf(!present.matches(account, current), "current", "Enter the password that you sign in with now.");
        rule.problems(password, account.name(), account.signInName()).forEach(text -> errors.add("password", text));
        errors.addIf(!password.equals(repeated), "repeated", "Type the same password in both fields.");
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return passwordForm(account, errors, model);
        }
        accounts.setPassword(actor, account.id(), password);
        // a link somebody else may hold would set it once more
        links.close(account.id());
        sessions.endAllBut(account.signInName(), sessionId(request));
        redirect.addFlashAttribute("flash", "Your password is changed. You are signed out everywhere else.");
        return "redirect:/account";
    }

    @PostMapping("/account/sessions/end")
    String endOtherSessions(Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        sessions.endAllBut(accounts.require(actor.id()).signInName(), sessionId(request));
        redirect.addFlashAttribute("flash", "You are signed out everywhere else.");
        return "redirect:/account";
    }

    private String passwordForm(Account account, FormErrors errors, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("errors", errors);
        model.addAttribute("hint", PasswordRule.HINT);
        model.addAttribute("hasPassword", present.isSet(account.id()));
        return "directory/account-password";
    }

    private static String sessionId(HttpServletRequest request) {
        return request.getSession().getId();
    }
}
