create schema obligations;

create table obligations.snapshot (
    day       date   not null,
    clause    text   not null,
    state     text   not null check (state in ('MET', 'NOT_MET', 'NOT_COMPUTED', 'NOT_APPLICABLE', 'NOT_COVERED')),
    offenders bigint not null check (offenders >= 0),
    primary key (day, clause)
);
comment on table obligations.snapshot is 'Every clause''s answer, once a day (all clauses).';
create index snapshot_clause on obligations.snapshot (clause, day desc);

create table obligations.review (
    id          uuid        primary key,
    pack        text        not null,
    reviewed_on date        not null,
    decision    text        not null check (decision <> ''),
    recorded_by text        not null,
    recorded_at timestamptz not null
);
comment on table obligations.review is 'The committee''s reviews of the policy (clause REV-1).';
