package org.hornbook.server.directory.tokens;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.UUID;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.directory.signin.PresentPassword;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Scope;
import org.hornbook.server.web.FormErrors;
import org.hornbook.server.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where people make tokens for their programs and end them. */
@Controller
@SignedIn
class TokenPages {

    private final ApiTokens tokens;
    private final Accounts accounts;
    private final PresentPassword password;

    TokenPages(ApiTokens tokens, Accounts accounts, PresentPassword password) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.password = password;
    }

    @GetMapping("/account/tokens")
    String list(Actor actor, Model model) {
        return show(actor, TokenForm.empty(), new FormErrors(), model);
    }

    @PostMapping("/account/tokens")
    String make(
            @ModelAttribute("form") TokenForm form,
            @RequestParam(defaultValue = "") String current,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FormErrors errors = form.check();
        errors.addIf(
                !password.matches(accounts.require(actor.id()), current),
                "current",
                "Enter the password that you sign in with now.");
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return show(actor, form, errors, model);
        }
        redirect.addFlashAttribute(
                "secret", tokens.make(actor, form.name(), form.scopes(), Duration.ofDays(form.days())));
        redirect.addFlashAttribute("flash", "The token is made. Copy it now.");
        return "redirect:/account/tokens";
    }

    @PostMapping("/account/tokens/{id}/revoke")
    String revoke(@PathVariable UUID id, Actor actor, RedirectAttributes redirect) {
        tokens.revoke(actor, id);
        redirect.addFlashAttribute("flash", "The token does not work any more.");
        return "redirect:/account/tokens";
    }

    private String show(Actor actor, TokenForm form, FormErrors errors, Model model) {
        model.addAttribute("tokens", tokens.of(actor));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("scopes", Scope.values());
        model.addAttribute("hasPassword", password.isSet(actor.id()));
        return "directory/tokens";
    }
}
