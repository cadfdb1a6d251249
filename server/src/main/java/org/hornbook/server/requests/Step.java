package org.hornbook.server.requests;

import java.time.LocalDate;
import org.hornbook.server.directory.roster.PersonId;
import org.jspecify.annotations.Nullable;

/** What a request is to be after a step. */
final class Step {

    private final OwnRequest before;
    private RequestState state;
    private @Nullable LocalDate receivedOn;
    private @Nullable LocalDate due;
    private @Nullable PersonId subject;
    private @Nullable PersonId requester;
    private String checkedHow;
    private @Nullable LocalDate noticeOn;
    private String refusal;

    Step(OwnRequest before) {
        this.before = before;
        this.state = before.state();
        this.receivedOn = before.receivedOn();
        this.due = before.due();
        this.subject = before.subject();
        this.requester = before.requester();
        this.checkedHow = before.checkedHow();
        this.noticeOn = before.noticeOn();
        this.refusal = before.refusal();
    }

    Step state(RequestState next) {
        state = next;
        return this;
    }

    Step received(LocalDate day, LocalDate last) {
        receivedOn = day;
        due = last;
        return this;
    }

    Step due(LocalDate last) {
        due = last;
        return this;
    }

    Step people(PersonId whose, PersonId who) {
        subject = whose;
        requester = who;
        return this;
    }

    Step checked(String how) {
        checkedHow = how;
        return this;
    }

    Step notice(LocalDate day) {
        noticeOn = day;
        return this;
    }

    Step refused(String why) {
        state = RequestState.REFUSED;
        refusal = why;
        return this;
    }

    OwnRequest next() {
        return new OwnRequest(
                before.id(),
                before.number(),
                before.channel(),
                before.relation(),
                state,
                before.name(),
                before.email(),
                before.aboutName(),
                before.aboutBirth(),
                before.aboutSchool(),
                before.wish(),
                receivedOn,
                due,
                subject,
                requester,
                checkedHow,
                noticeOn,
                refusal,
                before.version());
    }
}
