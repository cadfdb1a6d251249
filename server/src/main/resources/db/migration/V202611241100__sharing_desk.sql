create schema if not exists sharing;

create table sharing.rule_set (
    id         uuid        primary key,
    name       text        not null check (name <> ''),
    edition    int         not null,
    version    int         not null default 0
);
create unique index rule_set_name on sharing.rule_set (lower(name));
comment on table sharing.rule_set is 'Sets of rules by which tables are protected (clause SHR-1).';

create table sharing.rule_edition (
    rule_set_id uuid        not null references sharing.rule_set,
    edition     int         not null check (edition >= 1),
    note        text        not null,
    minimum     int         not null check (minimum between 2 and 1000),
    zeros_safe  boolean     not null,
    singletons  text        not null check (singletons in ('IGNORED', 'SUMS', 'CONTRIBUTORS')),
    width       int         not null check (width between 0 and 1000),
    made_by     uuid        not null,
    made_at     timestamptz not null,
    primary key (rule_set_id, edition)
);
comment on table sharing.rule_edition is 'Every edition of a rule set: what a release was protected by can be looked up for ever.';

create table sharing.defined_table (
    id           uuid        primary key,
    slug         text        not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    facts        jsonb       not null,
    title        text        not null check (title <> ''),
    definition   jsonb       not null,
    dataset_id   uuid        not null,
    rule_set_id  uuid        not null references sharing.rule_set,
    author       uuid        not null,
    author_name  text        not null,
    created_at   timestamptz not null,
    next_refresh date,
    version      int         not null default 0
);
create index defined_table_refresh on sharing.defined_table (next_refresh) where next_refresh is not null;
comment on table sharing.defined_table is 'Tables of the publishing desk: what they count and what is said of them (clause SHR-1).';

create sequence sharing.publication;

create table sharing.release (
    id              uuid        primary key,
    table_id        uuid        not null references sharing.defined_table,
    number          int         not null check (number >= 1),
    dataset_id      uuid        not null,
    period          text        not null check (period <> ''),
    period_start    date,
    period_end      date,
    definition      jsonb       not null,
    rule_set_id     uuid        not null,
    edition         int         not null,
    state           text        not null check (state in
        ('COUNTING', 'FAILED', 'DRAFT', 'PROPOSED', 'PUBLISHED', 'WITHDRAWN', 'DISCARDED')),
    step            text        not null default '',
    failure         text        not null default '',
    contents        jsonb,
    warnings        jsonb       not null default '[]',
    alternatives    jsonb       not null default '[]',
    audit           jsonb,
    audited_at      timestamptz,
    audit_holds     boolean,
    audit_basis     bigint,
    audit_edition   int,
    created_at      timestamptz not null,
    created_by      uuid        not null,
    created_by_name text        not null,
    proposed_by     uuid,
    proposed_by_name text,
    approved_by     uuid,
    approved_by_name text,
    published_at    timestamptz,
    publication     bigint      unique,
    open_version    int,
    withdrawn_at    timestamptz,
    reason          text        not null default '',
    version         int         not null default 0,
    unique (table_id, number),
    foreign key (rule_set_id, edition) references sharing.rule_edition,
    check (state not in ('PUBLISHED', 'WITHDRAWN') or (publication is not null and contents is not null)),
    check (state <> 'PUBLISHED' or audit_holds is not null),
    check (approved_by is null or (approved_by <> created_by and approved_by <> proposed_by))
);
create index release_published on sharing.release (dataset_id) where publication is not null;
comment on table sharing.release is
    'Releases of tables with their true counts, how they were protected, attacked, approved and withdrawn (clause SHR-1).';
comment on column sharing.release.contents is
    'Counts by category, small ones included: only for those who need to know; no row about a person.';
comment on column sharing.release.publication is
    'Place among all publications; an attack that knows all up to the newest one of the dataset is current.';

create table sharing.need_to_know (
    table_id   uuid        not null references sharing.defined_table,
    account    uuid        not null,
    purpose    text        not null check (purpose <> ''),
    until      date        not null,
    granted_by uuid        not null,
    granted_at timestamptz not null,
    primary key (table_id, account)
);
comment on table sharing.need_to_know is
    'Who may see the true counts of a table besides the custodian and the deputy, for what and how long (clause DSE-6).';

create table sharing.asked_table (
    id            uuid        primary key,
    question      text        not null check (question <> ''),
    purpose       text        not null check (purpose <> ''),
    needed_by     text        not null,
    needed_on     date        not null,
    state         text        not null check (state in ('OPEN', 'MADE', 'REFUSED', 'TAKEN_BACK')),
    answer        text        not null default '',
    table_id      uuid        references sharing.defined_table,
    asked_by      uuid        not null,
    asked_by_name text        not null,
    asked_at      timestamptz not null,
    answered_by_name text,
    answered_at   timestamptz,
    version       int         not null default 0,
    check (state <> 'MADE' or table_id is not null),
    check (state <> 'REFUSED' or answer <> '')
);
comment on table sharing.asked_table is 'Tables that staff asked for and that were not published yet (clauses SHR-1, DSE-7).';
