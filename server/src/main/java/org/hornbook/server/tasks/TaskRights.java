package org.hornbook.server.tasks;

import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;

/** Who may see and move which tasks. Doing what a task asks for is decided by the page where it is done. */
public final class TaskRights {

    private TaskRights() {}

    /** Those who keep others on time see and move the tasks of everybody. */
    public static boolean seesAll(Actor actor) {
        return actor.hasAny(Role.GOVERNANCE_LEAD, Role.SUPERINTENDENT, Role.ADMINISTRATOR);
    }

    /** A task may be handed on and snoozed by those in whose inbox it is, and by those who see all. */
    public static boolean mayMove(Actor actor, Task task) {
        return seesAll(actor)
                || actor.id().equals(task.assignee())
                || (task.assignee() == null && actor.roles().contains(task.role()))
                || (task.escalatedTo() != null && actor.roles().contains(task.escalatedTo()));
    }
}
