package org.hornbook.server.tasks.inbox;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.tasks.Inbox;
import org.hornbook.server.tasks.Task;
import org.hornbook.server.tasks.TaskChoice;
import org.hornbook.server.tasks.TaskId;
import org.hornbook.server.tasks.TaskSettings;
import org.hornbook.server.tasks.Tasks;
import org.hornbook.server.web.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of one task and that of several. */
@Component
class TaskMoveView {

    private static final int USUAL_SNOOZE_DAYS = 7;

    private final Inbox inbox;
    private final Tasks tasks;
    private final Accounts accounts;
    private final TaskHistory history;
    private final TaskSettings settings;

    TaskMoveView(Inbox inbox, Tasks tasks, Accounts accounts, TaskHistory history, TaskSettings settings) {
        this.inbox = inbox;
        this.tasks = tasks;
        this.accounts = accounts;
        this.history = history;
        this.settings = settings;
    }

    /** The page of one task. */
    String one(Actor actor, TaskId id, MoveForm form, FormErrors errors, Model model) {
        Task task = inbox.findOpen(actor, id)
                .orElseThrow(() -> Problem.notFound("There is no such open task for you. It may be done already."));
        List<InboxView.Row> rows = rows(List.of(task));
        model.addAttribute("row", rows.getFirst());
        model.addAttribute("task", task);
        model.addAttribute("history", history.of(id));
        forms(rows, form, errors, model);
        return "tasks/task";
    }

    /** The page of several tasks. */
    String several(Actor actor, List<TaskChoice> chosen, MoveForm form, FormErrors errors, Model model) {
        List<Task> found = chosen.stream()
                .flatMap(choice -> inbox.findOpen(actor, choice.id()).stream())
                .toList();
        if (found.isEmpty()) {
            throw Problem.notFound("None of these tasks is open for you. They may be done already.");
        }
        forms(rows(found), form, errors, model);
        return "tasks/several";
    }

    private List<InboxView.Row> rows(List<Task> found) {
        Map<AccountId, String> names = accounts.names(found.stream()
                .map(Task::assignee)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return found.stream()
                .map(task -> InboxView.row(task, tasks.today(), names))
                .toList();
    }

    private void forms(List<InboxView.Row> rows, MoveForm form, FormErrors errors, Model model) {
        model.addAttribute("rows", rows);
        model.addAttribute(
                "people", accounts.all().stream().filter(Account::active).toList());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "until",
                form.until().isEmpty()
                        ? tasks.today().plusDays(Math.min(USUAL_SNOOZE_DAYS, settings.longestSnoozeDays()))
                        : form.until());
        model.addAttribute("longest", settings.longestSnoozeDays());
        // one reason is sent; it belongs to the form that was sent, and only that one sends a day
        model.addAttribute("snoozing", !form.until().isEmpty());
    }
}
