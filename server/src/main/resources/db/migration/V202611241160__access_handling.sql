
create table access.rule_edition (
    edition           int         primary key check (edition >= 1),
    note              text        not null check (note <> ''),
    again             boolean     not null,
    published_by      uuid        not null,
    published_by_name text        not null,
    published_at      timestamptz not null
);
comment on table access.rule_edition is 'Editions of the handling rules; never changed once published (clause MAN-4).';

create table access.handling_rule (
    edition   int  not null references access.rule_edition,
    level     text not null check (level in ('PUBLIC', 'INTERNAL', 'CONFIDENTIAL', 'RESTRICTED')),
    situation text not null check (situation in ('CREATING', 'STORING', 'SHARING', 'SPEAKING', 'COMING_BY')),
    words     text not null check (words <> '' and length(words) <= 1000),
    primary key (edition, level, situation)
);
comment on table access.handling_rule is 'How data of a sensitivity level is handled in each situation (clause MAN-4).';

create table access.acknowledgement (
    account uuid        not null,
    edition int         not null references access.rule_edition,
    at      timestamptz not null,
    primary key (account, at)
);
comment on table access.acknowledgement is 'Who said when that they read an edition of the rules and will keep them (clause MAN-4).';

insert into access.rule_edition (edition, note, again, published_by, published_by_name, published_at)
values (1, 'The rules that Hornbook starts with. The governance lead adapts them to the district.', true,
        '00000000-0000-0000-0000-000000000000', 'Hornbook', now());

insert into access.handling_rule (edition, level, situation, words) values
(1, 'RESTRICTED', 'CREATING', 'Write down only what your task needs, in the district''s own systems. Make no copy, print only when there is no other way, and keep facts apart from opinions.'),
(1, 'RESTRICTED', 'STORING', 'Keep it in the repository it comes from. Never on a personal device, in a personal account or on a memory stick. Paper stays in a locked cabinet, and you alone hold the key or sign for it. Delete downloads the day you no longer need them.'),
(1, 'RESTRICTED', 'SHARING', 'Share it only with a person who was granted the same data. Do not forward it; send the other person to Hornbook to ask. Never put it in e-mail, chat or a shared document.'),
(1, 'RESTRICTED', 'SPEAKING', 'Speak about it behind a closed door, with people who were granted it, and say no more than the purpose needs. Not on a speaker phone, and never in front of students.'),
(1, 'RESTRICTED', 'COMING_BY', 'When you see or hear it without having asked for it, stop reading, tell nobody what it said, and tell its custodian the same day. When it may have reached somebody outside the district, tell the security officer at once.'),
(1, 'CONFIDENTIAL', 'CREATING', 'Collect only what the purpose needs. Use the district''s systems and the fields that are there for it; do not start lists of your own.'),
(1, 'CONFIDENTIAL', 'STORING', 'Keep it in the district''s systems and folders that ask for your sign-in. Lock your screen when you leave. Put papers with names away when you are not working on them. Delete downloads when their purpose is over.'),
(1, 'CONFIDENTIAL', 'SHARING', 'Share it with colleagues who need it for the same students and purpose, in the district''s own systems. Nothing goes to families of other students, to vendors or to anybody outside without the custodian.'),
(1, 'CONFIDENTIAL', 'SPEAKING', 'Speak about a student where only those who work with that student can hear you: not in corridors, the teachers'' room, on the bus or at home.'),
(1, 'CONFIDENTIAL', 'COMING_BY', 'What you learn by chance about a student, a family or a colleague is not yours to pass on. Close it, and tell the custodian when it was open to people who should not see it.'),
(1, 'INTERNAL', 'CREATING', 'Use the district''s systems, so that others find it.'),
(1, 'INTERNAL', 'STORING', 'Keep it where staff sign in.'),
(1, 'INTERNAL', 'SHARING', 'Share it with staff freely. Ask your supervisor before it leaves the district.'),
(1, 'INTERNAL', 'SPEAKING', 'Speak about it with staff as your work needs.'),
(1, 'PUBLIC', 'SHARING', 'Anybody may have it. Give the published table rather than a copy of your own, so that everybody has the same numbers.');
