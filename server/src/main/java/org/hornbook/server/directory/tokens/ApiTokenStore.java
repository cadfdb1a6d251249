package org.hornbook.server.directory.tokens;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of API tokens. */
@Repository
class ApiTokenStore {

    private static final String INSERT = """
            insert into directory.api_token (id, account_id, name, scopes, secret_hash, created_at, expires_at)
            values (:id, :owner, :name, :scopes, :hash, :created, :expires)
            """;

    private static final String OF_OWNER = """
            select id, account_id, name, scopes, created_at, expires_at, last_used_at
            from directory.api_token where account_id = :owner and expires_at > :now
            order by created_at desc, id
            """;

    // last use is kept to the minute, so that a busy program does not write at every request
    private static final String USE = """
            update directory.api_token
            set last_used_at = case when last_used_at > :minute then last_used_at else :now end
            where secret_hash = :hash and expires_at > :now
            returning id, account_id, name, scopes, created_at, expires_at, last_used_at
            """;

    private static final String DELETE = """
            delete from directory.api_token where id = :id and account_id = :owner
            """;

    private final JdbcClient jdbc;

    ApiTokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ApiToken token, String hash) {
        jdbc.sql(INSERT)
                .param("id", token.id())
                .param("owner", token.owner().value())
                .param("name", token.name())
                .param(
                        "scopes",
                        token.scopes().stream().map(Scope::name).sorted().toArray(String[]::new))
                .param("hash", hash)
                .param("created", Timestamp.from(token.createdAt()))
                .param("expires", Timestamp.from(token.expiresAt()))
                .update();
    }

    List<ApiToken> ofOwner(AccountId owner, Instant now) {
        return jdbc.sql(OF_OWNER)
                .param("owner", owner.value())
                .param("now", Timestamp.from(now))
                .query(ApiTokenStore::token)
                .list();
    }

    Optional<ApiToken> use(String hash, Instant now) {
        return jdbc.sql(USE)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .param("minute", Timestamp.from(now.minusSeconds(60)))
                .query(ApiTokenStore::token)
                .optional();
    }

    boolean delete(UUID id, AccountId owner) {
        return jdbc.sql(DELETE).param("id", id).param("owner", owner.value()).update() == 1;
    }

    private static ApiToken token(ResultSet row, int number) throws SQLException {
        Timestamp used = row.getTimestamp("last_used_at");
        return new ApiToken(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("name"),
                Arrays.stream((String[]) row.getArray("scopes").getArray())
                        .map(Scope::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                used == null ? null : used.toInstant());
    }
}
