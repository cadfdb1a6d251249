create table catalog.search_change (
    seq  bigserial primary key,
    kind text not null check (kind in ('repository', 'collection', 'dataset', 'element')),
    id   uuid not null,
    -- sequences are not given out in the order of commits: read only rows whose transaction is older than every
    -- running one (transaction < pg_snapshot_xmin(pg_current_snapshot())), or some are missed
    transaction xid8 not null default pg_current_xact_id()
);
comment on table catalog.search_change is
    'What the search indexes must read again. A repository, collection or dataset stands for everything in it.';

create function catalog.note_search_change() returns trigger language plpgsql as $$
begin
    insert into catalog.search_change (kind, id) select tg_argv[0], id from changed;
    return null;
end $$;

create trigger repository_added after insert on catalog.repository referencing new table as changed
    for each statement execute function catalog.note_search_change('repository');
create trigger repository_changed after update on catalog.repository referencing new table as changed
    for each statement execute function catalog.note_search_change('repository');
create trigger collection_added after insert on catalog.collection referencing new table as changed
    for each statement execute function catalog.note_search_change('collection');
create trigger collection_changed after update on catalog.collection referencing new table as changed
    for each statement execute function catalog.note_search_change('collection');
create trigger dataset_added after insert on catalog.dataset referencing new table as changed
    for each statement execute function catalog.note_search_change('dataset');
create trigger element_added after insert on catalog.element referencing new table as changed
    for each statement execute function catalog.note_search_change('element');

-- a re-scan touches every row; only what search shows counts as changed
create function catalog.note_dataset_change() returns trigger language plpgsql as $$
begin
    insert into catalog.search_change (kind, id)
    select 'dataset', n.id from changed n join before b using (id)
    where (n.collection_id, n.gone_at is null, n.comment, n.level, n.unreviewed = 0)
          is distinct from (b.collection_id, b.gone_at is null, b.comment, b.level, b.unreviewed = 0);
    return null;
end $$;
create trigger dataset_changed after update on catalog.dataset
    referencing old table as before new table as changed
    for each statement execute function catalog.note_dataset_change();

create function catalog.note_element_change() returns trigger language plpgsql as $$
begin
    insert into catalog.search_change (kind, id)
    select 'element', n.id from changed n join before b using (id)
    where (n.data_type, n.level, n.review, n.gone_at is null, n.comment)
          is distinct from (b.data_type, b.level, b.review, b.gone_at is null, b.comment);
    return null;
end $$;
create trigger element_changed after update on catalog.element
    referencing old table as before new table as changed
    for each statement execute function catalog.note_element_change();

create function catalog.note_deletion() returns trigger language plpgsql as $$
begin
    insert into catalog.search_change (kind, id) select tg_argv[0], id from before;
    return null;
end $$;
create trigger collection_removed after delete on catalog.collection referencing old table as before
    for each statement execute function catalog.note_deletion('collection');
