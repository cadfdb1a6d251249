-- How accounts come to be used: links to set a password, throttling, the first account, when somebody signed in.

alter table directory.account
    add column opened_at         timestamptz not null default now(),
    add column last_signed_in_at timestamptz,
    add column access_version    int         not null default 0,
    add constraint account_sign_in_name_length check (length(sign_in_name) <= 100);
comment on column directory.account.access_version is
    'Goes up when roles change or the account ends; a session that remembers a smaller number ends at its next request.';
create index account_by_name on directory.account (lower(name), id);

create table directory.one_time_link (
    secret_hash text        primary key,
    account_id  uuid        not null references directory.account,
    purpose     text        not null check (purpose in ('INVITATION', 'RESET')),
    issued_by   uuid        not null,
    expires_at  timestamptz not null
);
comment on table directory.one_time_link is
    'Open links to set a password (clause DSE-2); only the hash of the secret is kept. One a person: a new one replaces it.';
create unique index one_time_link_account on directory.one_time_link (account_id);

create table directory.setup_code (
    only_one  boolean primary key default true check (only_one),
    code_hash text    not null
);
comment on table directory.setup_code is 'The code that opens the very first account; gone once an account exists.';

create table directory.sign_in_throttle (
    key           text        primary key,
    failures      int         not null check (failures >= 0),
    last_at       timestamptz not null,
    blocked_until timestamptz not null
);
comment on table directory.sign_in_throttle is
    'Attempts to sign in, by account and by address, shared by all nodes (clause DSE-2). Keys are hashed.';
create index sign_in_throttle_age on directory.sign_in_throttle (last_at);
