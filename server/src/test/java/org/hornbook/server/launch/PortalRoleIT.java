package org.hornbook.server.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.hornbook.server.support.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signs in to the database as the portal does, and tries what the portal must not be able to do (clause SHR-1). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalRoleIT {

    private static final String PERMISSION_DENIED = "42501";

    private static final String PRIVATE_RELATIONS = """
            select quote_ident(n.nspname) || '.' || quote_ident(c.relname)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'v', 'm', 'p', 'f') and n.nspname not like 'pg\\_%'
              and n.nspname not in ('information_schema', 'open_data')
            """;

    private DataFolder folder = new DataFolder(Path.of("unset"));
    private List<EmbeddedDatabase> started = new ArrayList<>();
    private DatabaseAccess owner = new DatabaseAccess("", "", "");
    private DatabaseAccess portal = new DatabaseAccess("", "", "");

    @BeforeAll
    void start(@TempDir Path temporary) throws SQLException {
        // the library unpacks PostgreSQL once a process: not into the folder that is removed after this test
        TestDatabase.create();
        folder = DataFolder.at(temporary);
        EmbeddedDatabase database = EmbeddedDatabase.start(folder);
        started.add(database);
        owner = database.application();
        database.further("sample_other");
        migrate(owner);
        portal = database.portal();
        try (Connection connection = connect(owner)) {
            new PortalRole(portal.username()).grant(connection);
            run(
                    connection,
                    "insert into open_data.dataset values ('lunch', 'Lunch', 'Lunch', 'Lunch', '{lunch}', 'Food',"
                            + " 'District', 'Office', 'office@district.example', 'R/P1Y', null, null, now(), now())");
        }
    }

    @AfterAll
    void stop() {
        started.forEach(EmbeddedDatabase::close);
    }

    @Test
    void readsWhatIsPublished() throws SQLException {
        try (Connection connection = connect(portal)) {
            assertThat(texts(connection, "select slug from open_data.dataset")).containsExactly("lunch");
            assertThat(texts(connection, "select count(*)::text from open_data.release"))
                    .containsExactly("0");
            assertThat(texts(connection, "select count(*)::text from open_data.cell"))
                    .containsExactly("0");
        }
    }

    @Test
    void readsAndWritesNoTableOfAnyOtherSchema() throws SQLException {
        try (Connection connection = connect(portal)) {
            assertNothingPrivateIsReached(owner, connection);
        }
    }

    /** Every right on every private relation, tried by using it. */
    private static void assertNothingPrivateIsReached(DatabaseAccess owner, Connection portal) throws SQLException {
        List<String> relations;
        try (Connection connection = connect(owner)) {
            relations = texts(connection, PRIVATE_RELATIONS);
        }
        assertThat(relations).hasSizeGreaterThan(40).contains("journal.entry", "directory.account");
        writable(portal);
        for (String relation : relations) {
            for (String attempt : List.of(
                    "select count(*) from %s",
                    "delete from %s",
                    "truncate %s",
                    "do $$ begin lock table %s in access share mode; end $$",
                    "copy %s to stdout",
                    "comment on table %s is 'x'",
                    "create trigger t before insert on %s execute function suppress_redundant_updates_trigger()")) {
                assertDenied(portal, attempt.replace("%s", relation));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into open_data.cell values ('lunch', 1, 0, '{a}', 1, 'published')",
                "update open_data.dataset set title = 'x'",
                "delete from open_data.dataset",
                "truncate open_data.cell",
                "select * from open_data.dataset for update",
                "alter table open_data.dataset add column x int",
                "drop table open_data.cell",
                "create index on open_data.cell (value)",
                "create table open_data.mine (x int)",
                "create table public.mine (x int)",
                "create temporary table mine (x int)",
                "create schema mine",
                "create view open_data.mine as select 1",
                "create function open_data.mine() returns int language sql as 'select 1'",
                "create extension dblink",
                "create role another",
                "create database another",
                "alter role hornbook_portal superuser",
                "alter role hornbook_portal createrole",
                "alter role hornbook_portal connection limit 1000",
                "alter role hornbook password 'x'",
                "set role hornbook",
                "set role postgres",
                "set session authorization hornbook",
                "grant hornbook to hornbook_portal",
                "grant select on journal.entry to hornbook_portal",
                "alter system set log_statement = 'all'",
                "set temp_file_limit = -1",
                "copy (select 1) to program 'id'",
                "copy open_data.cell from program 'id'",
                "copy (select 1) to '/tmp/hornbook-portal'",
                "select pg_read_file('postgresql.conf')",
                "select pg_read_binary_file('/etc/passwd')",
                "select pg_ls_dir('.')",
                "select pg_ls_logdir()",
                "select pg_stat_file('postgresql.conf')",
                "select pg_hba_file_rules()",
                "select current_setting('data_directory')",
                "select pg_reload_conf()",
                "select * from pg_authid",
                "select * from pg_statistic",
                "select * from pg_file_settings",
                "select * from pg_largeobject",
                "select lo_creat(-1)",
                "select lo_create(0)",
                "select lo_from_bytea(0, 'x')",
                "select lo_import('/etc/passwd')",
                "select lo_export(1, '/tmp/hornbook-portal')",
                "select pg_advisory_lock(1)",
                "select pg_try_advisory_xact_lock(1, 2)",
                "select pg_notify('x', 'y')",
                "select pg_logical_emit_message(false, 'x', 'y')",
                "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'hornbook'",
                "select query_to_xml('select * from journal.entry', true, true, '')",
                "select table_to_xml('directory.account', true, true, '')",
                "do $$ begin execute 'select count(*) from journal.entry'; end $$"
            })
    void isDenied(String attempt) throws SQLException {
        try (Connection other = connect(owner);
                Connection connection = connect(portal)) {
            // somebody is there whose session could be ended
            assertThat(other.isValid(1)).isTrue();
            writable(connection);
            assertDenied(connection, attempt);
        }
    }

    @Test
    void seesNeitherQueriesNorStatisticsOfOthers() throws SQLException {
        try (Connection other = connect(owner);
                Connection connection = connect(portal)) {
            run(other, "select 'a private matter'");
            assertThat(texts(connection, "select coalesce(query, '') from pg_stat_activity where usename = 'hornbook'"))
                    .isNotEmpty()
                    .allMatch("<insufficient privilege>"::equals);
            assertThat(texts(
                            connection,
                            "select tablename from pg_stats where schemaname not in "
                                    + "('pg_catalog', 'information_schema', 'open_data')"))
                    .isEmpty();
        }
    }

    @Test
    void entersNoOtherDatabase() throws SQLException {
        List<String> others;
        try (Connection connection = connect(owner)) {
            others = texts(connection, "select datname from pg_database where datname <> current_database()");
        }
        assertThat(others).contains("postgres", "template1", "sample_other");
        for (String other : others) {
            String url = owner.url().replaceFirst("/hornbook$", "/" + other);
            assertThatThrownBy(() -> DriverManager.getConnection(url, portal.username(), portal.password()))
                    .as(other)
                    .isInstanceOf(SQLException.class)
                    .hasMessageMatching("(?s).*(permission denied for database|not currently accepting connections).*");
        }
    }

    @Test
    void isReadOnlyAndHasLimits() throws SQLException {
        try (Connection connection = connect(portal)) {
            assertThat(texts(connection, "show default_transaction_read_only")).containsExactly("on");
            assertThat(texts(connection, "show statement_timeout")).containsExactly("5s");
            assertThat(texts(connection, "show temp_file_limit")).containsExactly("64MB");
            assertThat(texts(connection, "select rolconnlimit::text from pg_roles where rolname = current_user"))
                    .containsExactly("20");
        }
    }

    @Test
    void theServersOwnRoleKeepsWhatItNeeds() throws SQLException {
        try (Connection connection = connect(owner)) {
            run(connection, "select pg_advisory_lock(1), pg_advisory_unlock(1)");
            run(connection, "create temporary table fine (x int)");
        }
    }

    /** A district's own server, where Hornbook's role may create roles but is no superuser. */
    @Nested
    class OnAServerOfTheDistrict {

        private static final String ROLE = "portal_of_a_district";

        @Test
        void hornbooksOwnRoleMakesThePortalsRole() throws SQLException {
            DatabaseAccess district = districtDatabase();
            migrate(district);
            try (Connection connection = connect(district)) {
                PortalRole role = new PortalRole(ROLE);
                assertThat(PortalRole.mayBeMadeBy(connection)).isTrue();
                assertThat(role.exists(connection)).isFalse();
                role.make(connection, district.username(), "only-for-this-test");
                role.make(connection, district.username(), "only-for-this-test");
                role.grant(connection);
                assertThat(role.exists(connection)).isTrue();
            }
            try (Connection connection = DriverManager.getConnection(district.url(), ROLE, "only-for-this-test")) {
                run(connection, "select * from open_data.cell");
                assertNothingPrivateIsReached(district, connection);
                assertDenied(connection, "create temporary table mine (x int)");
                assertDenied(connection, "set role district_owner");
            }
        }

        /** The owner is a role of the shared test server, so its name is used once. */
        private static DatabaseAccess districtDatabase() throws SQLException {
            String administrator = TestDatabase.create();
            try (Connection connection = DriverManager.getConnection(administrator);
                    Statement statement = connection.createStatement()) {
                statement.execute("create role district_owner login createrole password 'only-for-this-test'");
                statement.execute("do $$ begin execute format('alter database %I owner to district_owner',"
                        + " current_database()); end $$");
            }
            return new DatabaseAccess(administrator.replaceFirst("\\?.*", ""), "district_owner", "only-for-this-test");
        }
    }

    /** Whatever a role's defaults say, a session may turn read-only off; what holds then are the rights. */
    private static void writable(Connection connection) throws SQLException {
        run(connection, "set default_transaction_read_only = off");
    }

    private static void assertDenied(Connection connection, String attempt) {
        assertThatThrownBy(() -> run(connection, attempt))
                .as(attempt)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState())
                                .as("%s: %s", attempt, refused.getMessage())
                                .isEqualTo(PERMISSION_DENIED));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private static Connection connect(DatabaseAccess access) throws SQLException {
        return DriverManager.getConnection(access.url(), access.username(), access.password());
    }

    private static void migrate(DatabaseAccess access) {
        Flyway.configure()
                .dataSource(access.url(), access.username(), access.password())
                .defaultSchema("flyway")
                .createSchemas(true)
                .load()
                .migrate();
    }
}
