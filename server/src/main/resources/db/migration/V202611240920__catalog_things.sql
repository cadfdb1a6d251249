create schema catalog;

-- ordered, so that max() over a collection's elements is its level
create type catalog.sensitivity as enum ('PUBLIC', 'INTERNAL', 'CONFIDENTIAL', 'RESTRICTED');

create table catalog.repository (
    id              uuid        primary key,
    name            text        not null check (name <> ''),
    kind            text        not null check (kind in ('DATABASE', 'FILES', 'SPREADSHEETS', 'PAPER', 'SERVICE')),
    location        text        not null default '',
    medium          text        not null check (medium in ('ELECTRONIC', 'PAPER')),
    paper_citation  text        not null default '',
    vendor          text        not null default '',
    note            text        not null default '',
    catalogued      boolean     not null,
    first_seen_at   timestamptz not null,
    first_scanned_at timestamptz,
    last_scanned_at timestamptz,
    version         int         not null default 0,
    check (kind <> 'PAPER' or medium = 'PAPER')
);
create unique index repository_name on catalog.repository (lower(name));
comment on table catalog.repository is 'Where the district keeps data (clauses STO-1, MAN-1).';

create table catalog.collection (
    id             uuid        primary key,
    name           text        not null check (name <> ''),
    purpose        text        not null default '',
    basis          text        check (basis in ('LAW', 'REGULATION', 'SERVICE_NEED')),
    citation       text        not null default '',
    subjects       text[]      not null default '{}',
    declared_types text[]      not null default '{}',
    declared_level catalog.sensitivity not null default 'PUBLIC',
    raised_to      catalog.sensitivity,
    custodian      uuid,
    deputy         uuid,
    contributors   uuid[]      not null default '{}',
    retention_note text        not null default '',
    opened_at      timestamptz not null,
    version        int         not null default 0,
    check (custodian is null or deputy is null or custodian <> deputy)
);
create unique index collection_name on catalog.collection (lower(name));
create index collection_custodian on catalog.collection (custodian);
create index collection_deputy on catalog.collection (deputy);
comment on table catalog.collection is 'What data is kept, why, and who answers for it (clauses STO-1, COL-1, MAN-3).';

create table catalog.collection_repository (
    collection_id uuid not null references catalog.collection on delete cascade,
    repository_id uuid not null references catalog.repository,
    primary key (collection_id, repository_id)
);
create index collection_repository_back on catalog.collection_repository (repository_id);
comment on table catalog.collection_repository is 'Where a collection is kept, when its datasets do not say it: paper above all (clause STO-1).';

create table catalog.dataset (
    id             uuid        primary key,
    repository_id  uuid        not null references catalog.repository,
    qualified_name text        not null check (qualified_name <> ''),
    kind           text        not null,
    comment        text        not null default '',
    rows           bigint      not null default 0,
    complete       boolean     not null default false,
    duplicate_rows bigint      not null default 0,
    collection_id  uuid        references catalog.collection,
    first_seen_at  timestamptz not null,
    last_seen_at   timestamptz not null,
    gone_at        timestamptz,
    -- counted from the elements after every change of theirs, so that lists need not read them
    elements       int         not null default 0,
    unreviewed     int         not null default 0,
    level          catalog.sensitivity not null default 'INTERNAL',
    types          text[]      not null default '{}',
    version        int         not null default 0,
    unique (repository_id, qualified_name)
);
create index dataset_collection on catalog.dataset (collection_id);
comment on table catalog.dataset is 'A table, view, sheet or file found by scanning (clauses STO-1, DSE-5).';

create table catalog.element (
    id                 uuid        primary key,
    dataset_id         uuid        not null references catalog.dataset,
    name               text        not null check (name <> ''),
    ordinal            int         not null,
    storage_type       text        not null,
    comment            text        not null default '',
    suggested_type     text,
    suggested_level    catalog.sensitivity not null,
    confidence         double precision not null check (confidence between 0 and 1),
    evidence           text[]      not null default '{}',
    data_type          text,
    level              catalog.sensitivity not null,
    review             text        not null default 'SUGGESTED'
                       check (review in ('SUGGESTED', 'CONFIRMED', 'CORRECTED')),
    reviewed_by        uuid,
    reviewed_at        timestamptz,
    profile            jsonb       not null,
    identifies         boolean     not null default false,
    references_dataset text,
    references_element text,
    first_seen_at      timestamptz not null,
    last_seen_at       timestamptz not null,
    gone_at            timestamptz,
    version            int         not null default 0,
    unique (dataset_id, name),
    check ((review = 'SUGGESTED') = (reviewed_at is null))
);
create index element_unreviewed on catalog.element (dataset_id) where review = 'SUGGESTED' and gone_at is null;
create index element_reviewed on catalog.element (dataset_id) where review <> 'SUGGESTED';
create index element_type on catalog.element (data_type) where gone_at is null;
comment on table catalog.element is 'A column with what it holds: suggested by discovery, decided by people (clauses STO-2, DSE-5).';
comment on column catalog.element.data_type is 'the verdict in force; null: not about a person';

create table catalog.change (
    id            bigint      generated always as identity primary key,
    repository_id uuid        not null references catalog.repository,
    at            timestamptz not null,
    kind          text        not null,
    dataset_id    uuid        references catalog.dataset,
    element_id    uuid        references catalog.element,
    what          text        not null
);
create index change_repository on catalog.change (repository_id, id desc);
comment on table catalog.change is 'What a re-scan found changed (clause DSE-5).';
