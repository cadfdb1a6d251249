package org.hornbook.portal.data;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start with a database role that can do more than read what is published, so that a wrong setting cannot
 * put the private database behind public pages (clause SHR-1).
 */
@Component
public class RoleCheck {

    private static final String TOO_MUCH = """
            select n.nspname || '.' || c.relname
            from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'v', 'm', 'f')
              and n.nspname not in ('pg_catalog', 'information_schema')
              and has_schema_privilege(n.oid, 'usage')
              and case when n.nspname = 'open_data'
                       then has_table_privilege(c.oid, 'insert, update, delete, truncate, references, trigger')
                       else has_table_privilege(c.oid, 'select, insert, update, delete, truncate')
                            or has_any_column_privilege(c.oid, 'select')
                  end
            order by 1 limit 1
            """;

    private static final String RANK = """
            select rolsuper or rolcreaterole or rolcreatedb or rolbypassrls from pg_catalog.pg_roles
            where rolname = current_user
            """;

    private static final String READABLE = """
            select count(*) = 3 from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'open_data' and c.relname in ('dataset', 'release', 'cell')
              and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select')
            """;

    /** Ends the start when the role can do too much, or too little. */
    RoleCheck(JdbcClient jdbc) {
        List<String> reached =
                jdbc.sql(TOO_MUCH).query((row, number) -> row.getString(1)).list();
        if (jdbc.sql(RANK).query(Boolean.class).single() || !reached.isEmpty()) {
            throw new UnfitRole("The portal's database role can do more than read what is published"
                    + (reached.isEmpty() ? "" : ": it reaches " + reached.getFirst())
                    + ". Give the portal a role of its own, as the operations guide says.");
        }
        if (!jdbc.sql(READABLE).query(Boolean.class).single()) {
            throw new UnfitRole("The portal's database role cannot read the tables of open_data. Start Hornbook once on"
                    + " this database: it makes them and lets the role read them.");
        }
    }

    /** A role that the portal must not or cannot run with; the message says what to do. */
    public static final class UnfitRole extends RuntimeException {
        UnfitRole(String message) {
            super(message);
        }
    }
}
