package org.hornbook.server.directory;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
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
import org.jspecify.annotations.Nullable;
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

    private static final String UPDATE = """
            update directory.account
            set name = :name, title = :title, roles = :roles, version = version + 1,
                access_version = access_version + case when roles = cast(:roles as text[]) then 0 else 1 end
            where id = :id and version = :version
            """;

    private static final String UPDATE_ACTIVE = """
            update directory.account
            set active = :active, version = version + 1, access_version = access_version + 1
            where id = :id and active <> :active
            """;

    private static final String MATCHING = """
            from directory.account
            where (:words = '' or strpos(lower(name || ' ' || sign_in_name || ' ' || title), :words) > 0)
              and (:role = '' or :role = any(roles))
              and (:state = 'ALL' or active = (:state = 'ACTIVE'))
            """;

    private static final String PAGE = "select " + COLUMNS + ", last_signed_in_at " + MATCHING
            + " order by lower(name), id limit :limit offset :skip";

    // locks the administrators, so that two of them cannot take the role from each other at the same moment
    private static final String OTHER_ADMINISTRATORS = """
            select count(*) from (
                select id from directory.account where active and 'ADMINISTRATOR' = any(roles) order by id for update
            ) administrator where id <> :id
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
                .param("roles", names(account.roles()))
                .param("active", account.active())
                .update();
    }

    void updatePassword(AccountId id, String hash) {
        jdbc.sql(UPDATE_PASSWORD).param("id", id.value()).param("hash", hash).update();
    }

    /** False when somebody else changed the account in between. */
    boolean update(AccountId id, AccountChange change) {
        return jdbc.sql(UPDATE)
                        .param("id", id.value())
                        .param("name", change.name())
                        .param("title", change.title())
                        .param("roles", names(change.roles()))
                        .param("version", change.version())
                        .update()
                == 1;
    }

    /** False when the account was so already. */
    boolean updateActive(AccountId id, boolean active) {
        return jdbc.sql(UPDATE_ACTIVE)
                        .param("id", id.value())
                        .param("active", active)
                        .update()
                == 1;
    }

    void updateLastSignIn(AccountId id, Instant at) {
        jdbc.sql("update directory.account set last_signed_in_at = :at where id = :id")
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    int administratorsBeside(AccountId id) {
        return jdbc.sql(OTHER_ADMINISTRATORS)
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select 1 from directory.account)")
                .query(Boolean.class)
                .single();
    }

    long count(AccountQuery query) {
        return matching(jdbc.sql("select count(*) " + MATCHING), query)
                .query(Long.class)
                .single();
    }

    List<AccountRow> page(AccountQuery query, long skip, int limit) {
        return matching(jdbc.sql(PAGE), query)
                .param("skip", skip)
                .param("limit", limit)
                .query((row, n) -> new AccountRow(account(row, n), instant(row, "last_signed_in_at")))
                .list();
    }

    private static JdbcClient.StatementSpec matching(JdbcClient.StatementSpec statement, AccountQuery query) {
        return statement
                .param("words", query.words())
                .param("role", query.role().map(Role::name).orElse(""))
                .param("state", query.state().name());
    }

    Optional<Integer> findAccessVersion(AccountId id) {
        return jdbc.sql("select access_version from directory.account where id = :id and active")
                .param("id", id.value())
                .query(Integer.class)
                .optional();
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

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().toArray(String[]::new);
    }

    private static Set<Role> roles(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
