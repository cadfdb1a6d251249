create table access.standing (
    id               uuid        primary key,
    title            text        not null check (title <> ''),
    role             text        not null check (role <> ''),
    dataset_id       uuid        not null,
    agreed           jsonb       not null,
    words            text        not null check (words <> ''),
    level            text        not null check (level in ('PUBLIC', 'INTERNAL', 'CONFIDENTIAL')),
    state            text        not null check (state in ('PROPOSED', 'AGREED', 'ENDED')),
    until            date        not null,
    proposed_by      uuid        not null,
    proposed_by_name text        not null,
    proposed_at      timestamptz not null,
    agreed_by        uuid,
    agreed_by_name   text,
    agreed_at        timestamptz,
    reason           text        not null default '',
    version          int         not null default 0,
    constraint agreed_by_another check (agreed_by is null or agreed_by <> proposed_by),
    constraint agreed_by_somebody check (state <> 'AGREED' or agreed_by is not null)
);
create index standing_dataset on access.standing (dataset_id);
comment on table access.standing is
    'What everybody in a role may have of their own students without asking (clause DSE-8). Restricted data is never in it.';

create table access.standing_use (
    grant_id    uuid primary key,
    standing_id uuid not null references access.standing,
    holder      uuid not null
);
create index standing_use_holder on access.standing_use (holder, standing_id);
create index standing_use_standing on access.standing_use (standing_id);
comment on table access.standing_use is 'The grants that people got from an agreement for their role.';
