package org.hornbook.server.discovery.scan;

import java.util.Optional;
import org.hornbook.discovery.profile.SketchKey;
import org.hornbook.server.discovery.vault.Vault;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The district's one key for column sketches, made on first use and kept sealed. */
@Component
class SketchKeys {

    private static final String OWNER = "district";
    private static final String NAME = "sketch key";

    private final JdbcClient jdbc;
    private final Vault vault;

    SketchKeys(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    SketchKey current() {
        return SketchKey.of(vault.open(OWNER, NAME, sealed().orElseGet(this::make)));
    }

    /** Two servers may make a key at the same time; the first one's is kept. */
    private String make() {
        jdbc.sql("insert into discovery.sketch_key (sealed) values (:sealed) on conflict do nothing")
                .param("sealed", vault.seal(OWNER, NAME, SketchKey.random().bytes()))
                .update();
        return sealed().orElseThrow();
    }

    private Optional<String> sealed() {
        return jdbc.sql("select sealed from discovery.sketch_key")
                .query(String.class)
                .optional();
    }

    @EventListener(ApplicationReadyEvent.class)
    void resealUnderCurrentKey() {
        sealed().filter(old -> !vault.isCurrent(old))
                .ifPresent(old -> jdbc.sql("update discovery.sketch_key set sealed = :new where sealed = :old")
                        .param("new", vault.seal(OWNER, NAME, vault.open(OWNER, NAME, old)))
                        .param("old", old)
                        .update());
    }
}
