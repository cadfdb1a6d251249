create schema access;

create table access.data_grant (
    id             uuid        primary key,
    holder         uuid        not null,
    holder_name    text        not null,
    holder_person  uuid,
    dataset_id     uuid        not null,
    elements       jsonb       not null check (jsonb_array_length(elements) > 0),
    population     text        not null check (population in ('OWN_STUDENTS', 'OF_SCHOOL', 'NAMED', 'EVERYONE')),
    population_ids uuid[]      not null default '{}',
    filter         jsonb       not null default '[]',
    purpose        text        not null check (purpose <> ''),
    origin         text        not null check (origin in ('REQUEST', 'STANDING')),
    basis          text        not null,
    valid_from     timestamptz not null,
    valid_until    timestamptz not null check (valid_until > valid_from),
    given_by       uuid        not null,
    given_at       timestamptz not null,
    revoked_at     timestamptz,
    reason         text        not null default '',
    seal           text        not null,
    version        int         not null default 0
);
create index data_grant_holder on access.data_grant (holder, given_at desc);
create index data_grant_dataset on access.data_grant (dataset_id, given_at desc);
create index data_grant_given on access.data_grant (given_at desc, id);
create index data_grant_until on access.data_grant (valid_until) where revoked_at is null;
comment on table access.data_grant is
    'Who may have which elements of whose rows, for what and how long (clause DSE-6). The seal is made with a key outside the database; a row that does not match it delivers nothing.';

create table access.pseudonym_key (
    grant_id uuid        primary key references access.data_grant,
    edition  int         not null check (edition >= 1),
    sealed   text        not null,
    made_at  timestamptz not null
);
comment on table access.pseudonym_key is
    'The key of a grant''s pseudonyms, encrypted with a key outside the database. A new edition replaces the old one, whose pseudonyms nobody can make again.';
