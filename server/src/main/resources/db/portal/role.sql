-- The open data portal's database role. Run in Hornbook's database by somebody who may create roles:
--   psql -d hornbook -v portal=hornbook_portal -v owner=hornbook -f role.sql
-- and give it a password afterwards with  \password hornbook_portal
-- Running it again changes nothing. Hornbook itself grants the role the tables of open_data at every start; nothing else
-- is ever granted to it.
-- What only a superuser may do is left out for others, with a notice: temporary files without limit, large objects,
-- locks by number and messages then stay possible for the role, none of which shows it private data.

select set_config('hornbook.portal', :'portal', false), set_config('hornbook.owner', :'owner', false);

do $$
declare
    portal  text := current_setting('hornbook.portal');
    owner   text := current_setting('hornbook.owner');
    limits  text[] := array[
        ['default_transaction_read_only', 'on'],
        ['statement_timeout', '5s'],
        ['lock_timeout', '2s'],
        ['idle_in_transaction_session_timeout', '10s'],
        ['search_path', 'open_data']];
    limited text[];
    routine regprocedure;
begin
    if not exists (select from pg_catalog.pg_roles where rolname = portal) then
        execute format('create role %I login noinherit', portal);
    end if;
    execute format('alter role %I login noinherit connection limit 20', portal);
    foreach limited slice 1 in array limits loop
        execute format('alter role %I in database %I set %I = %L', portal, current_database(), limited[1], limited[2]);
    end loop;
    execute format('grant connect on database %I to %I', current_database(), portal);
    -- everybody may make temporary tables, unless told otherwise
    execute format('revoke temporary on database %I from public', current_database());
    execute format('grant temporary on database %I to %I', current_database(), owner);
    revoke all on schema public from public;
    execute format('grant all on schema public to %I', owner);

    if not (select rolsuper from pg_catalog.pg_roles where rolname = current_user) then
        raise notice 'not a superuser: limits on temporary files, large objects and locks are left out';
        return;
    end if;
    execute format('alter role %I nosuperuser nocreatedb nocreaterole noreplication nobypassrls', portal);
    execute format('alter role %I in database %I set temp_file_limit = %L', portal, current_database(), '64MB');
    -- what everybody may call and a reader of tables has no use for: writing large objects, holding locks that the
    -- server waits for, sending messages, writing to the write-ahead log
    for routine in
        select p.oid::regprocedure from pg_catalog.pg_proc p
        where p.pronamespace = 'pg_catalog'::regnamespace
          and (p.proname in ('lo_creat', 'lo_create', 'lo_from_bytea', 'lo_put', 'lowrite', 'lo_open', 'lo_unlink',
                             'lo_truncate', 'lo_truncate64', 'lo_import', 'lo_export', 'pg_notify',
                             'pg_logical_emit_message', 'pg_export_snapshot')
               or p.proname ~ '^pg_(try_)?advisory_(xact_)?(un)?lock')
    loop
        execute format('revoke execute on function %s from public', routine);
        -- reading and writing the server's files stays the superuser's
        if routine::text !~ '^lo_(import|export)' then
            execute format('grant execute on function %s to %I', routine, owner);
        end if;
    end loop;
end $$;
