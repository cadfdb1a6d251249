create table directory.known_browser (
    browser_hash text        not null,
    account_id   uuid        not null references directory.account,
    last_at      timestamptz not null,
    primary key (browser_hash, account_id)
);
comment on table directory.known_browser is
    'Which browsers an account signed in from lately (clause DSE-2): their attempts are counted apart from those of strangers. Only a hash of the browser''s cookie is kept.';
create index known_browser_age on directory.known_browser (last_at);
