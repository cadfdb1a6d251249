package org.hornbook.server.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hornbook.server.directory.Account;
import org.hornbook.server.journal.JournalEntry;
import org.hornbook.server.journal.JournalQuery;
import org.hornbook.server.journal.JournalReading;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.support.HornbookIT;
import org.hornbook.server.support.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HornbookIT
class TasksIT {

    private static final LocalDate LATER = LocalDate.of(2030, 1, 31);

    @Autowired
    Tasks tasks;

    @Autowired
    TaskMoves moves;

    @Autowired
    JournalReading journal;

    @Autowired
    People people;

    @Test
    void raisesOnceWhileOpenAndKeepsTheEarlierDate() {
        Account member = people.someone(Role.STAFF);
        NewTask task = task(member.id());
        TaskId first = tasks.raise(Actor.system(), task);
        TaskId second = tasks.raise(Actor.system(), TaskFixtures.withDue(task, LATER.minusDays(10)));
        tasks.raise(Actor.system(), TaskFixtures.withDue(task, LATER.plusDays(10)));
        assertThat(second).isEqualTo(first);
        assertThat(tasks.openFor(member.asActor())).extracting(Task::due).containsExactly(LATER.minusDays(10));
        assertThat(acts(first)).containsExactly("tasks.raised");
    }

    @Test
    void raisingAgainKeepsWhatWasHandedOnByHand() {
        Account custodian = people.someone(Role.CUSTODIAN);
        Account helper = people.someone(Role.STAFF);
        NewTask task = task(custodian.id());
        TaskId id = tasks.raise(Actor.system(), task);
        handOn(custodian, helper);
        tasks.raise(Actor.system(), task);
        assertThat(tasks.openFor(helper.asActor())).extracting(Task::id).containsExactly(id);
        assertThat(tasks.openFor(custodian.asActor())).isEmpty();
    }

    @Test
    void raisingForAnotherPersonThanBeforeMovesItAndSaysSoInTheJournal() {
        Account custodian = people.someone(Role.CUSTODIAN);
        Account helper = people.someone(Role.STAFF);
        Account successor = people.someone(Role.CUSTODIAN);
        NewTask task = task(custodian.id());
        TaskId id = tasks.raise(Actor.system(), task);
        handOn(custodian, helper);
        tasks.raise(Actor.system(), TaskFixtures.forAnother(task, successor.id()));
        assertThat(tasks.openFor(successor.asActor())).extracting(Task::id).containsExactly(id);
        assertThat(entries(id).getFirst().details())
                .containsEntry("from", helper.id().toString())
                .containsEntry("to", successor.id().toString());
    }

    @Test
    void raisedAtTheSameMomentByManyItIsOneTaskThatExists() throws Exception {
        Account member = people.someone(Role.STAFF);
        NewTask task = task(member.id());
        Callable<TaskId> raise = () -> tasks.raise(Actor.system(), task);
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<TaskId> ids = threads
                    .invokeAll(IntStream.range(0, 12).mapToObj(n -> raise).toList())
                    .stream()
                    .map(Future::resultNow)
                    .distinct()
                    .toList();
            assertThat(tasks.openFor(member.asActor())).extracting(Task::id).containsExactlyElementsOf(ids);
        }
    }

    @Test
    void closingEndsItAndClosingNothingIsNoError() {
        Account member = people.someone(Role.STAFF);
        NewTask task = task(member.id());
        TaskId id = tasks.raise(Actor.system(), task);
        tasks.close(member.asActor(), task.kind(), task.subjectKind(), task.subjectId(), "done");
        tasks.close(member.asActor(), task.kind(), task.subjectKind(), task.subjectId(), "done");
        assertThat(tasks.openFor(member.asActor())).isEmpty();
        assertThat(acts(id)).containsExactly("tasks.closed", "tasks.raised");
    }

    @Test
    void tasksOfARoleAreOpenForEveryoneWithIt() {
        Account auditor = people.someone(Role.AUDITOR);
        TaskId id = tasks.raise(Actor.system(), TaskFixtures.about("Look", null, Role.AUDITOR, LATER));
        assertThat(tasks.openFor(auditor.asActor())).extracting(Task::id).contains(id);
        assertThat(tasks.openFor(people.someone(Role.STAFF).asActor())).isEmpty();
    }

    @Test
    void reassignsEverythingOfOnePersonAndJournalsEach() {
        Account leaving = people.someone(Role.CUSTODIAN);
        Account staying = people.someone(Role.CUSTODIAN);
        TaskId one = tasks.raise(Actor.system(), task(leaving.id()));
        TaskId two = tasks.raise(Actor.system(), task(leaving.id()));
        assertThat(tasks.reassign(Actor.system(), leaving.id(), staying.id())).isEqualTo(2);
        assertThat(tasks.openFor(staying.asActor())).extracting(Task::id).containsExactlyInAnyOrder(one, two);
        assertThat(tasks.openFor(leaving.asActor())).isEmpty();
        assertThat(acts(one)).startsWith("tasks.reassigned");
        assertThat(acts(two)).startsWith("tasks.reassigned");
    }

    private void handOn(Account from, Account to) {
        List<TaskChoice> all =
                tasks.openFor(from.asActor()).stream().map(TaskChoice::of).toList();
        assertThat(moves.handOn(from.asActor(), all, Optional.of(to.id()), "Knows it better"))
                .isEqualTo(new TaskOutcome.Done(all.size()));
    }

    private List<String> acts(TaskId id) {
        return entries(id).stream().map(JournalEntry::act).toList();
    }

    private List<JournalEntry> entries(TaskId id) {
        return journal.find(JournalQuery.ofSubject("task", id.toString()), 10);
    }

    private static NewTask task(AccountId assignee) {
        return TaskFixtures.about("Do the thing", assignee, Role.GOVERNANCE_LEAD, LATER);
    }
}
