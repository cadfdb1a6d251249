create table access.disclosure (
    id             uuid        primary key,
    at             timestamptz not null,
    way            text        not null check (way in ('PREVIEW', 'DOWNLOAD', 'API', 'PACKAGE')),
    grant_id       uuid,
    released_by    uuid        not null,
    released_name  text        not null,
    recipient      uuid,
    recipient_name text        not null check (recipient_name <> ''),
    position       text        not null default '',
    affiliation    text        not null default '',
    purpose        text        not null,
    basis          text        not null,
    dataset_id     uuid,
    source         text        not null,
    elements       text[]      not null,
    rows           bigint      not null check (rows >= 0),
    people         int         not null check (people >= 0)
);
create index disclosure_at on access.disclosure (at desc, id);
create index disclosure_grant on access.disclosure (grant_id, at desc);
comment on table access.disclosure is
    'Every delivery of data about people: what, to whom, for what, on which basis (34 CFR 99.32; 603 CMR 23.07(1)). Never the values.';

create table access.disclosure_person (
    person_id     uuid        not null,
    at            timestamptz not null,
    disclosure_id uuid        not null references access.disclosure,
    primary key (person_id, at, disclosure_id)
);
create index disclosure_person_disclosure on access.disclosure_person (disclosure_id);
comment on table access.disclosure_person is 'Whose data a delivery had, by the roster''s person.';
