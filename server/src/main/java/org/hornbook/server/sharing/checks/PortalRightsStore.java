package org.hornbook.server.sharing.checks;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the database lets the portal's role do, read from its catalog. */
@Repository
class PortalRightsStore {

    /** The role that the portal signs in with. */
    static final String ROLE = "hornbook_portal";

    /** Rights on tables, views and sequences outside of what is published; each through whatever grant. */
    private static final String RELATIONS = """
            select 'a right on ' || n.nspname || '.' || c.relname
            from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'v', 'm', 'f')
              and n.nspname not in ('pg_catalog', 'information_schema')
              and n.nspname not like 'pg\\_toast%' and n.nspname not like 'pg\\_temp%'
              and (case when n.nspname = 'open_data'
                        then has_table_privilege(:role, c.oid, 'insert, update, delete, truncate, references, trigger')
                        else has_table_privilege(:role, c.oid,
                                 'select, insert, update, delete, truncate, references, trigger')
                             or has_any_column_privilege(:role, c.oid, 'select, insert, update, references') end)
            order by 1
            """;

    private static final String SCHEMAS = """
            select 'the right to use schema ' || nspname from pg_catalog.pg_namespace
            where nspname not in ('open_data', 'pg_catalog', 'information_schema', 'public')
              and nspname not like 'pg\\_toast%' and nspname not like 'pg\\_temp%'
              and has_schema_privilege(:role, oid, 'usage, create')
            order by 1
            """;

    private static final String POWERS = """
            select power from pg_catalog.pg_roles r
            cross join lateral (values
                (r.rolsuper, 'the powers of a superuser'), (r.rolcreaterole, 'the right to create roles'),
                (r.rolcreatedb, 'the right to create databases'), (r.rolbypassrls, 'the right to pass row security'),
                (r.rolreplication, 'the right to replicate')) as powers(has, power)
            where r.rolname = :role and powers.has
            union all
            select 'membership in role ' || m.rolname from pg_catalog.pg_roles m
            where m.rolname <> :role and pg_has_role(:role, m.oid, 'member')
            """;

    private static final String CLOSED = """
            select count(*) from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'v', 'm', 'f')
              and n.nspname not in ('open_data', 'pg_catalog', 'information_schema')
              and n.nspname not like 'pg\\_toast%' and n.nspname not like 'pg\\_temp%'
              and not has_table_privilege(:role, c.oid, 'select, insert, update, delete')
            """;

    private final JdbcClient jdbc;

    PortalRightsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean roleExists() {
        return jdbc.sql("select exists (select 1 from pg_catalog.pg_roles where rolname = :role)")
                .param("role", ROLE)
                .query(Boolean.class)
                .single();
    }

    /** Rights that the role has and should not have, in words; a superuser has all of them. */
    List<String> tooMuch() {
        List<String> powers = list(POWERS);
        if (!powers.isEmpty()) {
            return powers;
        }
        return java.util.stream.Stream.concat(list(SCHEMAS).stream(), list(RELATIONS).stream())
                .toList();
    }

    long closed() {
        return jdbc.sql(CLOSED).param("role", ROLE).query(Long.class).single();
    }

    private List<String> list(String sql) {
        return jdbc.sql(sql)
                .param("role", ROLE)
                .query((row, n) -> String.valueOf(row.getString(1)))
                .list();
    }
}
