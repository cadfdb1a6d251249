create table access.subject_key (
    dataset_id uuid             primary key,
    element_id uuid             not null,
    path       jsonb            not null default '[]' check (jsonb_array_length(path) <= 3),
    kind       text             not null,
    state      text             not null check (state in ('PROPOSED', 'DECLARED')),
    matching   double precision not null check (matching between 0 and 1),
    different  bigint           not null check (different >= 0),
    indexed    boolean          not null,
    note       text             not null default '',
    checked_at timestamptz      not null,
    decided_by uuid,
    version    int              not null default 0,
    check (state = 'PROPOSED' or decided_by is not null)
);
comment on table access.subject_key is
    'How a person''s rows are found in a dataset: the element with the person''s number, and the links that lead to it (clause DSE-9). No value is kept, only how many match the roster.';

create table access.key_gap (
    dataset_id uuid        primary key,
    reason     text        not null check (reason <> ''),
    cure       text        not null check (cure <> ''),
    checked_at timestamptz not null
);
comment on table access.key_gap is 'Why a person''s rows cannot be found in a dataset, and what to do about it.';
