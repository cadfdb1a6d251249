package org.hornbook.server.tasks.reminders;

import org.hornbook.server.mail.Outbox;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How often somebody is reminded; everybody decides for themselves. */
@Controller
@SignedIn
class ReminderPages {

    private final ReminderChoice choice;
    private final Outbox outbox;

    ReminderPages(ReminderChoice choice, Outbox outbox) {
        this.choice = choice;
        this.outbox = outbox;
    }

    @GetMapping("/tasks/reminders")
    String show(Actor actor, Model model) {
        model.addAttribute("rhythms", Rhythm.values());
        model.addAttribute("chosen", choice.of(actor));
        model.addAttribute("setUp", outbox.isSetUp());
        return "tasks/reminders";
    }

    @PostMapping("/tasks/reminders")
    String choose(Actor actor, @RequestParam(defaultValue = "") String rhythm, RedirectAttributes redirect) {
        choice.choose(actor, Rhythm.of(rhythm).orElseThrow(() -> Problem.badInput("Choose one of the three.")));
        redirect.addFlashAttribute("flash", "Saved.");
        return "redirect:/tasks/reminders";
    }
}
