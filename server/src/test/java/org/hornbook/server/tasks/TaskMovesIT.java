package org.hornbook.server.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.journal.JournalEntry;
import org.hornbook.server.journal.JournalQuery;
import org.hornbook.server.journal.JournalReading;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.shared.Role;
import org.hornbook.server.support.HornbookIT;
import org.hornbook.server.support.People;
import org.hornbook.server.tasks.TaskOutcome.Refusal;
import org.hornbook.server.tasks.TaskOutcome.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HornbookIT
class TaskMovesIT {

    @Autowired
    Tasks tasks;

    @Autowired
    TaskMoves moves;

    @Autowired
    DoneTasks done;

    @Autowired
    TaskEscalation escalation;

    @Autowired
    Inbox inbox;

    @Autowired
    JournalReading journal;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Test
    void refusesToHandOnWithoutReasonOrToNobody() {
        Account member = people.someone(Role.STAFF);
        Account gone = people.someone(Role.STAFF);
        accounts.deactivate(people.someone(Role.ADMINISTRATOR).asActor(), gone.id());
        List<TaskChoice> one = List.of(raise(member, 3));
        Actor actor = member.asActor();
        assertThat(moves.handOn(actor, one, Optional.empty(), " ")).isEqualTo(new Refused(Refusal.NO_REASON));
        assertThat(moves.handOn(actor, one, Optional.empty(), "x".repeat(301)))
                .isEqualTo(new Refused(Refusal.REASON_TOO_LONG));
        assertThat(moves.handOn(actor, one, Optional.of(gone.id()), "On leave")).isEqualTo(new Refused(Refusal.NOBODY));
        assertThat(moves.handOn(actor, List.of(), Optional.empty(), "On leave"))
                .isEqualTo(new Refused(Refusal.NOTHING_CHOSEN));
        assertThat(tasks.openFor(actor)).hasSize(1);
    }

