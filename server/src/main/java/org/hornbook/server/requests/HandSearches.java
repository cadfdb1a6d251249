package org.hornbook.server.requests;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hornbook.server.requests.HandSearch.State;
import org.hornbook.server.requests.RequestRecord.Seen;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.shared.Role;
import org.hornbook.server.tasks.Tasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What custodians search by hand, and what they found. */
@Component
public class HandSearches {

    private final FindingsStore findings;
    private final Requests requests;
    private final RequestRecord record;
    private final Tasks tasks;
    private final Clock clock;

    HandSearches(FindingsStore findings, Requests requests, RequestRecord record, Tasks tasks, Clock clock) {
        this.findings = findings;
        this.requests = requests;
        this.record = record;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** The places of a request, by name. */
    public List<HandSearch> of(RequestId request) {
        return findings.handSearches(request);
    }

    /** The search, for its custodian and the records officer; ends the request for everybody else. */
    public HandSearch require(Actor actor, UUID id) {
        HandSearch search = findings.findHandSearch(id).orElseThrow(() -> Problem.notFound("There is no such search."));
        if (!actor.id().equals(search.custodian()) && !actor.hasAny(Role.RECORDS_OFFICER)) {
            throw Problem.notAllowed("Only the custodian of the collection and the records officer search it.");
        }
        return search;
    }

    /**
     * Says what was found.
     *
     * @param found the records in words, or copied as text; empty when nothing is kept there
     */
    @Transactional
    public void answer(Actor actor, UUID id, String found) {
        HandSearch search = require(actor, id);
        OwnRequest request = requests.require(search.request());
        State state = found.isBlank() ? State.NOTHING : State.FOUND;
        if (!findings.answer(id, state, found.strip(), actor.name(), clock.instant())) {
            throw Problem.conflict("This search was answered already.");
        }
        tasks.close(actor, Searching.HAND_TASK, Searching.HAND_SUBJECT, id.toString(), state.title());
        record.note(
                actor,
                request,
                "searched-by-hand",
                search.what() + ": " + state.title() + ".",
                Seen.INSIDE,
                Map.of("search", id.toString()));
    }
}
