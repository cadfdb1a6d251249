package org.hornbook.server.tasks.inbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Paging;
import org.hornbook.server.tasks.ClosedTask;
import org.hornbook.server.tasks.DoneTasks;
import org.hornbook.server.tasks.Inbox;
import org.hornbook.server.tasks.InboxCounts;
import org.hornbook.server.tasks.InboxQuery;
import org.hornbook.server.tasks.InboxQuery.Show;
import org.hornbook.server.tasks.InboxQuery.Sort;
import org.hornbook.server.tasks.Task;
import org.hornbook.server.tasks.TaskRights;
import org.hornbook.server.tasks.Tasks;
import org.hornbook.server.tasks.calendar.CalendarFeed;
import org.hornbook.server.web.CsvDownload;
import org.hornbook.server.web.NavigationEntry;
import org.hornbook.server.web.SignedIn;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The inbox: what waits for this person, the most overdue first. */
@Controller
@SignedIn
class InboxPages {

    private static final int PAGE_SIZE = 25;
    private static final int DONE_SHOWN = 50;

    private final Inbox inbox;
    private final DoneTasks done;
    private final Tasks tasks;
    private final Accounts accounts;
    private final CalendarFeed calendar;

    InboxPages(Inbox inbox, DoneTasks done, Tasks tasks, Accounts accounts, CalendarFeed calendar) {
        this.inbox = inbox;
        this.done = done;
        this.tasks = tasks;
        this.accounts = accounts;
        this.calendar = calendar;
    }

    @GetMapping("/tasks")
    String inbox(
            @RequestParam(defaultValue = "mine") String whose,
            @RequestParam(defaultValue = "open") String show,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "due") String sort,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        InboxQuery query = query(whose, show, kind, q, sort);
        Paging<Task> found = inbox.page(actor, query, page, PAGE_SIZE);
        InboxCounts counts = inbox.counts(actor, query);
        model.addAttribute("view", InboxView.of(found, query.sort(), counts, tasks.today(), namesOf(found.items())));
        model.addAttribute("parts", parts(query, counts));
        model.addAttribute("kinds", kinds(actor, query));
        model.addAttribute("sorts", Sort.values());
        model.addAttribute("query", query);
        model.addAttribute("q", q);
        model.addAttribute("leads", TaskRights.seesAll(actor));
        model.addAttribute("all", query.everybody() && TaskRights.seesAll(actor));
        model.addAttribute("filtered", !query.words().isEmpty() || !query.kind().isEmpty());
        model.addAttribute("base", address("/tasks", query, query.show()) + "&");
        model.addAttribute("csv", address("/tasks.csv", query, query.show()));
        model.addAttribute("feedExists", calendar.exists(actor));
        return "tasks/inbox";
    }

    @GetMapping("/tasks/done")
    String done(@RequestParam(defaultValue = "mine") String whose, Actor actor, Model model) {
        boolean everybody = whose.equals("all") && TaskRights.seesAll(actor);
        List<ClosedTask> closed = done.newest(actor, everybody, DONE_SHOWN);
        Map<AccountId, String> names = accounts.names(
                closed.stream().map(ClosedTask::closedBy).distinct().toList());
        model.addAttribute("rows", closed.stream().map(task -> row(task, names)).toList());
        model.addAttribute("leads", TaskRights.seesAll(actor));
        model.addAttribute("all", everybody);
        return "tasks/done";
    }

    /** A task that is done; {@code recent} when that can be taken back. */
    record DoneRow(ClosedTask closed, String who, boolean recent) {}

    private DoneRow row(ClosedTask task, Map<AccountId, String> names) {
        return new DoneRow(task, names.getOrDefault(task.closedBy(), "Unknown account"), done.isRecent(task));
    }

    @GetMapping("/tasks.csv")
    ResponseEntity<byte[]> export(
            @RequestParam(defaultValue = "mine") String whose,
            @RequestParam(defaultValue = "open") String show,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "due") String sort,
            Actor actor) {
        List<Task> found = inbox.all(actor, query(whose, show, kind, q, sort));
        Map<AccountId, String> names = namesOf(found);
        return CsvDownload.of(
                "tasks",
                List.of("due", "task", "why", "for", "kind", "page"),
                found.stream()
                        .map(task -> List.of(
                                task.due().toString(),
                                task.title(),
                                task.why(),
                                InboxView.who(task, names),
                                InboxView.kindWords(task.kind()),
                                task.href()))
                        .toList());
    }

    private static InboxQuery query(String whose, String show, String kind, String q, String sort) {
        return new InboxQuery(whose.equals("all"), Show.of(show), kind, q, Sort.of(sort));
    }

    private Map<AccountId, String> namesOf(List<Task> found) {
        return accounts.names(found.stream()
                .map(Task::assignee)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    /** A part of the list as a link with its number. */
    record Part(String title, long count, String href, boolean current) {}

    private static List<Part> parts(InboxQuery query, InboxCounts counts) {
        return List.of(
                part(query, Show.OPEN, counts.total() - counts.snoozed()),
                part(query, Show.OVERDUE, counts.overdue()),
                part(query, Show.ESCALATED, counts.escalated()),
                part(query, Show.SNOOZED, counts.snoozed()));
    }

    private static Part part(InboxQuery query, Show show, long count) {
        return new Part(show.title(), count, address("/tasks", query, show), query.show() == show);
    }

    /** Codes of kinds with their words. */
    private Map<String, String> kinds(Actor actor, InboxQuery query) {
        Map<String, String> kinds = new LinkedHashMap<>();
        inbox.kinds(actor, query).forEach(kind -> kinds.put(kind, InboxView.kindWords(kind)));
        return kinds;
    }

    private static String address(String path, InboxQuery query, Show show) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("whose", query.everybody() ? "all" : "mine")
                .queryParam("show", show.name().toLowerCase(java.util.Locale.ROOT))
                .queryParam("sort", query.sort().name().toLowerCase(java.util.Locale.ROOT))
                .queryParam("kind", "{kind}")
                .queryParam("q", "{q}")
                .encode()
                .buildAndExpand(query.kind(), query.words())
                .toUriString();
    }

    @Bean
    static NavigationEntry tasksEntry() {
        return NavigationEntry.forAll("Tasks", "/tasks", 5);
    }
}
