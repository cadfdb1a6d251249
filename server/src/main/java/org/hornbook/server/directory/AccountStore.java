package org.hornbook.server.directory;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the directory. */
@Repository
class AccountStore {

    private static final String COLUMNS = "id, sign_in_name, name, title, roles, active, version";

    private static final String INSERT = """
            insert into directory.account (id, sign_in_name, name, title, roles, active, version)
            values (:id, :signInName, :name, :title, :roles, :active, 0)
            """;

    private static final String UPDATE_PASSWORD = """
            update directory.account set password_hash = :hash, version = version + 1 where id = :id
            """;

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Account account) {
        jdbc.sql(INSERT)
                .param("id", account.id().value())
                .param("signInName", account.signInName())
                .param("name", account.name())
                .param("title", account.title())
                .param(
                        "roles",
                        account.roles().stream().map(Role::name).sorted().toArray(String[]::new))
                .param("active", account.active())
                .update();
    }

    void updatePassword(AccountId id, String hash) {
        jdbc.sql(UPDATE_PASSWORD).param("id", id.value()).param("hash", hash).update();
    }

    Optional<Account> find(AccountId id) {
        return jdbc.sql("select " + COLUMNS + " from directory.account where id = :id")
                .param("id", id.value())
                .query(AccountStore::account)
                .optional();
    }

    Optional<Account> findBySignInName(String signInName) {
        return jdbc.sql("select " + COLUMNS + " from directory.account where sign_in_name = :name")
                .param("name", signInName)
                .query(AccountStore::account)
                .optional();
    }

    Optional<String> findPasswordHash(AccountId id) {
        return jdbc.sql("select coalesce(password_hash, '') from directory.account where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .filter(hash -> !hash.isEmpty());
    }

    List<Account> all() {
        return jdbc.sql("select " + COLUMNS + " from directory.account order by lower(name), id")
                .query(AccountStore::account)
                .list();
    }

    Map<AccountId, String> names(Collection<AccountId> ids) {
        return jdbc
                .sql("select id, name from directory.account where id = any(:ids)")
                .param("ids", ids.stream().map(AccountId::value).toArray(UUID[]::new))
                .query((row, n) -> Map.entry(new AccountId(row.getObject("id", UUID.class)), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("sign_in_name"),
                row.getString("name"),
                row.getString("title"),
                roles(row.getArray("roles")),
                row.getBoolean("active"),
                row.getInt("version"));
    }

    private static Set<Role> roles(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
