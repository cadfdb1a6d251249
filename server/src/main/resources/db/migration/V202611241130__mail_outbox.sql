create schema mail;

create table mail.letter (
    id              uuid        primary key,
    to_address      text        not null check (to_address <> ''),
    subject         text        not null check (subject <> ''),
    body            text,
    about           text        not null check (about <> ''),
    once            text        unique,
    state           text        not null check (state in
        ('QUEUED', 'SENDING', 'HANDED_OVER', 'SENT', 'UNCERTAIN', 'REFUSED', 'CANCELLED')),
    attempts        int         not null default 0,
    trouble         text        not null default '',
    queued_at       timestamptz not null,
    next_try_at     timestamptz not null,
    worked_on_since timestamptz,
    sent_at         timestamptz,
    check ((state in ('SENDING', 'HANDED_OVER')) = (worked_on_since is not null)),
    check ((state = 'SENT') = (sent_at is not null)),
    check (body is not null or state in ('SENT', 'CANCELLED'))
);
comment on table mail.letter is
    'Letters by e-mail: to be sent, sent, refused (clauses DSE-9, DSE-10). The text is forgotten once a letter is sent.';
create index letter_due on mail.letter (next_try_at) where state = 'QUEUED';
create index letter_worked_on on mail.letter (worked_on_since) where worked_on_since is not null;
create index letter_list on mail.letter (queued_at desc, id);
create index letter_attention on mail.letter (state) where state in ('UNCERTAIN', 'REFUSED');
