package org.hornbook.server.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Paging;
import org.springframework.stereotype.Component;

/**
 * The tasks as people see them. In somebody's inbox are the tasks that are theirs, those without a person that one of
 * their roles may do, and those that were escalated to one of their roles.
 */
@Component
public class Inbox {

    private final InboxStore store;
    private final Tasks tasks;

    Inbox(InboxStore store, Tasks tasks) {
        this.store = store;
        this.tasks = tasks;
    }

    /** A page of the open tasks that match; who may not see everybody's tasks gets their own. */
    public Paging<Task> page(Actor actor, InboxQuery query, int page, int size) {
        InboxQuery seen = visible(actor, query);
        LocalDate today = tasks.today();
        long total = store.count(actor, seen, today);
        int wanted = (int) Math.min(Math.max(1, page), Math.max(1, (total + size - 1) / size));
        return new Paging<>(store.page(actor, seen, today, (wanted - 1) * size, size), wanted, size, total);
    }

    /** Every open task that matches, for exports. */
    public List<Task> all(Actor actor, InboxQuery query) {
        return store.page(actor, visible(actor, query), tasks.today(), 0, Integer.MAX_VALUE);
    }

    /** How many open tasks match, by urgency; the part and the order of the query do not matter. */
    public InboxCounts counts(Actor actor, InboxQuery query) {
        return store.counts(actor, visible(actor, query), tasks.today());
    }

    /** The kinds of the open tasks, by name; the words and the kind of the query do not matter. */
    public List<String> kinds(Actor actor, InboxQuery query) {
        return store.kinds(actor, visible(actor, query));
    }

    /** The open task, if the actor may see it. */
    public Optional<Task> findOpen(Actor actor, TaskId id) {
        return store.findOpen(id).filter(task -> TaskRights.mayMove(actor, task));
    }

    private static InboxQuery visible(Actor actor, InboxQuery query) {
        return query.everybody() && !TaskRights.seesAll(actor)
                ? new InboxQuery(false, query.show(), query.kind(), query.words(), query.sort())
                : query;
    }
}
