package org.hornbook.server.directory.setup;

import jakarta.servlet.http.HttpServletResponse;
import org.hornbook.server.directory.SignInName;
import org.hornbook.server.directory.password.PasswordRule;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.web.FormErrors;
import org.hornbook.server.web.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page that opens the first account; not found once an account exists. */
@Controller
@OpenToAll
class SetupPages {

    private final Setup setup;
    private final PasswordRule rule;

    SetupPages(Setup setup, PasswordRule rule) {
        this.setup = setup;
        this.rule = rule;
    }

    @GetMapping("/setup")
    String form(Model model) {
        requireOpen();
        return show(SetupForm.empty(), new FormErrors(), model);
    }

    @PostMapping("/setup")
    String open(
            @ModelAttribute("form") SetupForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        requireOpen();
        FormErrors errors = check(form);
        if (errors.isEmpty()
                && !setup.open(form.code(), form.signInName(), form.name(), form.title(), form.password())) {
            errors.add("code", "This is not the setup code. Copy it from the newest lines of the server’s log.");
        }
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return show(form, errors, model);
        }
        redirect.addFlashAttribute("flash", "The first account is open. Sign in with it.");
        return "redirect:/sign-in";
    }

    private FormErrors check(SetupForm form) {
        FormErrors errors = new FormErrors();
        errors.addIf(form.code().isBlank(), "code", "Enter the setup code from the server’s log.");
        errors.addIf(form.name().isBlank(), "name", "Enter your full name.");
        SignInName.problem(form.signInName()).ifPresent(text -> errors.add("signInName", text));
        rule.problems(form.password(), form.name(), form.signInName()).forEach(text -> errors.add("password", text));
        return errors.addIf(
                !form.password().equals(form.repeated()), "repeated", "Type the same password in both fields.");
    }

    private static String show(SetupForm form, FormErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("hint", PasswordRule.HINT);
        return "directory/setup";
    }

    private void requireOpen() {
        if (!setup.isOpen()) {
            throw Problem.notFound(
                    "The first account exists already. Sign in, or ask an administrator for an account.");
        }
    }
}
