-- What the public may read, and nothing else: the portal's role can select here and nowhere else (clause SHR-1).
-- No value of a withheld cell, no true count below the minimum and no reason that tells risky cells from the others
-- is ever written into this schema; those stay with the publishing desk.

create schema open_data;

create table open_data.dataset (
    slug             text        primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    title            text        not null check (title <> ''),
    summary          text        not null check (summary <> ''),
    description      text        not null check (description <> ''),
    keywords         text[]      not null check (cardinality(keywords) > 0),
    theme            text        not null check (theme <> ''),
    publisher        text        not null check (publisher <> ''),
    contact_name     text        not null check (contact_name <> ''),
    contact_email    text        not null check (contact_email ~ '^[^@\s]+@[^@\s]+$'),
    frequency        text        not null check (frequency ~ '^(R/P.+|irregular)$'),
    spatial          text        check (spatial <> ''),
    licence          text        check (licence ~ '^https?://'),
    created_at       timestamptz not null,
    modified_at      timestamptz not null,
    withdrawn_at     timestamptz,
    withdrawn_reason text,
    check ((withdrawn_at is null) = (withdrawn_reason is null)),
    check (withdrawn_reason <> '')
);
comment on table open_data.dataset is 'A table that the district publishes again and again (clause SHR-1).';
comment on column open_data.dataset.frequency is 'ISO 8601 repeating interval as DCAT-US asks, or "irregular".';

create table open_data.release (
    dataset          text        not null references open_data.dataset,
    version          int         not null check (version > 0),
    period           text        not null check (period <> ''),
    period_start     date,
    period_end       date        check (period_end >= period_start),
    published_at     timestamptz not null,
    measure          text        not null check (measure <> ''),
    dimensions       jsonb       not null check (jsonb_array_length(dimensions) > 0),
    method           text        not null check (method <> ''),
    withheld_notes   text        not null,
    published_cells  int         not null check (published_cells > 0),
    withheld_cells   int         not null check (withheld_cells >= 0),
    withdrawn_at     timestamptz,
    withdrawn_reason text,
    primary key (dataset, version),
    check ((period_start is null) = (period_end is null)),
    check ((withdrawn_at is null) = (withdrawn_reason is null)),
    check (withdrawn_reason <> ''),
    check (withheld_cells = 0 or withheld_notes <> '')
);
comment on table open_data.release is 'One publication of a dataset. Never changed, only withdrawn.';
comment on column open_data.release.dimensions is
    '[{"code","label","categories":[{"code","label","parent"}]}] in the order of the columns; the total comes first.';

create table open_data.cell (
    dataset    text    not null,
    version    int     not null,
    ordinal    int     not null check (ordinal >= 0),
    categories text[]  not null,
    value      numeric check (value not in ('NaN', 'Infinity', '-Infinity')),
    status     text    not null check (status in ('published', 'withheld')),
    primary key (dataset, version, ordinal),
    unique (dataset, version, categories),
    foreign key (dataset, version) references open_data.release,
    check ((status = 'withheld') = (value is null))
);
comment on table open_data.cell is
    'One cell of a release; the cells of a withdrawn release are deleted. Why a cell is withheld is not told.';
