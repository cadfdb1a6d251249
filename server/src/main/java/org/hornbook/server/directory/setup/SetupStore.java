package org.hornbook.server.directory.setup;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the setup code. */
@Repository
class SetupStore {

    private static final String REPLACE = """
            insert into directory.setup_code (code_hash) values (:hash)
            on conflict (only_one) do update set code_hash = excluded.code_hash
            """;

    private final JdbcClient jdbc;

    SetupStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void replace(String hash) {
        jdbc.sql(REPLACE).param("hash", hash).update();
    }

    boolean take(String hash) {
        return jdbc.sql("delete from directory.setup_code where code_hash = :hash")
                        .param("hash", hash)
                        .update()
                == 1;
    }
}
