package org.hornbook.server.tasks.inbox;

import java.util.List;
import java.util.Optional;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Paging;
import org.hornbook.server.tasks.Inbox;
import org.hornbook.server.tasks.InboxQuery;
import org.hornbook.server.tasks.Task;
import org.hornbook.server.tasks.Tasks;
import org.hornbook.server.web.HomePanel;
import org.springframework.stereotype.Component;

/** What waits for this person. */
@Component
class TaskHomePanel implements HomePanel {

    private static final int SHOWN = 8;

    private final Inbox inbox;
    private final Tasks tasks;

    TaskHomePanel(Inbox inbox, Tasks tasks) {
        this.inbox = inbox;
        this.tasks = tasks;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<View> panelFor(Actor actor) {
        Paging<Task> open = inbox.page(actor, InboxQuery.own(), 1, SHOWN);
        List<Line> lines = open.items().stream().map(this::line).toList();
        String more = open.hasNext() ? "All %d tasks".formatted(open.total()) : "Your tasks";
        return Optional.of(new View("Needs you", "Nothing waits for you.", lines, more, "/tasks"));
    }

    private Line line(Task task) {
        return new Line(
                task.title(),
                task.href(),
                InboxView.words(task.due(), tasks.today()),
                task.overdueOn(tasks.today()) ? "Overdue" : null);
    }
}
