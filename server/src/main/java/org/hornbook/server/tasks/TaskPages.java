package org.hornbook.server.tasks;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.web.NavigationEntry;
import org.hornbook.server.web.SignedIn;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The inbox: what waits for this person, by due date. */
@Controller
@SignedIn
class TaskPages {

    private final Tasks tasks;
    private final Accounts accounts;
    private final CalendarFeed calendar;

    TaskPages(Tasks tasks, Accounts accounts, CalendarFeed calendar) {
        this.tasks = tasks;
        this.accounts = accounts;
        this.calendar = calendar;
    }

    @GetMapping("/tasks")
    String inbox(
            @RequestParam(defaultValue = "mine") String whose,
            @RequestParam(defaultValue = "") String q,
            Actor actor,
            Model model) {
        List<Task> found = found(whose, q, actor);
        model.addAttribute("view", InboxView.of(found, tasks.today(), namesOf(found)));
        boolean leads = maySeeAll(actor);
        model.addAttribute("leads", leads);
        model.addAttribute("all", leads && whose.equals("all"));
        model.addAttribute("q", q);
        model.addAttribute("feedExists", calendar.exists(actor));
        return "tasks/inbox";
    }

    @GetMapping("/tasks.csv")
    void export(
            @RequestParam(defaultValue = "mine") String whose,
            @RequestParam(defaultValue = "") String q,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"tasks.csv\"");
        try (CSVPrinter csv = new CSVPrinter(response.getWriter(), CSVFormat.RFC4180)) {
            csv.printRecord("due", "task", "why", "page");
            for (Task task : found(whose, q, actor)) {
                csv.printRecord(task.due(), safe(task.title()), safe(task.why()), task.href());
            }
        }
    }

    private Map<AccountId, String> namesOf(List<Task> found) {
        return accounts.names(found.stream()
                .map(Task::assignee)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    private static String safe(String cell) {
        return !cell.isEmpty() && "=+-@".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private List<Task> found(String whose, String q, Actor actor) {
        List<Task> open = whose.equals("all") && maySeeAll(actor) ? tasks.open() : tasks.openFor(actor);
        String words = q.strip().toLowerCase(Locale.ROOT);
        return open.stream()
                .filter(task -> (task.title() + " " + task.why())
                        .toLowerCase(Locale.ROOT)
                        .contains(words))
                .toList();
    }

    private static boolean maySeeAll(Actor actor) {
        return actor.hasAny(Role.GOVERNANCE_LEAD, Role.SUPERINTENDENT, Role.ADMINISTRATOR);
    }

    @Bean
    static NavigationEntry tasksEntry() {
        return NavigationEntry.forAll("Tasks", "/tasks", 5);
    }
}
