package org.hornbook.server.discovery;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for a text in every row of every table of the product's database. */
final class WholeDatabase {

    private WholeDatabase() {}

    static List<String> tablesWith(JdbcClient jdbc, String text) {
        return jdbc
                .sql("select schemaname || '.' || tablename from pg_tables"
                        + " where schemaname not in ('pg_catalog', 'information_schema')")
                .query((row, n) -> row.getString(1))
                .list()
                .stream()
                .filter(table -> jdbc.sql("select exists (select 1 from " + table
                                + " as t where position(lower(:text) in lower(t::text)) > 0)")
                        .param("text", text)
                        .query(Boolean.class)
                        .single())
                .toList();
    }
}
