alter table tasks.task
    add column version       integer not null default 0,
    add column raised_for    uuid,
    add column snoozed_until date,
    add column escalated_to  text,
    add column escalated_at  timestamptz,
    add constraint task_escalated check ((escalated_to is null) = (escalated_at is null));
comment on column tasks.task.version is 'Counts what people did with it, so that two of them do not undo each other.';
comment on column tasks.task.raised_for is 'Whom its area named last; a person may have handed it on since.';
comment on column tasks.task.snoozed_until is 'Out of sight before this day; the due date stays.';
comment on column tasks.task.escalated_to is 'Role that sees it besides, because it was overdue for too long.';
update tasks.task set raised_for = assignee;
create index task_open_escalated on tasks.task (escalated_to, due) where closed_at is null and escalated_to is not null;
create index task_open_late on tasks.task (due) where closed_at is null and escalated_to is null;
create index task_closed on tasks.task (closed_by, closed_at desc) where closed_at is not null;
