create table directory.api_token (
    id           uuid        primary key,
    account_id   uuid        not null references directory.account,
    name         text        not null check (name <> ''),
    scopes       text[]      not null check (cardinality(scopes) > 0),
    secret_hash  text        not null unique,
    created_at   timestamptz not null,
    expires_at   timestamptz not null check (expires_at > created_at),
    last_used_at timestamptz
);
comment on table directory.api_token is
    'Tokens of programs that act for a person (clause DSE-6); only the hash of the secret is kept.';
create index api_token_owner on directory.api_token (account_id, created_at desc);
