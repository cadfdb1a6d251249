create table obligations.answer (
    clause      text        primary key,
    asked       text        not null,
    kept        jsonb       not null,
    entry       bigint      not null check (entry >= 0),
    computed_at timestamptz not null,
    took_ms     bigint      not null check (took_ms >= 0)
);
comment on table obligations.answer is 'Every clause''s last computed answer (all clauses).';
comment on column obligations.answer.asked is 'What was asked: pack, settings, checks. An answer to another question is not used.';
comment on column obligations.answer.kept is 'State and counted evidence; the offenders stand in a table of their own.';
comment on column obligations.answer.entry is 'The journal''s last entry whose act the answer takes into account.';

create table obligations.offender (
    clause     text    not null references obligations.answer on delete cascade,
    number     integer not null check (number > 0),
    check_code text    not null,
    words      text    not null,
    href       text    not null,
    primary key (clause, number)
);
comment on table obligations.offender is 'What must be mended before a clause is met, as last computed (all clauses).';

create index snapshot_day on obligations.snapshot (day);
