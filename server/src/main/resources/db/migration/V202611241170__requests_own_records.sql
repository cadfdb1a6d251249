create schema requests;

create table requests.request (
    id             uuid        primary key,
    number         int         not null unique generated always as identity,
    channel        text        not null,
    relation       text        not null,
    state          text        not null,
    name           text        not null check (name <> ''),
    email          text        not null check (email <> ''),
    about_name     text        not null,
    about_birth    date,
    about_school   text        not null,
    wish           text        not null,
    sent_at        timestamptz not null,
    received_on    date,
    due            date,
    subject_id     uuid,
    requester_id   uuid,
    checked_how    text        not null default '',
    notice_on      date,
    refusal        text        not null default '',
    progress_hash  text        unique,
    version        int         not null default 0
);
comment on table requests.request is
    'Requests of families and staff for their own records (clause DSE-9; 603 CMR 23.07; 34 CFR 99.10). The clock begins on received_on.';
create index request_state on requests.request (state, due);

create table requests.secret (
    hash       text        primary key,
    request_id uuid        not null references requests.request on delete cascade,
    purpose    text        not null check (purpose in ('PROVE', 'PACKAGE')),
    expires_at timestamptz not null,
    code_hash  text,
    code_until timestamptz,
    tries      int         not null default 0
);
comment on table requests.secret is
    'Open one-time links; only hashes are kept. PROVE shows that the address is the requester''s, PACKAGE opens the records together with a code sent by e-mail.';

create table requests.attempt (
    key text        not null,
    at  timestamptz not null
);
comment on table requests.attempt is 'When somebody without an account sent something, by hashed address and machine: so many an hour and no more.';
create index attempt_key on requests.attempt (key, at);

create table requests.event (
    id         bigint      primary key generated always as identity,
    request_id uuid        not null references requests.request,
    at         timestamptz not null,
    by_whom    text        not null,
    what       text        not null,
    open       boolean     not null
);
comment on table requests.event is 'What happened to a request, in words; open lines are shown to the requester.';
create index event_request on requests.event (request_id, id);

create table requests.part (
    id         bigint  primary key generated always as identity,
    request_id uuid    not null references requests.request,
    sealed     text    not null
);
comment on table requests.part is
    'What was found about the person, sealed with the key outside of the database (clause SEC-1); deleted when the request ends.';
create index part_request on requests.part (request_id, id);

create table requests.hand_search (
    id          uuid        primary key,
    request_id  uuid        not null references requests.request,
    what        text        not null,
    reason      text        not null,
    custodian   uuid,
    state       text        not null check (state in ('OPEN', 'NOTHING', 'FOUND')),
    sealed      text        not null default '',
    answered_by text        not null default '',
    answered_at timestamptz,
    unique (request_id, what)
);
comment on table requests.hand_search is 'Collections that must be searched by hand: paper, vendors, no subject key; what was found is sealed.';

create table requests.package (
    request_id uuid        primary key references requests.request,
    sealed     text        not null,
    digest     text        not null,
    made_at    timestamptz not null
);
comment on table requests.package is 'The archive that is released, sealed with the key outside of the database; deleted when it was fetched or its link ended.';

create table requests.amendment (
    id           uuid        primary key,
    request_id   uuid        not null references requests.request,
    subject_id   uuid        not null,
    what         text        not null,
    wanted       text        not null,
    state        text        not null check (state in ('ASKED', 'GRANTED', 'REFUSED', 'HEARING', 'UPHELD')),
    reasons      text        not null default '',
    hearing_on   date,
    statement    text        not null default '',
    asked_on     date        not null,
    due          date        not null,
    version      int         not null default 0
);
comment on table requests.amendment is
    'Requests to change a record (34 CFR 99.20 to 99.22; 603 CMR 23.08); a statement of disagreement travels with every later package.';
create index amendment_subject on requests.amendment (subject_id);
