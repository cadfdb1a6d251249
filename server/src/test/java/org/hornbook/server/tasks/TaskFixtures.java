package org.hornbook.server.tasks;

import java.time.LocalDate;
import java.util.UUID;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Role;
import org.jspecify.annotations.Nullable;

/** Tasks about things that no other test knows. */
public final class TaskFixtures {

    private TaskFixtures() {}

    /** A task of the kind {@code test.do} about a subject of its own. */
    public static NewTask about(String title, @Nullable AccountId assignee, Role role, LocalDate due) {
        return new NewTask(
                "test.do", "thing", UUID.randomUUID().toString(), title, "It waits.", "/catalog", assignee, role, due);
    }

    /** The same task, raised for somebody else. */
    public static NewTask forAnother(NewTask task, @Nullable AccountId assignee) {
        return new NewTask(
                task.kind(),
                task.subjectKind(),
                task.subjectId(),
                task.title(),
                task.why(),
                task.href(),
                assignee,
                task.role(),
                task.due());
    }

    /** The same task with another due date. */
    public static NewTask withDue(NewTask task, LocalDate due) {
        return new NewTask(
                task.kind(),
                task.subjectKind(),
                task.subjectId(),
                task.title(),
                task.why(),
                task.href(),
                task.assignee(),
                task.role(),
                due);
    }
}
