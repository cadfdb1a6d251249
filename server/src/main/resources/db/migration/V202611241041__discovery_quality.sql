create table discovery.quality_rule (
    id              uuid        primary key,
    repository_id   uuid        not null,
    dataset         text        not null check (dataset <> ''),
    element         text        not null check (element <> ''),
    kind            text        not null check (kind in
        ('COMPLETE', 'OF_ONE_TYPE', 'IN_CODE_SET', 'NOT_IN_FUTURE', 'UNIQUE', 'CURRENT', 'CONSISTENT')),
    share           double precision check (share between 0 and 1),
    days            int         check (days between 0 and 3660),
    codes           text[]      not null default '{}',
    with_repository uuid,
    with_dataset    text,
    with_element    text,
    state           text        not null check (state in ('PROPOSED', 'IN_FORCE', 'WITHDRAWN')),
    reason          text        not null default '',
    decided_by_name text,
    decided_at      timestamptz,
    outcome         text        check (outcome in ('MET', 'NOT_MET', 'NOT_MEASURED')),
    figure          double precision,
    at_fault        bigint,
    finding         text,
    measured_at     timestamptz,
    version         int         not null default 0,
    unique nulls not distinct (repository_id, dataset, element, kind, with_repository, with_dataset, with_element),
    check ((kind in ('COMPLETE', 'OF_ONE_TYPE', 'CONSISTENT')) = (share is not null)),
    check ((kind = 'CURRENT') = (days is not null)),
    check ((kind = 'CONSISTENT') = (with_element is not null)),
    check (kind = 'IN_CODE_SET' or codes = '{}'),
    check (state <> 'WITHDRAWN' or reason <> ''),
    check ((outcome is null) = (measured_at is null))
);
create index quality_rule_comparing on discovery.quality_rule (dataset)
    where kind = 'CONSISTENT' and state <> 'WITHDRAWN';
comment on table discovery.quality_rule is
    'What values of an element should be like, with how the latest scan came out (clauses AUD-1, USE-2).';
comment on column discovery.quality_rule.codes is
    'Values allowed; only of elements that are not about people, and emptied when people say that they are.';

create table discovery.quality_result (
    rule_id     uuid        not null references discovery.quality_rule on delete cascade,
    scan_id     uuid        not null,
    outcome     text        not null check (outcome in ('MET', 'NOT_MET', 'NOT_MEASURED')),
    figure      double precision,
    at_fault    bigint,
    finding     text        not null,
    measured_at timestamptz not null,
    primary key (rule_id, scan_id)
);
create index quality_result_history on discovery.quality_result (rule_id, measured_at);
comment on table discovery.quality_result is
    'How rules in force came out on each scan: counts and shares, no value (clauses AUD-1, USE-2).';
