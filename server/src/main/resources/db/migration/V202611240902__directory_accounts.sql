create schema directory;

create table directory.account (
    id             uuid    primary key,
    sign_in_name   text    not null unique check (sign_in_name = lower(sign_in_name)),
    name           text    not null check (name <> ''),
    title          text    not null default '',
    roles          text[]  not null check (cardinality(roles) > 0),
    active         boolean not null default true,
    password_hash  text,
    version        int     not null default 0
);
comment on table directory.account is 'People who sign in, with their roles (clauses MAN-3, DSE-2).';
