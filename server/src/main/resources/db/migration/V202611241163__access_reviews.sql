create table access.review (
    id              uuid        primary key,
    title           text        not null check (title <> ''),
    started_by      uuid        not null,
    started_by_name text        not null,
    started_at      timestamptz not null,
    due             date        not null,
    closed_at       timestamptz
);
comment on table access.review is
    'Campaigns in which the keepers of data confirm or end every grant; what nobody confirms by the day ends (clause DSE-6).';

create table access.review_item (
    review_id        uuid not null references access.review,
    kind             text not null check (kind in ('GRANT', 'STANDING')),
    subject_id       uuid not null,
    label            text not null,
    dataset_id       uuid not null,
    holder           uuid,
    keeper           uuid,
    answer           text check (answer in ('CONFIRMED', 'ENDED', 'RAN_OUT')),
    answered_by      uuid,
    answered_by_name text,
    answered_at      timestamptz,
    reason           text not null default '',
    primary key (review_id, kind, subject_id),
    constraint nobody_confirms_their_own check (answered_by is null or answered_by is distinct from holder)
);
create index review_item_keeper on access.review_item (keeper) where answer is null;
comment on table access.review_item is 'Each grant and each agreement for a role under review, with the answer.';

create table access.renewal (
    grant_id  uuid        primary key,
    raised_at timestamptz not null
);
comment on table access.renewal is 'Grants whose holder was told that they end soon.';
