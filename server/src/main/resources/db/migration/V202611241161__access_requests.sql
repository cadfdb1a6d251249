create table access.request (
    id                uuid        primary key,
    number            bigint      generated always as identity,
    asked_by          uuid        not null,
    asked_by_name     text        not null,
    asked_at          timestamptz not null,
    dataset_id        uuid        not null,
    asked             jsonb       not null,
    agreed            jsonb       not null,
    words             text        not null check (words <> ''),
    level             text        not null check (level in ('PUBLIC', 'INTERNAL', 'CONFIDENTIAL', 'RESTRICTED')),
    proposals         jsonb       not null,
    tests             jsonb       not null,
    state             text        not null check (state in
        ('OPEN', 'AGREED', 'GRANTED', 'REFUSED', 'APPEALED', 'TAKEN_BACK')),
    due               date        not null,
    first_by          uuid,
    first_by_name     text,
    first_at          timestamptz,
    first_words       text        not null default '',
    first_cure        text        not null default '',
    second_by         uuid,
    second_by_name    text,
    second_at         timestamptz,
    second_words      text        not null default '',
    second_cure       text        not null default '',
    appeal            text        not null default '',
    appealed_at       timestamptz,
    on_appeal_by      uuid,
    on_appeal_by_name text,
    on_appeal_at      timestamptz,
    on_appeal_words   text        not null default '',
    on_appeal_cure    text        not null default '',
    closed_on         date,
    grant_id          uuid,
    version           int         not null default 0,
    constraint nobody_decides_for_themselves check (
        first_by is distinct from asked_by and second_by is distinct from asked_by
        and on_appeal_by is distinct from asked_by),
    constraint second_is_another_person check (
        second_by is null or (second_by is distinct from first_by and second_by is distinct from on_appeal_by)),
    constraint appeal_is_decided_by_another check (on_appeal_by is null or on_appeal_by is distinct from first_by),
    constraint granted_was_decided check (state <> 'GRANTED' or (grant_id is not null and first_by is not null)),
    constraint restricted_has_two check (state <> 'GRANTED' or level <> 'RESTRICTED' or second_by is not null),
    constraint refused_says_why check (state <> 'REFUSED' or first_words <> '')
);
create index request_asked_by on access.request (asked_by, asked_at desc);
create index request_dataset on access.request (dataset_id, asked_at desc);
create index request_waiting on access.request (due) where state in ('OPEN', 'AGREED', 'APPEALED');
create unique index request_grant on access.request (grant_id) where grant_id is not null;
comment on table access.request is
    'Requests for data about people: what is asked, what the minimiser proposed, the need-to-know test, who decided and why (clauses DSE-6, DSE-7, DSE-8).';
