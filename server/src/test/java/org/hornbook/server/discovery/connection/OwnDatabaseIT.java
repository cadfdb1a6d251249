package org.hornbook.server.discovery.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.Repository;
import org.hornbook.server.discovery.Connection;
import org.hornbook.server.support.HornbookIT;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Hornbook's own database enters its own catalog; its name there is one for the whole installation, hence the order. */
@HornbookIT
@TestMethodOrder(OrderAnnotation.class)
class OwnDatabaseIT {

    @Autowired
    Repositories repositories;

    @Autowired
    ConnectionKeeping keeping;

    @Autowired
    ConnectionStore store;

    @Autowired
    SecretKeeping secrets;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    @Order(1)
    void anAddressThatIsNoPlainOneIsLeftToPeople() {
        start("jdbc:postgresql://db.example.org/hornbook?user=carried", "", "");
        start("jdbc:h2:mem:x", "hornbook", "");
        start("jdbc:postgresql:hornbook", "hornbook", "");
        assertThat(entry()).isEmpty();
    }

    @Test
    @Order(2)
    void entersTheCatalogWithAConnectionWhosePasswordIsSealed() {
        start("jdbc:postgresql://db.example.org/hornbook", "hornbook", "lantern-chestnut");
        Connection connection = connection();
        assertThat(connection.settings())
                .containsAllEntriesOf(
                        Map.of("host", "db.example.org", "port", "5432", "database", "hornbook", "user", "hornbook"))
                .doesNotContainKey("password");
        assertThat(connection.savedSecrets()).containsExactly("password");
        assertThat(connection.schedule().intervalDays()).isEqualTo(30);
    }

    @Test
    @Order(3)
    void startingAgainChangesNothing() {
        int version = connection().version();
        start("jdbc:postgresql://db.example.org/hornbook", "hornbook", "lantern-chestnut");
        assertThat(connection().version()).isEqualTo(version);
    }

    @Test
    @Order(4)
    void theConnectionFollowsTheAddressAndTheEntryStaysOne() {
        Repository before = entry().orElseThrow();
        start("jdbc:postgresql://other.example.org:5555/hornbook", "hornbook", "lantern-chestnut");
        assertThat(entry().orElseThrow().id()).isEqualTo(before.id());
        assertThat(connection().settings()).containsAllEntriesOf(Map.of("host", "other.example.org", "port", "5555"));
    }

    private void start(String url, String user, String password) {
        new OwnDatabase(repositories, keeping, store, secrets, jdbc, transactions, url, user, password).register();
    }

    private Optional<Repository> entry() {
        return repositories.findByName(OwnDatabase.NAME);
    }

    private Connection connection() {
        return keeping.find(entry().orElseThrow().id()).orElseThrow();
    }
}
