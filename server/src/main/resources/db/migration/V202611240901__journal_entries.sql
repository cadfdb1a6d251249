create schema journal;

create table journal.head (
    only_one boolean primary key default true check (only_one),
    sequence bigint not null check (sequence >= 0),
    hash     text   not null check (length(hash) = 64)
);
comment on table journal.head is 'The end of the hash chain; appends take turns by locking this row.';
insert into journal.head (sequence, hash) values (0, repeat('0', 64));

create table journal.entry (
    sequence      bigint      primary key check (sequence > 0),
    at            timestamptz not null,
    actor_id      text        not null,
    actor_name    text        not null,
    act           text        not null,
    subject_kind  text        not null,
    subject_id    text        not null,
    subject_label text        not null,
    details       jsonb       not null,
    previous_hash text        not null check (length(previous_hash) = 64),
    hash          text        not null unique check (length(hash) = 64)
);
comment on table journal.entry is 'Record of acts, hash-chained (clauses SEC-1, DSE-6; 34 CFR 99.32). Insert only.';
create index entry_subject on journal.entry (subject_kind, subject_id, sequence desc);

create function journal.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'journal entries are never changed or removed';
end $$;
create trigger entry_is_insert_only before update or delete or truncate on journal.entry
    for each statement execute function journal.refuse_change();
