create schema calendar;

create table calendar.closed_day (
    day  date primary key,
    name text not null check (name <> '' and length(name) <= 100)
);
comment on table calendar.closed_day is
    'Days on which the district''s offices are closed, besides weekends: deadlines know them (clauses DSE-8, DSE-9).';
