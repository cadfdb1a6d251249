package org.hornbook.server.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.shared.Role;
import org.hornbook.server.tasks.NewTask;
import org.hornbook.server.tasks.Tasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Saves a step of a request: the state, the history, the journal, and whose turn it is. */
@Component
class RequestRecord {

    private static final String TASK = "requests.answer";
    private static final String SUBJECT = "own-request";

    private final RequestStore store;
    private final Journal journal;
    private final Tasks tasks;
    private final Clock clock;

    RequestRecord(RequestStore store, Journal journal, Tasks tasks, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Whether the requester sees a line of the history. */
    enum Seen {
        BY_REQUESTER,
        INSIDE
    }

    /** Saves the request as it is to be; ends with a conflict when somebody else changed it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public OwnRequest step(Actor actor, OwnRequest next, String act, String words, Seen seen) {
        if (!store.save(next)) {
            throw Problem.conflict("Somebody else changed this request. Look at it again.");
        }
        note(actor, next, act, words, seen, Map.of("state", next.state().name()));
        OwnRequest saved = store.find(next.id()).orElseThrow();
        turn(actor, saved);
        return saved;
    }

    /** Notes something that does not change the request itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(
            Actor actor, OwnRequest request, String act, String words, Seen seen, Map<String, String> details) {
        store.addEvent(request.id(), new RequestEvent(clock.instant(), actor.name(), words, seen == Seen.BY_REQUESTER));
        journal.append(
                actor,
                "requests." + act,
                new Subject(SUBJECT, request.id().toString(), request.reference()),
                new LinkedHashMap<>(details));
    }

    /** The task of the records officer follows the request. */
    private void turn(Actor actor, OwnRequest request) {
        LocalDate due = request.due();
        if (!request.state().isOpen() || due == null) {
            tasks.close(
                    actor,
                    TASK,
                    SUBJECT,
                    request.id().toString(),
                    request.state().title());
            return;
        }
        tasks.raise(
                actor,
                new NewTask(
                        TASK,
                        SUBJECT,
                        request.id().toString(),
                        "Answer request " + request.reference() + " for own records",
                        "The law sets the last day (603 CMR 23.07(2); 34 CFR 99.10).",
                        "/requests/" + request.id(),
                        null,
                        Role.RECORDS_OFFICER,
                        due));
    }

    /** Raises the first task of a request that was just received. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void received(Actor actor, OwnRequest request, String words) {
        note(
                actor,
                request,
                "received",
                words,
                Seen.BY_REQUESTER,
                Map.of("channel", request.channel().name()));
        turn(actor, request);
    }
}
