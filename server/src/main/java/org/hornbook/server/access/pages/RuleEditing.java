package org.hornbook.server.access.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.hornbook.server.access.handling.HandlingRules;
import org.hornbook.server.access.handling.LevelRules;
import org.hornbook.server.access.handling.RuleEdition;
import org.hornbook.server.access.handling.Situation;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.web.AllowedTo;
import org.hornbook.server.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The governance lead writes a new edition of the handling rules. */
@Controller
@AllowedTo(Role.GOVERNANCE_LEAD)
class RuleEditing {

    private final HandlingRules rules;

    RuleEditing(HandlingRules rules) {
        this.rules = rules;
    }

    /** One text of the form, named by level and situation. */
    public record Field(
            String name,
            Sensitivity level,
            Situation situation,
            String text,
            @Nullable String error) {}

    @GetMapping("/access/handling/edit")
    String begin(Model model) {
        RuleEdition edition = rules.current();
        Map<String, String> entries = new HashMap<>();
        edition.levels()
                .forEach(level -> level.words()
                        .forEach((situation, words) -> entries.put(name(level.level(), situation), words)));
        entries.put("again", "yes");
        return form(edition.number(), entries, null, model);
    }

    private static String name(Sensitivity level, Situation situation) {
        return level.name().toLowerCase(java.util.Locale.ROOT)
                + "-"
                + situation.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static String form(int basis, Map<String, String> entries, @Nullable FormErrors errors, Model model) {
        Map<Sensitivity, List<Field>> fields = new java.util.LinkedHashMap<>();
        for (Sensitivity level : List.of(Sensitivity.values()).reversed()) {
            List<Field> ofLevel = new ArrayList<>();
            for (Situation situation : Situation.values()) {
                String name = name(level, situation);
                ofLevel.add(new Field(
                        name,
                        level,
                        situation,
                        entries.getOrDefault(name, ""),
                        errors == null ? null : errors.of(name)));
            }
            fields.put(level, ofLevel);
        }
        model.addAttribute("basis", basis);
        model.addAttribute("fields", fields);
        model.addAttribute("note", entries.getOrDefault("note", ""));
        model.addAttribute("again", "yes".equals(entries.get("again")));
        model.addAttribute("errors", errors == null ? List.of() : errors.list());
        model.addAttribute("noteError", errors == null ? null : errors.of("note"));
        return "access/handling-edit";
    }

    @PostMapping("/access/handling")
    String publish(
            @RequestParam(defaultValue = "0") int basis,
            @RequestParam Map<String, String> entries,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        List<LevelRules> levels = levels(entries);
        FormErrors errors = errors(entries, levels);
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return form(basis, entries, errors, model);
        }
        rules.publish(
                actor,
                basis,
                entries.getOrDefault("note", ""),
                levels,
                "yes".equals(entries.get("again")) ? HandlingRules.Again.EVERYBODY : HandlingRules.Again.NOBODY);
        redirect.addFlashAttribute("flash", "The new rules are in force.");
        return "redirect:/access/handling";
    }

    private static List<LevelRules> levels(Map<String, String> entries) {
        List<LevelRules> levels = new ArrayList<>();
        for (Sensitivity level : Sensitivity.values()) {
            Map<Situation, String> words = new EnumMap<>(Situation.class);
            for (Situation situation : Situation.values()) {
                words.put(situation, entries.getOrDefault(name(level, situation), ""));
            }
            levels.add(new LevelRules(level, words));
        }
        return levels;
    }

    private static FormErrors errors(Map<String, String> entries, List<LevelRules> levels) {
        String note = entries.getOrDefault("note", "");
        FormErrors errors = new FormErrors()
                .addIf(note.isBlank() || note.length() > 500, "note", "Say what changed, in at most 500 characters.");
        for (LevelRules level : levels) {
            for (Situation situation : Situation.values()) {
                String words = level.of(situation);
                String where = level.level().name().toLowerCase(java.util.Locale.ROOT) + " data, "
                        + situation.title().toLowerCase(java.util.Locale.ROOT);
                errors.addIf(
                        words.isEmpty() && level.level().isPersonal(),
                        name(level.level(), situation),
                        "Write a rule for " + where + ".");
                errors.addIf(
                        words.length() > LevelRules.LONGEST,
                        name(level.level(), situation),
                        "Shorten the rule for " + where + " to 1,000 characters.");
            }
        }
        return errors;
    }
}
