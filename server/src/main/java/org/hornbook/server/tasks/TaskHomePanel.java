package org.hornbook.server.tasks;

import java.util.List;
import java.util.Optional;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.web.HomePanel;
import org.springframework.stereotype.Component;

/** What waits for this person. */
@Component
class TaskHomePanel implements HomePanel {

    private static final int SHOWN = 8;

    private final Tasks tasks;

    TaskHomePanel(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<View> panelFor(Actor actor) {
        List<Task> open = tasks.openFor(actor);
        List<Line> lines = open.stream().limit(SHOWN).map(task -> line(task)).toList();
        String more = open.size() > SHOWN ? "All %d tasks".formatted(open.size()) : "Your tasks";
        return Optional.of(new View("Needs you", "Nothing waits for you.", lines, more, "/tasks"));
    }

    private Line line(Task task) {
        boolean overdue = task.due().isBefore(tasks.today());
        return new Line(
                task.title(), task.href(), InboxView.words(task.due(), tasks.today()), overdue ? "Overdue" : null);
    }
}
