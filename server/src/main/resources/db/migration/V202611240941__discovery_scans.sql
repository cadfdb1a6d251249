create table discovery.scan (
    id                uuid        primary key,
    repository_id     uuid        not null,
    repository_name   text        not null,
    state             text        not null
        check (state in ('QUEUED', 'RUNNING', 'CANCELLING', 'DONE', 'FAILED', 'CANCELLED')),
    requested_by      text        not null,
    requested_by_name text        not null,
    requested_at      timestamptz not null,
    started_at        timestamptz,
    finished_at       timestamptz,
    attempt           int         not null default 0,
    node              text,
    product           text,
    datasets_planned  int         not null default 0,
    datasets_done     int         not null default 0,
    rows_done         bigint      not null default 0,
    rows_estimated    bigint      not null default -1,
    seconds_left      bigint,
    progress_at       timestamptz,
    complete          boolean     not null default false,
    failure           text,
    cure              text,
    check ((state in ('DONE', 'FAILED', 'CANCELLED')) = (finished_at is not null))
);
comment on table discovery.scan is 'Scans of repositories with their progress and outcome (clause DSE-5).';
create unique index scan_one_open_each on discovery.scan (repository_id)
    where state in ('QUEUED', 'RUNNING', 'CANCELLING');
create index scan_latest on discovery.scan (repository_id, requested_at desc);
create index scan_requested on discovery.scan (requested_at desc);

create table discovery.scanned_dataset (
    scan_id    uuid        not null references discovery.scan on delete cascade,
    dataset    text        not null,
    row_count  bigint      not null,
    columns    int         not null,
    sensitive  int         not null,
    complete   boolean     not null,
    attempt    int         not null,
    at         timestamptz not null,
    primary key (scan_id, dataset)
);
comment on table discovery.scanned_dataset is
    'What a scan has finished; written with the catalog''s entries in one transaction, so a resumed scan goes on here.';

create table discovery.scan_problem (
    scan_id uuid not null references discovery.scan on delete cascade,
    number  bigint generated always as identity,
    place   text not null,
    what    text not null,
    cure    text not null,
    primary key (scan_id, number),
    unique (scan_id, place, what)
);
comment on table discovery.scan_problem is 'What a scan could not read, where, and what to do about it.';

create table discovery.profiled_dataset (
    repository_id uuid   not null,
    dataset       text   not null,
    scan_id       uuid   not null references discovery.scan,
    profile       jsonb  not null,
    sketches      bytea[] not null,
    primary key (repository_id, dataset)
);
create index profiled_dataset_scan on discovery.profiled_dataset (scan_id);
comment on table discovery.profiled_dataset is
    'Statistics and keyed sketches of the latest scan, for finding copies and links (clause ORG-2); no personal value.';
