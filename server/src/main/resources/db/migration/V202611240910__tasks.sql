create schema tasks;

create table tasks.task (
    id           uuid        primary key,
    kind         text        not null check (kind <> ''),
    subject_kind text        not null check (subject_kind <> ''),
    subject_id   text        not null check (subject_id <> ''),
    title        text        not null check (title <> ''),
    why          text        not null default '',
    href         text        not null check (href like '/%'),
    assignee     uuid,
    role         text        not null,
    due          date        not null,
    raised_at    timestamptz not null,
    closed_at    timestamptz,
    closed_by    uuid,
    outcome      text        not null default '',
    check ((closed_at is null) = (closed_by is null))
);
comment on table tasks.task is 'What must be done by someone by a date (all clauses).';
create unique index task_open_once on tasks.task (kind, subject_kind, subject_id) where closed_at is null;
create index task_open_assignee on tasks.task (assignee, due) where closed_at is null;
create index task_open_role on tasks.task (role, due) where closed_at is null and assignee is null;

create table tasks.calendar (
    account    uuid primary key,
    token_hash text not null unique check (length(token_hash) = 64)
);
comment on table tasks.calendar is 'Secret addresses of calendar feeds, as SHA-256 hashes.';
