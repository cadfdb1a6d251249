-- The district's people as the roster (1EdTech OneRoster 1.2) tells them, and what is known about their rights.

create table directory.person (
    id           uuid        primary key,
    merged_into  uuid        references directory.person,
    canonical_id uuid        not null references directory.person deferrable initially deferred,
    created_at   timestamptz not null default now(),
    check (merged_into <> id)
);
comment on table directory.person is
    'A human being of the roster (clauses DSE-6, DSE-9). canonical_id is the person that this one was merged into at last, or itself.';
create index person_canonical on directory.person (canonical_id);

create table directory.roster_org (
    sourced_id text    primary key,
    id         uuid    not null unique default gen_random_uuid(),
    active     boolean not null,
    ended_on   date,
    name       text    not null,
    type       text    not null,
    identifier text    not null,
    parent     text    not null
);
comment on table directory.roster_org is 'orgs.csv: the district and its schools.';

create table directory.roster_session (
    sourced_id  text    primary key,
    active      boolean not null,
    ended_on    date,
    title       text    not null,
    type        text    not null,
    start_date  date    not null,
    end_date    date    not null,
    parent      text    not null,
    school_year int     not null
);
comment on table directory.roster_session is 'academicSessions.csv: school years and terms.';

create table directory.roster_course (
    sourced_id text    primary key,
    active     boolean not null,
    ended_on   date,
    title      text    not null,
    code       text    not null,
    org        text    not null
);
comment on table directory.roster_course is 'courses.csv.';

create table directory.roster_class (
    sourced_id text    primary key,
    active     boolean not null,
    ended_on   date,
    title      text    not null,
    code       text    not null,
    type       text    not null,
    course     text    not null,
    school     text    not null,
    terms      text[]  not null
);
comment on table directory.roster_class is 'classes.csv: who teaches and attends them decides whose students are whose (clause DSE-8).';

create table directory.roster_user (
    sourced_id     text    primary key,
    person_id      uuid    not null references directory.person,
    active         boolean not null,
    ended_on       date,
    enabled        boolean not null,
    username       text    not null,
    user_ids       text[]  not null,
    given_name     text    not null,
    middle_name    text    not null,
    family_name    text    not null,
    preferred_name text    not null,
    identifier     text    not null,
    email          text    not null,
    agents         text[]  not null,
    grades         text[]  not null,
    primary_org    text    not null,
    numbers        text[]  not null,
    kinds          text[]  not null default '{}'
);
comment on table directory.roster_user is
    'users.csv without what the directory has no use for: telephones, passwords, pronouns and resources are never kept (clause COL-3). kinds follows from the roles.';
create index roster_user_person on directory.roster_user (person_id);
create index roster_user_email on directory.roster_user (email) where email <> '';

create table directory.roster_role (
    sourced_id text    primary key,
    active     boolean not null,
    ended_on   date,
    user_id    text    not null,
    role_type  text    not null,
    role       text    not null,
    begin_date date,
    end_date   date,
    org        text    not null
);
comment on table directory.roster_role is 'roles.csv: what a user is at a school, and when.';
create index roster_role_user on directory.roster_role (user_id);
create index roster_role_org on directory.roster_role (org, role);

create table directory.roster_enrollment (
    sourced_id text    primary key,
    active     boolean not null,
    ended_on   date,
    class      text    not null,
    school     text    not null,
    user_id    text    not null,
    role       text    not null,
    is_primary boolean not null,
    begin_date date,
    end_date   date
);
comment on table directory.roster_enrollment is 'enrollments.csv: who teaches and who attends a class, and when.';
create index roster_enrollment_user on directory.roster_enrollment (user_id);
create index roster_enrollment_class on directory.roster_enrollment (class, role);
create index roster_enrollment_school on directory.roster_enrollment (school);

create table directory.roster_birth (
    sourced_id text    primary key,
    active     boolean not null,
    ended_on   date,
    birth_date date
);
comment on table directory.roster_birth is
    'demographics.csv: only the birth date, by which a student comes to hold rights (603 CMR 23.02; 34 CFR 99.5). Sex, race and origin are not kept (clause COL-3).';

