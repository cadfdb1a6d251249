package org.hornbook.server.tasks.inbox;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.tasks.DoneTasks;
import org.hornbook.server.tasks.TaskChoice;
import org.hornbook.server.tasks.TaskId;
import org.hornbook.server.tasks.TaskMoves;
import org.hornbook.server.tasks.TaskOutcome;
import org.hornbook.server.web.FormErrors;
import org.hornbook.server.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One task, or several that somebody ticked: hand on, snooze, take back. */
@Controller
@SignedIn
class TaskMovePages {

    private final TaskMoves moves;
    private final DoneTasks done;
    private final TaskMoveView view;

    TaskMovePages(TaskMoves moves, DoneTasks done, TaskMoveView view) {
        this.moves = moves;
        this.done = done;
        this.view = view;
    }

    @GetMapping("/tasks/{id}")
    String task(@PathVariable TaskId id, Actor actor, Model model) {
        return view.one(actor, id, MoveForm.EMPTY, new FormErrors(), model);
    }

    @GetMapping("/tasks/several")
    String several(@RequestParam(defaultValue = "") List<String> task, Actor actor, Model model) {
        List<TaskChoice> chosen = choices(task);
        if (chosen.isEmpty()) {
            throw Problem.badInput("Tick at least one task in the list, then choose to hand on or snooze.");
        }
        return view.several(actor, chosen, MoveForm.EMPTY, new FormErrors(), model);
    }

    @PostMapping("/tasks/hand-on")
    String handOn(MoveForm form, Actor actor, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        Optional<Optional<AccountId>> to = form.person();
        TaskOutcome outcome = to.isEmpty()
                ? new TaskOutcome.Refused(TaskOutcome.Refusal.NOBODY)
                : moves.handOn(actor, choices(form.task()), to.get(), form.reason());
        return answer(outcome, form, "handed on", "hand-", new Answering(actor, model, response, redirect));
    }

    @PostMapping("/tasks/snooze")
    String snooze(MoveForm form, Actor actor, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        Optional<LocalDate> until = day(form.until());
        TaskOutcome outcome = until.isEmpty()
                ? new TaskOutcome.Refused(TaskOutcome.Refusal.DAY_IS_PAST)
                : moves.snooze(actor, choices(form.task()), until.get(), form.reason());
        return answer(outcome, form, "snoozed", "snooze-", new Answering(actor, model, response, redirect));
    }

    @PostMapping("/tasks/wake")
    String wake(@RequestParam(defaultValue = "") String task, Actor actor, RedirectAttributes redirect) {
        moves.wake(actor, TaskChoice.of(task).orElseThrow(() -> Problem.badInput("Choose a task.")));
        redirect.addFlashAttribute("flash", "The task is back in the list.");
        return "redirect:/tasks";
    }

    @PostMapping("/tasks/{id}/take-back")
    String takeBack(@PathVariable TaskId id, Actor actor, RedirectAttributes redirect) {
        return switch (done.takeBack(actor, id)) {
            case TaskOutcome.Done(int tasks) -> {
                redirect.addFlashAttribute("flash", "The task is open again.");
                yield "redirect:/tasks/" + id;
            }
            case TaskOutcome.Refused(TaskOutcome.Refusal reason) -> throw Problem.badInput(reason.text());
        };
    }

    /** What an answer is made with. */
    private record Answering(Actor actor, Model model, HttpServletResponse response, RedirectAttributes redirect) {}

    private String answer(TaskOutcome outcome, MoveForm form, String what, String prefix, Answering with) {
        return switch (outcome) {
            case TaskOutcome.Done(int tasks) -> {
                with.redirect()
                        .addFlashAttribute(
                                "flash", tasks == 1 ? "The task is " + what + "." : tasks + " tasks are " + what + ".");
                yield "redirect:/tasks";
            }
            case TaskOutcome.Refused(TaskOutcome.Refusal reason) -> {
                with.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                FormErrors errors = new FormErrors().add(prefix + reason.field(), reason.text());
                List<TaskChoice> chosen = choices(form.task());
                if (chosen.isEmpty()) {
                    throw Problem.badInput(reason.text());
                }
                yield chosen.size() == 1
                        ? view.one(with.actor(), chosen.getFirst().id(), form, errors, with.model())
                        : view.several(with.actor(), chosen, form, errors, with.model());
            }
        };
    }

    private static List<TaskChoice> choices(List<String> sent) {
        return sent.stream()
                .flatMap(text -> TaskChoice.of(text).stream())
                .distinct()
                .toList();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
