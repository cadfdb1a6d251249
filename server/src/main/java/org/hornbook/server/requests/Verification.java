package org.hornbook.server.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hornbook.server.directory.roster.NumberKind;
import org.hornbook.server.directory.roster.PersonId;
import org.hornbook.server.directory.roster.PersonKind;
import org.hornbook.server.directory.roster.RightsExtent;
import org.hornbook.server.directory.roster.RightsHolder;
import org.hornbook.server.directory.roster.RosterPerson;
import org.hornbook.server.directory.roster.RosterQuery;
import org.hornbook.server.directory.roster.RosterQuery.Standing;
import org.hornbook.server.directory.roster.Rosters;
import org.hornbook.server.requests.RequestRecord.Seen;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The records officer finds out who asks and whose records they are, against the roster and the papers entered there (603
 * CMR 23.02, 23.07(5)). A bar stops the request; a parent without physical custody goes through the notice.
 */
@Component
public class Verification {

    private static final int SHOWN = 20;

    private final Requests requests;
    private final RequestRecord record;
    private final RequestLetters letters;
    private final RequestJobs jobs;
    private final RequestSettings settings;
    private final RequestClock deadlines;
    private final Rosters rosters;

    Verification(
            Requests requests,
            RequestRecord record,
            RequestLetters letters,
            RequestJobs jobs,
            RequestSettings settings,
            RequestClock deadlines,
            Rosters rosters) {
        this.requests = requests;
        this.record = record;
        this.letters = letters;
        this.jobs = jobs;
        this.settings = settings;
        this.deadlines = deadlines;
        this.rosters = rosters;
    }

    /** What came of it. */
    public sealed interface Answer {}

    /** The search begins. */
    public record Verified(OwnRequest request) implements Answer {}

    /** The custodial parent must be told first, and days must pass. */
    public record NoticeFirst(String why) implements Answer {}

    /** The person has no right to these records. */
    public record NoRight(String why) implements Answer {}

    /** People of the roster who may be meant, by name, and by the words that the officer tries. */
    public List<RosterPerson> candidates(OwnRequest request, String words) {
        String tried = words.isBlank() ? request.aboutName() : words;
        PersonKind kind = request.relation() == Relation.STAFF ? PersonKind.STAFF : PersonKind.STUDENT;
        return rosters.search(new RosterQuery(tried, Optional.of(kind), Optional.empty(), Standing.ALL, 1, SHOWN));
    }

    /** Who may ask for that person's records: the people beside the record with their rights. */
    public List<RightsHolder> holders(PersonId subject) {
        return rosters.rightsOver(subject, rosters.today()).holders();
    }

    /** The holder whose e-mail address in the roster is the requester's. */
    public Optional<PersonId> likely(OwnRequest request, PersonId subject) {
        return rosters.withNumber(NumberKind.E_MAIL, request.email())
                .filter(person -> holders(subject).stream()
                        .anyMatch(holder -> holder.person().equals(person)));
    }

    /**
     * Says who asks and whose records they are.
     *
     * @param how how the identity was checked, in words
     */
    @Transactional
    public Answer verify(Actor actor, RequestId id, int version, PersonId subject, PersonId requester, String how) {
        OwnRequest request = atVersion(id, version);
        if (request.state() != RequestState.RECEIVED && request.state() != RequestState.NOTICE) {
            throw Problem.conflict("This request is past that step.");
        }
        RosterPerson person = rosters.require(subject);
        RosterPerson asking = rosters.require(requester);
        if (request.relation() == Relation.STAFF) {
            return person.id().equals(asking.id()) && person.is(PersonKind.STAFF)
                    ? begin(actor, request, person.id(), asking.id(), how)
                    : new NoRight("Members of staff get their own records only.");
        }
        RightsExtent extent = rosters.rightsOver(person.id(), rosters.today()).extentFor(asking.id());
        return switch (extent) {
            case ALL, INSPECT_ONLY -> begin(actor, request, person.id(), asking.id(), how);
            case AFTER_NOTICE -> afterNotice(actor, request, person.id(), asking.id(), how);
            case NONE -> new NoRight(why(person.id(), asking.id()));
        };
    }

