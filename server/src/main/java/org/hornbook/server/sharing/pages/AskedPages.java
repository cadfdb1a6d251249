package org.hornbook.server.sharing.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.shared.Role;
import org.hornbook.server.sharing.AskedTable;
import org.hornbook.server.sharing.AskedTableId;
import org.hornbook.server.sharing.AskedTables;
import org.hornbook.server.sharing.TableId;
import org.hornbook.server.sharing.Tables;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tables that staff ask for, and the governance lead's answers. */
@Controller
@SignedIn
class AskedPages {

    private static final int LONGEST = 1000;

    private final AskedTables asked;
    private final Tables tables;

    AskedPages(AskedTables asked, Tables tables) {
        this.asked = asked;
        this.tables = tables;
    }

    /** What somebody entered. */
    public record AskForm(
            @Nullable String question,
            @Nullable String purpose,
            @Nullable String neededBy,
            @Nullable String month,
            @Nullable String day,
            @Nullable String year) {

        Optional<AskedTables.Wish> wish(LocalDate today, FormErrors errors) {
            errors.addIf(bad(question), "question", "Say what the table should answer, in at most 1,000 characters.");
            errors.addIf(bad(purpose), "purpose", "Say what it is needed for, in at most 1,000 characters.");
            errors.addIf(bad(neededBy), "neededBy", "Say who needs it.");
            Optional<LocalDate> needed = date();
            errors.addIf(
                    needed.filter(date -> !date.isBefore(today)).isEmpty(),
                    "month",
                    "Enter the day by which it is needed, from today on, such as 3 15 2027.");
            return errors.isEmpty()
                    ? Optional.of(
                            new AskedTables.Wish(text(question), text(purpose), text(neededBy), needed.orElseThrow()))
                    : Optional.empty();
        }

        private static boolean bad(@Nullable String text) {
            return text(text).isBlank() || text(text).length() > LONGEST;
        }

        private Optional<LocalDate> date() {
            try {
                return Optional.of(LocalDate.of(number(year), number(month), number(day)));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        private static int number(@Nullable String text) {
            String digits = text(text).strip();
            return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
        }

        static String text(@Nullable String text) {
            return text == null ? "" : text.strip();
        }
    }

    @GetMapping("/sharing/asked")
    String list(Model model) {
        model.addAttribute("wishes", asked.all());
        return "sharing/asked";
    }

    @GetMapping("/sharing/asked/new")
    String begin(Actor actor, Model model) {
        return form(new AskForm("", "", actor.name(), "", "", ""), null, model);
    }

    private static String form(AskForm form, @Nullable FormErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors == null ? List.of() : errors.list());
        model.addAttribute("faults", errors == null ? new FormErrors() : errors);
        return "sharing/ask";
    }

    @PostMapping("/sharing/asked")
    String ask(
            @ModelAttribute AskForm form,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FormErrors errors = new FormErrors();
        Optional<AskedTables.Wish> wish = form.wish(asked.today(), errors);
        if (wish.isEmpty()) {
            response.setStatus(422);
            return form(form, errors, model);
        }
        AskedTableId id = asked.ask(actor, wish.get());
        redirect.addFlashAttribute("flash", "The governance lead has a task now. You read the answer here.");
        return "redirect:/sharing/asked/" + id;
    }

    @GetMapping("/sharing/asked/{id}")
    String show(@PathVariable AskedTableId id, Actor actor, Model model) {
        return page(asked.require(id), "", null, actor, model);
    }

    private String page(AskedTable wish, String answer, @Nullable FormErrors errors, Actor actor, Model model) {
        boolean open = wish.state() == AskedTable.State.OPEN;
        TableId made = wish.table();
        model.addAttribute("wish", wish);
        model.addAttribute("made", made == null ? null : tables.find(made).orElse(null));
        model.addAttribute("mayAnswer", open && actor.hasAny(Role.GOVERNANCE_LEAD));
        model.addAttribute("mayTakeBack", open && actor.id().equals(wish.askedBy()));
        model.addAttribute("tables", open ? tables.all() : List.of());
        model.addAttribute("answer", answer);
        model.addAttribute("errors", errors == null ? List.of() : errors.list());
        model.addAttribute("faults", errors == null ? new FormErrors() : errors);
        return "sharing/asked-table";
    }

    @PostMapping("/sharing/asked/{id}/made")
    @AllowedTo(Role.GOVERNANCE_LEAD)
    String made(
            @PathVariable AskedTableId id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String table,
            @RequestParam(defaultValue = "") String words,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        AskedTable wish = asked.require(id);
        Optional<TableId> chosen = tables.all().stream()
                .map(one -> one.id())
                .filter(one -> one.toString().equals(table))
                .findFirst();
        if (chosen.isEmpty()) {
            response.setStatus(422);
            return page(
                    wish,
                    words,
                    new FormErrors().add("table", "Choose the table that answers the question."),
                    actor,
                    model);
        }
        asked.made(actor, id, version, chosen.get(), words);
        redirect.addFlashAttribute("flash", "Answered.");
        return "redirect:/sharing/asked/" + id;
    }

    @PostMapping("/sharing/asked/{id}/refuse")
    @AllowedTo(Role.GOVERNANCE_LEAD)
    String refuse(
            @PathVariable AskedTableId id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String reasons,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        AskedTable wish = asked.require(id);
        if (reasons.isBlank() || reasons.length() > LONGEST) {
            response.setStatus(422);
            return page(
                    wish,
                    reasons,
                    new FormErrors().add("reasons", "Say why it will not be made, in at most 1,000 characters."),
                    actor,
                    model);
        }
        asked.refuse(actor, id, version, reasons);
        redirect.addFlashAttribute("flash", "Answered.");
        return "redirect:/sharing/asked/" + id;
    }

    @PostMapping("/sharing/asked/{id}/take-back")
    String takeBack(
            @PathVariable AskedTableId id,
            @RequestParam(defaultValue = "-1") int version,
            Actor actor,
            RedirectAttributes redirect) {
        try {
            asked.takeBack(actor, id, version);
            redirect.addFlashAttribute("flash", "Taken back.");
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.CONFLICT) {
                throw problem;
            }
            redirect.addFlashAttribute("flash", problem.text());
        }
        return "redirect:/sharing/asked/" + id;
    }
}