create table directory.roster_number (
    user_id text not null references directory.roster_user on delete cascade,
    kind    text not null,
    value   text not null check (value <> ''),
    primary key (kind, value, user_id)
);
comment on table directory.roster_number is 'Numbers and addresses by which repositories know a person; follows from users and roles after each import.';
create index roster_number_user on directory.roster_number (user_id);

create table directory.roster_relation (
    student_user   text not null references directory.roster_user on delete cascade,
    caregiver_user text not null references directory.roster_user on delete cascade,
    relation       text not null,
    primary key (student_user, caregiver_user)
);
comment on table directory.roster_relation is 'Who cares for which student; follows from the agents of users after each import.';
create index roster_relation_caregiver on directory.roster_relation (caregiver_user);

create table directory.account_tie (
    account_id uuid        primary key references directory.account,
    person_id  uuid        references directory.person,
    made_by    uuid        not null,
    made_at    timestamptz not null
);
comment on table directory.account_tie is
    'Corrections of which person an account belongs to; without a row the e-mail address decides. No person: the account belongs to nobody of the roster.';

create table directory.record_restriction (
    id          uuid        primary key,
    student_id  uuid        not null references directory.person,
    person_id   uuid        not null references directory.person,
    kind        text        not null,
    document    text        not null check (document <> ''),
    valid_from  date        not null,
    valid_until date        check (valid_until >= valid_from),
    entered_by  text        not null,
    entered_at  timestamptz not null,
    ended_by    text,
    ended_at    timestamptz,
    end_reason  text        not null default '',
    version     int         not null default 0,
    check ((ended_by is null) = (ended_at is null))
);
comment on table directory.record_restriction is
    'What limits somebody''s rights over a student''s record (603 CMR 23.07(5), 23.01(3)); ended, never deleted.';
create index record_restriction_student on directory.record_restriction (student_id);

create table directory.directory_opt_out (
    id            uuid        primary key,
    student_id    uuid        not null references directory.person,
    asked_by      text        not null check (asked_by <> ''),
    asked_on      date        not null,
    entered_by    text        not null,
    entered_at    timestamptz not null,
    withdrawn_by  text,
    withdrawn_at  timestamptz,
    check ((withdrawn_by is null) = (withdrawn_at is null))
);
comment on table directory.directory_opt_out is
    'Who asked that directory information is not disclosed (34 CFR 99.37); honoured after the student has left.';
create unique index directory_opt_out_open on directory.directory_opt_out (student_id) where withdrawn_at is null;

create table directory.person_match (
    id         uuid        primary key,
    first_id   uuid        not null references directory.person,
    second_id  uuid        not null references directory.person,
    decision   text        not null check (decision in ('MERGED', 'LINKED', 'DIFFERENT')),
    reason     text        not null,
    decided_by text        not null,
    decided_at timestamptz not null,
    undone_by  text,
    undone_at  timestamptz,
    check (first_id <> second_id)
);
comment on table directory.person_match is
    'Decisions on records that may be of one human being: merged into the first, linked (two positions, records kept apart) or different. Undone, never deleted.';
create index person_match_second on directory.person_match (second_id);

create table directory.roster_import (
    id            uuid        primary key,
    at            timestamptz not null,
    source        text        not null,
    name          text        not null,
    outcome       text        not null check (outcome in ('IMPORTED', 'UNCHANGED', 'REFUSED', 'HELD')),
    actor         text        not null,
    counts        jsonb       not null,
    problems      jsonb       not null,
    problem_count int         not null,
    took_ms       bigint      not null
);
comment on table directory.roster_import is 'Every attempt to import a roster, with counts, and what was wrong (without personal values).';
create index roster_import_at on directory.roster_import (at desc);

create table directory.roster_upload (
    id          uuid        primary key,
    name        text        not null,
    bundle      bytea       not null,
    account_id  uuid        not null references directory.account,
    uploaded_at timestamptz not null
);
comment on table directory.roster_upload is 'Bundles that were checked and wait for the word to import; gone after a day.';
