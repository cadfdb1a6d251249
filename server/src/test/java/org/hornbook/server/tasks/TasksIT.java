package org.hornbook.server.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hornbook.server.directory.Account;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.support.HornbookIT;
import org.hornbook.server.support.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HornbookIT
class TasksIT {

    private static final LocalDate LATER = LocalDate.of(2030, 1, 31);

    @Autowired
    Tasks tasks;

    @Autowired
    People people;

    @Test
    void raisesOnceWhileOpenAndKeepsTheEarlierDate() {
        Account member = people.someone(Role.STAFF);
        NewTask task = task(member.id(), LATER);
        TaskId first = tasks.raise(Actor.system(), task);
        TaskId second = tasks.raise(Actor.system(), withDue(task, LATER.minusDays(10)));
        tasks.raise(Actor.system(), withDue(task, LATER.plusDays(10)));
        assertThat(second).isEqualTo(first);
        assertThat(tasks.openFor(member.asActor())).extracting(Task::due).containsExactly(LATER.minusDays(10));
    }

    @Test
    void closingEndsItAndClosingNothingIsNoError() {
        Account member = people.someone(Role.STAFF);
        NewTask task = task(member.id(), LATER);
        tasks.raise(Actor.system(), task);
        tasks.close(member.asActor(), task.kind(), task.subjectKind(), task.subjectId(), "done");
        tasks.close(member.asActor(), task.kind(), task.subjectKind(), task.subjectId(), "done");
        assertThat(tasks.openFor(member.asActor())).isEmpty();
    }

    @Test
    void tasksOfARoleAreOpenForEveryoneWithIt() {
        Account auditor = people.someone(Role.AUDITOR);
        TaskId id = tasks.raise(Actor.system(), forRole(Role.AUDITOR));
        assertThat(tasks.openFor(auditor.asActor())).extracting(Task::id).contains(id);
        assertThat(tasks.openFor(people.someone(Role.STAFF).asActor())).isEmpty();
    }

    @Test
    void reassignsEverythingOfOnePerson() {
        Account leaving = people.someone(Role.CUSTODIAN);
        Account staying = people.someone(Role.CUSTODIAN);
        tasks.raise(Actor.system(), task(leaving.id(), LATER));
        tasks.raise(Actor.system(), task(leaving.id(), LATER));
        assertThat(tasks.reassign(Actor.system(), leaving.id(), staying.id())).isEqualTo(2);
        assertThat(openTitles(staying)).hasSize(2);
        assertThat(openTitles(leaving)).isEmpty();
    }

    private List<String> openTitles(Account account) {
        return tasks.openFor(account.asActor()).stream().map(Task::title).toList();
    }

    private static NewTask forRole(Role role) {
        return new NewTask(
                "test.do", "thing", UUID.randomUUID().toString(), "Do the thing", "", "/", null, role, LATER);
    }

    private static NewTask task(@Nullable AccountId assignee, LocalDate due) {
        return new NewTask(
                "test.do",
                "thing",
                UUID.randomUUID().toString(),
                "Do the thing",
                "It waits.",
                "/",
                assignee,
                Role.GOVERNANCE_LEAD,
                due);
    }

    private static NewTask withDue(NewTask task, LocalDate due) {
        return new NewTask(
                task.kind(),
                task.subjectKind(),
                task.subjectId(),
                task.title(),
                task.why(),
                task.href(),
                task.assignee(),
                task.role(),
                due);
    }
}
