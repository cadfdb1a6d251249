package org.hornbook.server.web;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For balancers and monitors: does this node answer, and does it reach the database. */
@RestController
@OpenToAll
class HealthApi {

    private static final Logger LOG = LoggerFactory.getLogger(HealthApi.class);
    private static final int SECONDS = 2;

    private final DataSource database;

    HealthApi(DataSource database) {
        this.database = database;
    }

    @GetMapping("/health")
    ResponseEntity<Map<String, String>> health() {
        boolean reachable = isDatabaseReachable();
        return ResponseEntity.status(reachable ? 200 : 503)
                .cacheControl(CacheControl.noStore())
                .body(Map.of("status", reachable ? "up" : "down", "database", reachable ? "up" : "down"));
    }

    private boolean isDatabaseReachable() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException e) {
            LOG.warn("The database cannot be reached", e);
            return false;
        }
    }
}
