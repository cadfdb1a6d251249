package org.hornbook.server.requests;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hornbook.server.directory.roster.PersonId;
import org.hornbook.server.directory.roster.RosterPerson;
import org.hornbook.server.directory.roster.Rosters;
import org.hornbook.server.requests.RecordSearch.Found;
import org.hornbook.server.requests.RequestRecord.Seen;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.tasks.NewTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Searches all repositories for the person of a request, and asks custodians for what no program can search. */
@Component
class Searching {

    static final String HAND_TASK = "requests.search-by-hand";
    static final String HAND_SUBJECT = "hand-search";

    private final Requests requests;
    private final FindingsStore findings;
    private final RecordSearch search;
    private final RequestRecord record;
    private final Rosters rosters;
    private final org.hornbook.server.tasks.Tasks tasks;
    private final TransactionTemplate transactions;

    Searching(
            Requests requests,
            FindingsStore findings,
            RecordSearch search,
            RequestRecord record,
            Rosters rosters,
            org.hornbook.server.tasks.Tasks tasks,
            TransactionTemplate transactions) {
        this.requests = requests;
        this.findings = findings;
        this.search = search;
        this.record = record;
        this.rosters = rosters;
        this.tasks = tasks;
        this.transactions = transactions;
    }

    /** The job; a search that failed begins again. */
    @Configuration
    static class Job {
        @Bean
        Task<?> endedRequests(Releases releases) {
            return Tasks.recurring("requests-ended", FixedDelay.ofHours(1))
                    .execute((instance, context) -> releases.forgetEnded());
        }

        @Bean
        Task<?> requestSearch(Searching searching) {
            return Tasks.oneTime(RequestJobs.SEARCH)
                    .execute((instance, context) -> searching.search(RequestId.of(instance.getId())));
        }
    }

    /** Reads outside of a transaction, then keeps everything in one. */
    void search(RequestId id) {
        OwnRequest request = requests.require(id);
        PersonId subject = request.subject();
        if (request.state() != RequestState.SEARCHING || subject == null) {
            return;
        }
        RosterPerson person = rosters.require(subject);
        Found found = search.search(person, request.relation());
        transactions.executeWithoutResult(status -> keep(id, found));
    }

    private void keep(RequestId id, Found found) {
        OwnRequest request = requests.require(id);
        if (request.state() != RequestState.SEARCHING) {
            return;
        }
        findings.replaceParts(id, found.parts());
        for (RecordSearch.ByHand place : found.byHand()) {
            findings.insert(new HandSearch(
                    UUID.randomUUID(),
                    id,
                    place.what(),
                    place.reason(),
                    place.custodian().orElse(null),
                    HandSearch.State.OPEN,
                    ""));
        }
        findings.handSearches(id).forEach(open -> ask(request, open));
        long rows = found.parts().stream().mapToLong(part -> part.rows().size()).sum();
        record.note(
                Actor.system(),
                request,
                "searched",
                "%d rows in %d places; %d places to be searched by hand."
                        .formatted(rows, found.parts().size(), found.byHand().size()),
                Seen.INSIDE,
                Map.of(
                        "warnings", Integer.toString(found.warnings().size()),
                        "rows", Long.toString(rows),
                        "places", Integer.toString(found.parts().size()),
                        "read", places(found.parts())));
        found.warnings()
                .forEach(warning ->
                        record.note(Actor.system(), request, "search-warning", warning, Seen.INSIDE, Map.of()));
        record.step(
                Actor.system(),
                new Step(request).state(RequestState.COLLECTING).next(),
                "collecting",
                "The search is done. We put the records together.",
                Seen.BY_REQUESTER);
    }

    private static String places(List<FoundPart> parts) {
        List<String> names = new ArrayList<>();
        parts.forEach(part -> names.add(part.title()));
        return String.join("; ", names);
    }

    private void ask(OwnRequest request, HandSearch open) {
        if (open.state() != HandSearch.State.OPEN || request.due() == null) {
            return;
        }
        AccountId custodian = open.custodian();
        tasks.raise(
                Actor.system(),
                new NewTask(
                        HAND_TASK,
                        HAND_SUBJECT,
                        open.id().toString(),
                        "Search " + open.what() + " for request " + request.reference(),
                        open.reason(),
                        "/requests/by-hand/" + open.id(),
                        custodian,
                        custodian == null ? Role.RECORDS_OFFICER : Role.CUSTODIAN,
                        request.due()));
    }
}
