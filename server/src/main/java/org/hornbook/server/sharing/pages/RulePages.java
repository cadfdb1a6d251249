package org.hornbook.server.sharing.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hornbook.disclosure.rule.Singletons;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.shared.Role;
import org.hornbook.server.sharing.RuleSet;
import org.hornbook.server.sharing.RuleSetId;
import org.hornbook.server.sharing.RuleSets;
import org.hornbook.server.sharing.engine.ProtectionRules;
import org.hornbook.server.web.AllowedTo;
import org.hornbook.server.web.FormErrors;
import org.hornbook.server.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rules by which tables are protected: all staff read them, the governance lead keeps them. */
@Controller
class RulePages {

    private final RuleSets ruleSets;

    RulePages(RuleSets ruleSets) {
        this.ruleSets = ruleSets;
    }

    /** What somebody entered. */
    public record RuleForm(
            @Nullable String name,
            @Nullable String note,
            @Nullable String minimum,
            @Nullable String zeros,
            @Nullable String singletons,
            @Nullable String width,
            @Nullable Integer version) {

        static RuleForm of(RuleSet set) {
            return new RuleForm(
                    set.name(),
                    set.note(),
                    Integer.toString(set.rules().minimum()),
                    set.rules().zerosSafe() ? "safe" : "risky",
                    set.rules().singletons().name(),
                    Integer.toString(set.rules().width()),
                    set.version());
        }

        Optional<ProtectionRules> rules(FormErrors errors) {
            int least = number(minimum);
            int wide = number(width);
            errors.addIf(
                    text(name).isBlank() || text(name).length() > 100,
                    "name",
                    "Give the rules a name of at most 100 characters.");
            errors.addIf(least < 2 || least > 1000, "minimum", "Enter a whole number from 2 to 1000.");
            errors.addIf(wide < 0 || wide > 1000, "width", "Enter a whole number from 0 to 1000.");
            Optional<Singletons> level = Arrays.stream(Singletons.values())
                    .filter(one -> one.name().equals(text(singletons)))
                    .findFirst();
            errors.addIf(
                    level.isEmpty(), "singletons", "Choose what people who are alone in a group are taken to know.");
            return errors.isEmpty()
                    ? Optional.of(new ProtectionRules(least, !"risky".equals(zeros), level.orElseThrow(), wide))
                    : Optional.empty();
        }

        private static int number(@Nullable String text) {
            String digits = text(text).strip();
            return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : -1;
        }

        static String text(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    @GetMapping("/sharing/rules")
    @SignedIn
    String list(Actor actor, Model model) {
        model.addAttribute("sets", ruleSets.all());
        model.addAttribute("mayChange", RuleSets.mayChange(actor));
        return "sharing/rules";
    }

    @GetMapping("/sharing/rules/new")
    @AllowedTo(Role.GOVERNANCE_LEAD)
    String begin(Model model) {
        return form(null, new RuleForm("", "", "10", "safe", "CONTRIBUTORS", "0", 0), null, model);
    }

    @GetMapping("/sharing/rules/{id}")
    @SignedIn
    String show(@PathVariable RuleSetId id, Actor actor, Model model) {
        model.addAttribute("mayChange", RuleSets.mayChange(actor));
        model.addAttribute("editions", ruleSets.editions(id));
        RuleSet set = ruleSets.require(id);
        return form(set, RuleForm.of(set), null, model);
    }

    private static String form(@Nullable RuleSet set, RuleForm form, @Nullable FormErrors errors, Model model) {
        model.addAttribute("set", set);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors == null ? List.of() : errors.list());
        model.addAttribute("faults", errors == null ? new FormErrors() : errors);
        if (!model.containsAttribute("mayChange")) {
            model.addAttribute("mayChange", true);
            model.addAttribute("editions", List.of());
        }
        return "sharing/rule-form";
    }

    @PostMapping("/sharing/rules")
    @AllowedTo(Role.GOVERNANCE_LEAD)
    String open(
            @ModelAttribute RuleForm form,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FormErrors errors = new FormErrors();
        Optional<ProtectionRules> rules = form.rules(errors);
        if (rules.isPresent()) {
            try {
                ruleSets.open(actor, RuleForm.text(form.name()), RuleForm.text(form.note()), rules.get());
                redirect.addFlashAttribute("flash", "The rules are there. Tables can choose them.");
                return "redirect:/sharing/rules";
            } catch (Problem problem) {
                named(errors, problem);
            }
        }
        response.setStatus(422);
        return form(null, form, errors, model);
    }

    @PostMapping("/sharing/rules/{id}")
    @AllowedTo(Role.GOVERNANCE_LEAD)
    String change(
            @PathVariable RuleSetId id,
            @ModelAttribute RuleForm form,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        RuleSet set = ruleSets.require(id);
        FormErrors errors = new FormErrors();
        Optional<ProtectionRules> rules = form.rules(errors);
        if (rules.isPresent()) {
            try {
                int version = form.version() == null ? -1 : form.version();
                ruleSets.change(
                        actor, id, version, RuleForm.text(form.name()), RuleForm.text(form.note()), rules.get());
                redirect.addFlashAttribute(
                        "flash",
                        "A new edition is in force. Releases under the older one are named on the policy page.");
                return "redirect:/sharing/rules/" + id;
            } catch (Problem problem) {
                named(errors, problem);
            }
        }
        response.setStatus(422);
        return form(set, form, errors, model);
    }

    private static void named(FormErrors errors, Problem problem) {
        if (problem.kind() != Problem.Kind.BAD_INPUT) {
            throw problem;
        }
        errors.add("name", problem.text());
    }
}
