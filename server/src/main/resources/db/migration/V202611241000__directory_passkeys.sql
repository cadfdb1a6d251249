create table directory.passkey (
    id              uuid        primary key,
    account_id      uuid        not null references directory.account,
    name            text        not null check (name <> '' and length(name) <= 80),
    credential_id   bytea       not null unique,
    public_key      bytea       not null,
    signature_count bigint      not null check (signature_count >= 0),
    user_verified   boolean     not null,
    transports      text[]      not null,
    backup_eligible boolean     not null,
    backed_up       boolean     not null,
    attestation     bytea       not null,
    created_at      timestamptz not null,
    last_used_at    timestamptz
);
comment on table directory.passkey is
    'Public keys of the devices that people sign in with (clause DSE-2; W3C Web Authentication). Nothing in it is secret.';
create index passkey_account on directory.passkey (account_id, created_at);
