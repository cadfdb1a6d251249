package org.hornbook.server.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hornbook.server.directory.Secret;
import org.hornbook.server.directory.roster.PersonId;
import org.hornbook.server.directory.roster.Rosters;
import org.hornbook.server.requests.Amendment.State;
import org.hornbook.server.requests.RequestRecord.Seen;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.shared.Role;
import org.hornbook.server.tasks.NewTask;
import org.hornbook.server.tasks.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes to a record: asked for by who has the records, decided with reasons, heard on request, and if the record stays
 * a statement of disagreement goes with it from then on (34 CFR 99.20 to 99.22; 603 CMR 23.08).
 */
@Component
public class Amendments {

    private static final String TASK = "requests.decide-amendment";
    private static final String SUBJECT = "amendment";

    private final AmendmentStore store;
    private final Requests requests;
    private final RequestRecord record;
    private final RequestLetters letters;
    private final RequestClock deadlines;
    private final Rosters rosters;
    private final Tasks tasks;

    Amendments(
            AmendmentStore store,
            Requests requests,
            RequestRecord record,
            RequestLetters letters,
            RequestClock deadlines,
            Rosters rosters,
            Tasks tasks) {
        this.store = store;
        this.requests = requests;
        this.record = record;
        this.letters = letters;
        this.deadlines = deadlines;
        this.rosters = rosters;
        this.tasks = tasks;
    }

    /** Changes that were asked for with this request. */
    public List<Amendment> of(RequestId request) {
        return store.of(request);
    }

    /** The change; ends with "not found" when there is none. */
    public Amendment require(UUID id) {
        return store.find(id).orElseThrow(() -> Problem.notFound("There is no such request for a change."));
    }

    /** True when the requester may ask for changes: the records were released to them. */
    public boolean mayAsk(OwnRequest request) {
        return request.state() == RequestState.RELEASED && request.subject() != null;
    }

    /** Asks for a change; the clock for the decision begins. */
    @Transactional
    public void ask(Secret progress, String what, String wanted) {
        OwnRequest request = requests.followed(progress);
        PersonId subject = request.subject();
        if (!mayAsk(request) || subject == null) {
            throw Problem.conflict("A change can be asked for once you have the records.");
        }
        LocalDate today = rosters.today();
        Amendment amendment = new Amendment(
                UUID.randomUUID(),
                request.id(),
                subject,
                what.strip(),
                wanted.strip(),
                State.ASKED,
                "",
                null,
                "",
                today,
                deadlines.amendmentDue(today),
                0);
        store.insert(amendment);
        note(Actor.system(), request, amendment, "You asked for a change.");
        duty(amendment, "Decide on a change asked for in " + request.reference(), amendment.due());
    }

    private void duty(Amendment amendment, String title, LocalDate due) {
        tasks.raise(
                Actor.system(),
                new NewTask(
                        TASK,
                        SUBJECT,
                        amendment.id().toString(),
                        title,
                        "34 CFR 99.20; 603 CMR 23.08.",
                        "/requests/amendments/" + amendment.id(),
                        null,
                        Role.RECORDS_OFFICER,
                        due));
    }

    /** Decides, with reasons that the requester reads. */
    @Transactional
    public void decide(Actor actor, UUID id, int version, State decision, String reasons) {
        Amendment amendment = require(id);
        boolean fits = switch (amendment.state()) {
            case ASKED -> decision == State.GRANTED || decision == State.REFUSED;
            case HEARING -> decision == State.GRANTED || decision == State.UPHELD;
            case GRANTED, REFUSED, UPHELD -> false;
        };
        if (!fits || reasons.isBlank()) {
            throw Problem.badInput("Choose a decision that fits, and write the reasons.");
        }
        save(actor, version, with(amendment, decision, reasons.strip(), amendment.hearingOn(), amendment.statement()));
        tasks.close(actor, TASK, SUBJECT, id.toString(), decision.title());
        letters.amendment(requests.require(amendment.request()), require(id));
    }

    /** Sets the day of the hearing. */
    @Transactional
    public void setHearing(Actor actor, UUID id, int version, LocalDate day) {
        Amendment amendment = require(id);
        if (amendment.state() != State.HEARING) {
            throw Problem.conflict("No hearing was asked for.");
        }
        save(actor, version, with(amendment, State.HEARING, amendment.reasons(), day, amendment.statement()));
    }

    /** The requester asks for a hearing on a refusal (34 CFR 99.21). */
    @Transactional
    public void askHearing(Secret progress, UUID id) {
        Amendment amendment = own(progress, id);
        if (amendment.state() != State.REFUSED) {
            throw Problem.conflict("A hearing can be asked for when a change was refused.");
        }
        save(
                Actor.system(),
                amendment.version(),
                with(amendment, State.HEARING, amendment.reasons(), null, amendment.statement()));
        duty(
                amendment,
                "Hold a hearing on a change asked for in "
                        + requests.require(amendment.request()).reference(),
                deadlines.amendmentDue(rosters.today()));
    }

    /** The requester's statement about a record that stays as it is (34 CFR 99.21(b)(2)). */
    @Transactional
    public void state(Secret progress, UUID id, String statement) {
        Amendment amendment = own(progress, id);
        if (amendment.state() != State.UPHELD && amendment.state() != State.REFUSED) {
            throw Problem.conflict("A statement can be added when the record stays as it is.");
        }
        save(
                Actor.system(),
                amendment.version(),
                with(amendment, amendment.state(), amendment.reasons(), amendment.hearingOn(), statement.strip()));
    }

    private Amendment own(Secret progress, UUID id) {
        Amendment amendment = require(id);
        if (!requests.followed(progress).id().equals(amendment.request())) {
            throw Problem.notFound("There is no such request for a change.");
        }
        return amendment;
    }

    private void save(Actor actor, int version, Amendment next) {
        if (next.version() != version || !store.save(next)) {
            throw Problem.conflict("Somebody else changed this. Look at it again.");
        }
        note(
                actor,
                requests.require(next.request()),
                next,
                "The change: " + next.state().title() + ".");
    }

    private void note(Actor actor, OwnRequest request, Amendment amendment, String words) {
        record.note(
                actor,
                request,
                "amendment",
                words,
                Seen.BY_REQUESTER,
                Map.of(
                        "amendment", amendment.id().toString(),
                        "state", amendment.state().name()));
    }

    private static Amendment with(
            Amendment amendment, State state, String reasons, @Nullable LocalDate hearing, String statement) {
        return new Amendment(
                amendment.id(),
                amendment.request(),
                amendment.subject(),
                amendment.what(),
                amendment.wanted(),
                state,
                reasons,
                hearing,
                statement,
                amendment.askedOn(),
                amendment.due(),
                amendment.version());
    }
}
