-- What the portal's role may read; run by the owner of the schema at every start, after the migrations.
-- Rights of an earlier version that are no longer listed go.
select set_config('hornbook.portal', :'portal', false);

do $$
declare
    portal text := current_setting('hornbook.portal');
begin
    execute format('revoke all on all tables in schema open_data from %I', portal);
    execute format('grant usage on schema open_data to %I', portal);
    execute format('grant select on open_data.dataset, open_data.release, open_data.cell to %I', portal);
end $$;
