create table catalog.link (
    id           uuid        primary key,
    from_element uuid        not null references catalog.element,
    to_element   uuid        not null references catalog.element,
    origin       text        not null check (origin in ('PERSON', 'DISCOVERY')),
    state        text        not null check (state in ('UNCHECKED', 'WORKS', 'BROKEN')),
    containment  double precision check (containment between 0 and 1),
    least        double precision not null default 0.99 check (least between 0 and 1),
    checked_at   timestamptz,
    note         text        not null default '',
    recorded_by  uuid        not null,
    recorded_at  timestamptz not null,
    retired_at   timestamptz,
    version      int         not null default 0,
    unique (from_element, to_element),
    check (from_element <> to_element)
);
create index link_to on catalog.link (to_element);
comment on table catalog.link is 'One element''s values refer to another''s: key to key, instead of a copy (clause ORG-2).';
comment on column catalog.link.containment is 'share of the referring element''s different values that the other has, when last checked';
comment on column catalog.link.least is 'containment from which the link counts as working; lower when people accept strays, with the reason in the note';

create table catalog.copy (
    id               uuid        primary key,
    copy_dataset     uuid        not null references catalog.dataset,
    original_dataset uuid        not null references catalog.dataset,
    share_of_rows    double precision not null check (share_of_rows between 0 and 1),
    confidence       double precision not null check (confidence between 0 and 1),
    origin           text        not null check (origin in ('PERSON', 'DISCOVERY')),
    evidence         text        not null,
    decision         text        not null default 'OPEN' check (decision in ('OPEN', 'JUSTIFIED', 'LINKED', 'RETIRED')),
    reason           text        not null default '',
    decided_by       uuid,
    decided_at       timestamptz,
    review_by        date,
    found_at         timestamptz not null,
    last_found_at    timestamptz not null,
    version          int         not null default 0,
    unique (copy_dataset, original_dataset),
    check (copy_dataset <> original_dataset),
    check (decision <> 'JUSTIFIED' or (reason <> '' and review_by is not null))
);
create index copy_original on catalog.copy (original_dataset);
comment on table catalog.copy is 'A dataset that repeats another; linked, retired or justified by people (clause ORG-2).';

create table catalog.copied_element (
    copy_id          uuid not null references catalog.copy on delete cascade,
    copy_element     uuid not null references catalog.element,
    original_element uuid not null references catalog.element,
    primary key (copy_id, copy_element, original_element)
);
create index copied_element_copy on catalog.copied_element (copy_element);

create table catalog.consolidation (
    id           uuid        primary key,
    left_dataset uuid        not null references catalog.dataset,
    right_dataset uuid       not null references catalog.dataset,
    confidence   double precision not null check (confidence between 0 and 1),
    evidence     text        not null,
    decision     text        not null default 'OPEN' check (decision in ('OPEN', 'CONSOLIDATED', 'KEPT_APART')),
    reason       text        not null default '',
    decided_by   uuid,
    decided_at   timestamptz,
    found_at     timestamptz not null,
    version      int         not null default 0,
    unique (left_dataset, right_dataset),
    check (left_dataset <> right_dataset),
    check (decision <> 'KEPT_APART' or reason <> '')
);
comment on table catalog.consolidation is 'Related data that could be one collection, suggested from the data itself (clause ORG-1).';

create table catalog.bulk_review (
    id        uuid        primary key,
    at        timestamptz not null,
    by        uuid        not null,
    what      text        not null,
    undone_at timestamptz
);
create index bulk_review_by on catalog.bulk_review (by, at desc);

create table catalog.bulk_review_element (
    bulk_id       uuid not null references catalog.bulk_review on delete cascade,
    element_id    uuid not null references catalog.element,
    data_type     text,
    level         catalog.sensitivity not null,
    review        text not null,
    reviewed_by   uuid,
    reviewed_at   timestamptz,
    version_after int  not null,
    primary key (bulk_id, element_id)
);
comment on table catalog.bulk_review_element is 'Verdicts as they were before a bulk act, so that it can be undone.';

create table catalog.absence (
    account uuid primary key,
    until   date not null,
    set_by  uuid not null,
    set_at  timestamptz not null
);
comment on table catalog.absence is 'Until that day, the deputies of this person''s collections act (clause MAN-3).';

create table catalog.reading (
    account uuid not null,
    day     date not null,
    primary key (account, day)
);
comment on table catalog.reading is 'Who opened the catalog on which day (clause STO-3).';
