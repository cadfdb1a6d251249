package org.hornbook.server.tasks;

import java.time.LocalDate;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done. What happens when it is raised while one of the same kind about the same subject is open
 * says {@link Tasks#raise}.
 *
 * @param kind a dotted code such as {@code catalog.review-classifications}
 * @param subjectKind a noun such as {@code collection}
 * @param subjectId the subject's id
 * @param title what to do, starting with a verb
 * @param why one sentence with the reason, may be empty
 * @param href the page where it is done
 * @param assignee the person, or null when anyone with the role may do it
 * @param role the role that may do it when there is no assignee, or when the assignee is away
 * @param due the last day
 */
public record NewTask(
        String kind,
        String subjectKind,
        String subjectId,
        String title,
        String why,
        String href,
        @Nullable AccountId assignee,
        Role role,
        LocalDate due) {

    public NewTask {
        if (kind.isBlank() || subjectId.isBlank() || title.isBlank() || !href.startsWith("/")) {
            throw new IllegalArgumentException("a task needs a kind, a subject, a title and a page");
        }
    }
}
