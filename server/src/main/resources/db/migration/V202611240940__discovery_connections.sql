create schema discovery;

create table discovery.connection (
    repository_id    uuid        primary key,
    kind             text        not null check (kind <> ''),
    settings         jsonb       not null default '{}',
    secrets          jsonb       not null default '{}',
    interval_days    int         check (interval_days between 1 and 366),
    window_from      int         check (window_from between 0 and 23),
    window_to        int         check (window_to between 0 and 23),
    rows_per_second  bigint      check (rows_per_second between 1 and 100000000),
    tested_at        timestamptz,
    test_reachable   boolean,
    test_text        text,
    version          int         not null default 0,
    check ((window_from is null) = (window_to is null))
);
comment on table discovery.connection is
    'How a catalogued repository is reached and how often it is scanned (clause DSE-5). Secrets are encrypted.';
comment on column discovery.connection.secrets is
    'Setting to ciphertext: AES-256-GCM, bound to the repository and the setting, under a key outside the database.';

create table discovery.sketch_key (
    only_one boolean primary key default true check (only_one),
    sealed   text    not null
);
comment on table discovery.sketch_key is 'The district''s key for column sketches, encrypted like a secret.';