    @Test
    void nobodyMovesATaskThatIsNotInTheirInboxButTheLeadMay() {
        Account member = people.someone(Role.STAFF);
        Account other = people.someone(Role.CUSTODIAN);
        Account lead = people.someone(Role.GOVERNANCE_LEAD);
        List<TaskChoice> one = List.of(raise(member, 3));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> moves.handOn(other.asActor(), one, Optional.of(other.id()), "I want it"))
                .matches(problem -> problem.kind() == Problem.Kind.NOT_ALLOWED);
        assertThat(moves.handOn(lead.asActor(), one, Optional.of(other.id()), "Knows it better"))
                .isEqualTo(new TaskOutcome.Done(1));
        assertThat(tasks.openFor(other.asActor())).hasSize(1);
    }

    @Test
    void doesNothingAndJournalsNothingWhenOneOfSeveralChangedMeanwhile() {
        Account member = people.someone(Role.STAFF);
        TaskChoice first = raise(member, 3);
        TaskChoice second = raise(member, 4);
        moves.snooze(member.asActor(), List.of(second), tasks.today().plusDays(2), "Waiting for an answer");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() ->
                        moves.handOn(member.asActor(), List.of(first, second), Optional.empty(), "Too much for me"))
                .matches(problem -> problem.kind() == Problem.Kind.CONFLICT);
        assertThat(tasks.openFor(member.asActor())).hasSize(2);
        assertThat(acts(first)).containsExactly("tasks.raised");
    }

    @Test
    void aSnoozedTaskIsOutOfSightUntilItsDayKeepsItsDueDateAndCanBeWoken() {
        Account member = people.someone(Role.STAFF);
        TaskChoice one = raise(member, 3);
        Actor actor = member.asActor();
        assertThat(moves.snooze(actor, List.of(one), tasks.today(), "Later"))
                .isEqualTo(new Refused(Refusal.DAY_IS_PAST));
        assertThat(moves.snooze(actor, List.of(one), tasks.today().plusDays(31), "Later"))
                .isEqualTo(new Refused(Refusal.DAY_TOO_FAR));
        assertThat(moves.snooze(actor, List.of(one), tasks.today().plusDays(30), "Later"))
                .isEqualTo(new TaskOutcome.Done(1));
        assertThat(inbox.page(actor, InboxQuery.own(), 1, 10).total()).isZero();
        Task snoozed = tasks.openFor(actor).getFirst();
        assertThat(snoozed.due()).isEqualTo(tasks.today().plusDays(3));
        moves.wake(actor, TaskChoice.of(snoozed));
        assertThat(inbox.page(actor, InboxQuery.own(), 1, 10).total()).isEqualTo(1);
        assertThat(acts(one)).containsExactly("tasks.woken", "tasks.snoozed", "tasks.raised");
    }

    @Test
    void escalatesOnceToTheLeadAndWhatALeadLeavesToTheSuperintendent() {
        Account custodian = people.someone(Role.CUSTODIAN);
        Account lead = people.someone(Role.GOVERNANCE_LEAD);
        Account superintendent = people.someone(Role.SUPERINTENDENT);
        TaskChoice late = raise(custodian, -7);
        TaskChoice lately = raise(custodian, -6);
        TaskChoice ofTheLead = raise(lead, -30);
        TaskChoice ofTheTop = raise(superintendent, -30);
        escalation.escalateLate();
        escalation.escalateLate();
        assertThat(escalatedTo(lead, Role.GOVERNANCE_LEAD))
                .contains(late.id())
                .doesNotContain(lately.id(), ofTheLead.id(), ofTheTop.id());
        assertThat(escalatedTo(superintendent, Role.SUPERINTENDENT))
                .contains(ofTheLead.id())
                .doesNotContain(late.id(), ofTheTop.id());
        assertThat(tasks.openFor(custodian.asActor())).extracting(Task::id).containsExactly(late.id(), lately.id());
        assertThat(acts(late)).containsExactly("tasks.escalated", "tasks.raised");
    }

    @Test
    void escalatesWhatIsSnoozed() {
        Account custodian = people.someone(Role.CUSTODIAN);
        Account lead = people.someone(Role.GOVERNANCE_LEAD);
        TaskChoice late = raise(custodian, -8);
        moves.snooze(custodian.asActor(), List.of(late), tasks.today().plusDays(20), "Not now");
        escalation.escalateLate();
        assertThat(escalatedTo(lead, Role.GOVERNANCE_LEAD)).contains(late.id());
    }

    @Test
    void whatAPersonCalledDoneCanBeTakenBackByThemAndWhatClosedByItselfCannot() {
        Account member = people.someone(Role.STAFF);
        NewTask byHand = TaskFixtures.about("Look", member.id(), Role.STAFF, tasks.today());
        NewTask byData = TaskFixtures.about("Name", member.id(), Role.STAFF, tasks.today());
        TaskId looked = tasks.raise(Actor.system(), byHand);
        TaskId named = tasks.raise(Actor.system(), byData);
        close(member.asActor(), byHand);
        close(Actor.system(), byData);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> done.takeBack(people.someone(Role.STAFF).asActor(), looked));
        assertThat(done.takeBack(member.asActor(), looked)).isEqualTo(new TaskOutcome.Done(1));
        assertThat(tasks.openFor(member.asActor())).extracting(Task::id).containsExactly(looked);
        assertThat(done.takeBack(people.someone(Role.GOVERNANCE_LEAD).asActor(), named))
                .isEqualTo(new Refused(Refusal.CLOSES_BY_ITSELF));
    }

    @Test
    void isNotTakenBackWhileTheSameIsOpenAgain() {
        Account member = people.someone(Role.STAFF);
        NewTask task = TaskFixtures.about("Look", member.id(), Role.STAFF, tasks.today());
        TaskId first = tasks.raise(Actor.system(), task);
        close(member.asActor(), task);
        tasks.raise(Actor.system(), task);
        assertThat(done.takeBack(member.asActor(), first)).isEqualTo(new Refused(Refusal.OPEN_AGAIN));
    }

    private void close(Actor actor, NewTask task) {
        tasks.close(actor, task.kind(), task.subjectKind(), task.subjectId(), "done");
    }

    private TaskChoice raise(Account account, int daysFromToday) {
        TaskId id = tasks.raise(
                Actor.system(),
                TaskFixtures.about(
                        "Do the thing", account.id(), Role.STAFF, tasks.today().plusDays(daysFromToday)));
        return new TaskChoice(id, 0);
    }

    /** What the account sees because it was escalated to that role. */
    private List<TaskId> escalatedTo(Account account, Role role) {
        InboxQuery query = new InboxQuery(false, InboxQuery.Show.ESCALATED, "", "", InboxQuery.Sort.DUE);
        return inbox.all(account.asActor(), query).stream()
                .filter(task -> task.escalatedTo() == role)
                .map(Task::id)
                .toList();
    }

    private List<String> acts(TaskChoice choice) {
        return journal.find(JournalQuery.ofSubject("task", choice.id().toString()), 10).stream()
                .map(JournalEntry::act)
                .toList();
    }
}
