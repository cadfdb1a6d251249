package org.hornbook.server.directory.links;

import jakarta.servlet.http.HttpServletResponse;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Secret;
import org.hornbook.server.directory.password.PasswordRule;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.web.FormErrors;
import org.hornbook.server.web.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a one-time link leads: the person sets their password. */
@Controller
@OpenToAll
class WelcomePages {

    private final OneTimeLinks links;
    private final PasswordRule rule;

    WelcomePages(OneTimeLinks links, PasswordRule rule) {
        this.links = links;
        this.rule = rule;
    }

    @GetMapping("/welcome/{secret}")
    String form(@PathVariable String secret, Model model) {
        return show(require(secret), new FormErrors(), model);
    }

    @PostMapping("/welcome/{secret}")
    String set(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Account account = require(secret);
        FormErrors errors = new FormErrors();
        rule.problems(password, account.name(), account.signInName()).forEach(text -> errors.add("password", text));
        errors.addIf(!password.equals(repeated), "repeated", "Type the same password in both fields.");
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return show(account, errors, model);
        }
        if (!links.redeem(new Secret(secret), password)) {
            throw closed();
        }
        redirect.addFlashAttribute("flash", "Your password is set. Sign in with it.");
        return "redirect:/sign-in";
    }

    private static String show(Account account, FormErrors errors, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("errors", errors);
        model.addAttribute("hint", PasswordRule.HINT);
        return "directory/welcome";
    }

    private Account require(String secret) {
        return links.findAccount(new Secret(secret)).orElseThrow(WelcomePages::closed);
    }

    private static Problem closed() {
        return Problem.notFound("This link was used, replaced or has expired. Ask an administrator for a new one.");
    }
}
