package org.hornbook.server.access.asking;

import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.tasks.NewTask;
import org.hornbook.server.tasks.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tasks around requests: to decide, as second person, on appeal; and to read an answer. */
@Component("accessRequestDuty")
class RequestDuty {

    static final String DECIDE = "access.decide-request";
    static final String SECOND = "access.decide-second";
    static final String APPEAL = "access.decide-appeal";
    private static final String SUBJECT = "access-request";

    private final Tasks tasks;
    private final Deciders deciders;

    RequestDuty(Tasks tasks, Deciders deciders) {
        this.tasks = tasks;
        this.deciders = deciders;
    }

    /** Raises the task of whoever decides now, and closes those of earlier steps. */
    void follow(Actor actor, AccessRequest request, String dataset) {
        String id = request.id().toString();
        switch (request.state()) {
            case OPEN ->
                raise(
                        actor,
                        DECIDE,
                        request,
                        "Decide about %s’s request for %s".formatted(request.askedByName(), dataset),
                        "The purpose: " + request.asked().purpose().title().toLowerCase(java.util.Locale.ROOT) + ".",
                        deciders.first(request.asked().dataset(), request.askedBy())
                                .orElse(null));
            case AGREED -> {
                tasks.close(actor, DECIDE, SUBJECT, id, "agreed");
                tasks.close(actor, APPEAL, SUBJECT, id, "agreed");
                raise(
                        actor,
                        SECOND,
                        request,
                        "Decide as second person about %s for %s".formatted(dataset, request.askedByName()),
                        "The data is restricted, and one person agreed.",
                        null);
            }
            case APPEALED ->
                raise(
                        actor,
                        APPEAL,
                        request,
                        "Answer %s’s appeal about %s".formatted(request.askedByName(), dataset),
                        "The request was refused, and the person appealed.",
                        null);
            case GRANTED, REFUSED, TAKEN_BACK -> {
                String outcome = request.state().title().toLowerCase(java.util.Locale.ROOT);
                tasks.close(actor, DECIDE, SUBJECT, id, outcome);
                tasks.close(actor, SECOND, SUBJECT, id, outcome);
                tasks.close(actor, APPEAL, SUBJECT, id, outcome);
            }
        }
    }

    private void raise(
            Actor actor, String kind, AccessRequest request, String title, String why, @Nullable AccountId person) {
        Role role = person == null ? deciders.leader(request) : Role.CUSTODIAN;
        tasks.raise(
                actor,
                new NewTask(
                        kind,
                        SUBJECT,
                        request.id().toString(),
                        title,
                        why,
                        "/access/requests/" + request.id(),
                        person,
                        role,
                        request.due()));
    }
}