    private String why(PersonId subject, PersonId requester) {
        return rosters.rightsOver(subject, rosters.today())
                .of(requester)
                .map(holder -> holder.restrictions().isEmpty()
                        ? holder.basis().title() + " (" + holder.basis().citation() + ")."
                        : holder.restrictions().getFirst().kind().title() + " (603 CMR 23.07(5)(a)).")
                .orElse("The roster knows of no relation between the two.");
    }

    private Answer afterNotice(Actor actor, OwnRequest request, PersonId subject, PersonId requester, String how) {
        LocalDate notice = request.noticeOn();
        if (notice == null) {
            return new NoticeFirst(
                    "This parent does not have physical custody. Tell the custodial parent by certified and"
                            + " by first-class mail, in English and in the parent's language, and note the day here (603 CMR"
                            + " 23.07(5)(b) and (c)).");
        }
        LocalDate from = deadlines.accessAfterNotice(notice);
        return from.isAfter(rosters.today())
                ? new NoticeFirst("The custodial parent was told on " + notice + ". Access may be given from " + from
                        + " on, unless a paper that bars it arrives (603 CMR 23.07(5)(d)).")
                : begin(actor, request, subject, requester, how);
    }

    private Answer begin(Actor actor, OwnRequest request, PersonId subject, PersonId requester, String how) {
        if (how.isBlank()) {
            throw Problem.badInput("Write how you checked who is asking.");
        }
        OwnRequest searching = record.step(
                actor,
                new Step(request)
                        .state(RequestState.SEARCHING)
                        .people(subject, requester)
                        .checked(how.strip())
                        .next(),
                "verified",
                "We know who you are. The search began.",
                Seen.BY_REQUESTER);
        jobs.search(request.id());
        return new Verified(searching);
    }

    /** Searches again, when the package was thrown away or something new came. */
    @Transactional
    public void again(Actor actor, RequestId id, int version) {
        OwnRequest request = atVersion(id, version);
        boolean fits = request.state() == RequestState.COLLECTING
                || request.state() == RequestState.READY
                || request.state() == RequestState.RELEASED;
        if (!fits) {
            throw Problem.conflict("This request cannot be searched for again.");
        }
        record.step(
                actor,
                new Step(request).state(RequestState.SEARCHING).next(),
                "searched-again",
                "We search once more.",
                Seen.BY_REQUESTER);
        jobs.search(id);
    }

    /** Notes that the custodial parent was told; the clock waits for the days that the law gives them. */
    @Transactional
    public void told(Actor actor, RequestId id, int version, LocalDate day) {
        OwnRequest request = atVersion(id, version);
        if (request.state() != RequestState.RECEIVED) {
            throw Problem.conflict("This request is past that step.");
        }
        LocalDate due = deadlines.dueAfterNotice(day);
        record.step(
                actor,
                new Step(request)
                        .state(RequestState.NOTICE)
                        .notice(day)
                        .due(due)
                        .next(),
                "notice",
                "The law asks us to tell the custodial parent and to wait " + settings.noticeDays() + " days.",
                Seen.BY_REQUESTER);
    }

    /** Refuses the request with a reason that the requester reads. */
    @Transactional
    public void refuse(Actor actor, RequestId id, int version, String why) {
        OwnRequest request = atVersion(id, version);
        if (!request.state().isOpen()) {
            throw Problem.conflict("This request is closed.");
        }
        OwnRequest refused = record.step(
                actor,
                new Step(request).refused(why.strip()).next(),
                "refused",
                "We could not give access: " + why.strip(),
                Seen.BY_REQUESTER);
        letters.refused(refused);
    }

    private OwnRequest atVersion(RequestId id, int version) {
        OwnRequest request = requests.require(id);
        if (request.version() != version) {
            throw Problem.conflict("Somebody else changed this request. Look at it again.");
        }
        return request;
    }
}
