package org.hornbook.server.directory.roster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hornbook.server.directory.roster.bundle.CheckedBundle;
import org.hornbook.server.directory.roster.bundle.RosterColumn;
import org.hornbook.server.directory.roster.bundle.RosterFile;
import org.hornbook.server.directory.roster.bundle.RosterRow;
import org.hornbook.server.directory.roster.bundle.Transfer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Takes rows over: each file is copied into a staging table of the transaction and merged by three statements. Names of
 * tables and columns come from {@link RosterFile} and nowhere else.
 */
@Repository
class RosterImportStore {

    private static final String STAGE = "roster_stage";

    private static final String KINDS = """
            update directory.roster_user u set kinds = k.kinds
            from (
                select u.sourced_id,
                       array_remove(array[
                           case when bool_or(r.role = any(?)) then 'CAREGIVER' end,
                           case when bool_or(r.role = any(?)) then 'STAFF' end,
                           case when bool_or(r.role = any(?)) then 'STUDENT' end], null) as kinds
                from directory.roster_user u
                left join (
                    select user_id, role, active, bool_or(active) over (partition by user_id) as any_active
                    from directory.roster_role
                ) r on r.user_id = u.sourced_id and r.active = r.any_active
                group by u.sourced_id
            ) k
            where k.sourced_id = u.sourced_id and u.kinds is distinct from k.kinds
            """;

    private static final String WANTED_NUMBERS = """
            select sourced_id as user_id, 'LOCAL_STUDENT' as kind, identifier as value
            from directory.roster_user where identifier <> '' and 'STUDENT' = any(kinds)
            union
            select sourced_id, 'STAFF', identifier
            from directory.roster_user where identifier <> '' and 'STAFF' = any(kinds)
            union
            select sourced_id, 'CAREGIVER', identifier
            from directory.roster_user where identifier <> '' and 'CAREGIVER' = any(kinds)
            union
            select sourced_id, 'SIGN_IN', lower(username) from directory.roster_user where username <> ''
            union
            select sourced_id, 'E_MAIL', email from directory.roster_user where email <> ''
            union
            select sourced_id, split_part(n, '=', 1), substr(n, strpos(n, '=') + 1)
            from directory.roster_user, unnest(numbers) n
            """;

    private static final String DROP_NUMBERS = """
            with wanted as (%s)
            delete from directory.roster_number n
            where not exists (
                select 1 from wanted w where w.user_id = n.user_id and w.kind = n.kind and w.value = n.value)
            """.formatted(WANTED_NUMBERS);

    private static final String ADD_NUMBERS = """
            insert into directory.roster_number (user_id, kind, value) %s on conflict do nothing
            """.formatted(WANTED_NUMBERS);

    private static final String WANTED_RELATIONS = """
            select s.sourced_id as student_user, c.sourced_id as caregiver_user,
                   coalesce((
                       select min(r.role) from directory.roster_role r
                       where r.user_id = c.sourced_id and r.role in ('guardian', 'parent', 'relative')
                   ), 'guardian') as relation
            from (
                select sourced_id as student, unnest(agents) as caregiver
                from directory.roster_user where 'STUDENT' = any(kinds)
                union
                select unnest(agents), sourced_id
                from directory.roster_user where 'CAREGIVER' = any(kinds)
            ) pair
            join directory.roster_user s on s.sourced_id = pair.student and 'STUDENT' = any(s.kinds)
            join directory.roster_user c on c.sourced_id = pair.caregiver and 'CAREGIVER' = any(c.kinds)
            """;

    private static final String DROP_RELATIONS = """
            with wanted as (%s)
            delete from directory.roster_relation n
            where not exists (
                select 1 from wanted w
                where w.student_user = n.student_user and w.caregiver_user = n.caregiver_user
                  and w.relation = n.relation)
            """.formatted(WANTED_RELATIONS);

    private static final String ADD_RELATIONS = """
            insert into directory.roster_relation (student_user, caregiver_user, relation) %s on conflict do nothing
            """.formatted(WANTED_RELATIONS);

    private static final String ACTIVE = """
            select distinct p.canonical_id
            from directory.roster_user u
            join directory.person p on p.id = u.person_id
            join directory.roster_role r on r.user_id = u.sourced_id and r.active
            where u.active and u.enabled and r.role = any(?)
              and coalesce(r.begin_date, '-infinity') <= ? and coalesce(r.end_date, 'infinity') >= ?
            """;

    private final JdbcTemplate jdbc;

    RosterImportStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One import at a time, on all nodes. */
    void lock() {
        jdbc.query("select pg_advisory_xact_lock(hashtext('directory.roster'))", row -> {});
    }

    Set<String> activeIds(RosterFile file) {
        return new HashSet<>(
                jdbc.queryForList("select sourced_id from directory." + file.table() + " where active", String.class));
    }

    Set<PersonId> activePeople(Set<String> roles, LocalDate on) {
        return jdbc
                .query(
                        ACTIVE,
                        (row, n) -> new PersonId(row.getObject(1, UUID.class)),
                        roles.toArray(String[]::new),
                        Date.valueOf(on),
                        Date.valueOf(on))
                .stream()
                .collect(Collectors.toSet());
    }

    /** Takes a file over and counts. */
    FileCounts take(CheckedBundle bundle, RosterFile file, UserNumbers numbers, LocalDate today) {
        boolean users = file == RosterFile.USERS;
        List<String> columns =
                new ArrayList<>(file.kept().stream().map(RosterColumn::target).toList());
        if (users) {
            columns.add("numbers");
        }
        jdbc.execute("create temp table " + STAGE + " (sourced_id text primary key, removed boolean not null, "
                + file.kept().stream()
                        .map(column -> column.target() + " " + column.kind().sqlType())
                        .collect(Collectors.joining(", "))
                + (users ? ", numbers text[], person_id uuid not null default gen_random_uuid()" : "")
                + ") on commit drop");
        copy(bundle, file, columns, numbers);
        jdbc.execute("analyze " + STAGE);
        FileCounts counts = merge(file, columns, bundle.files().get(file) == Transfer.DELTA, today);
        jdbc.execute("drop table " + STAGE);
        jdbc.execute("analyze directory." + file.table());
        return counts;
    }

    private FileCounts merge(RosterFile file, List<String> columns, boolean delta, LocalDate today) {
        String table = "directory." + file.table();
        String those = columns.stream().map(column -> "t." + column).collect(Collectors.joining(", "));
        String these = columns.stream().map(column -> "s." + column).collect(Collectors.joining(", "));
        int changed = jdbc.update("update " + table + " t set active = true, ended_on = null, "
                + columns.stream().map(column -> column + " = s." + column).collect(Collectors.joining(", "))
                + " from " + STAGE + " s where s.sourced_id = t.sourced_id and not s.removed and (not t.active or ("
                + those + ") is distinct from (" + these + "))");
        boolean users = file == RosterFile.USERS;
        String unknown = " from " + STAGE + " s where not s.removed and not exists (select 1 from " + table
                + " t where t.sourced_id = s.sourced_id)";
        if (users) {
            jdbc.update("insert into directory.person (id, canonical_id) select s.person_id, s.person_id" + unknown);
        }
        int added = jdbc.update("insert into " + table + " (sourced_id, active, " + (users ? "person_id, " : "")
                + String.join(", ", columns) + ") select s.sourced_id, true, " + (users ? "s.person_id, " : "") + these
                + unknown);
        int ended = jdbc.update(
                "update " + table + " t set active = false, ended_on = ? where t.active and "
                        + (delta ? "exists" : "not exists") + " (select 1 from " + STAGE
                        + " s where s.sourced_id = t.sourced_id and " + (delta ? "s.removed)" : "not s.removed)"),
                Date.valueOf(today));
        int active = count("select count(*) from " + STAGE + " where not removed");
        return new FileCounts(added, changed, ended, active - added - changed);
    }

    private int count(String sql) {
        Integer count = jdbc.queryForObject(sql, Integer.class);
        return count == null ? 0 : count;
    }

    private void copy(CheckedBundle bundle, RosterFile file, List<String> columns, UserNumbers numbers) {
        String sql = "copy " + STAGE + " (sourced_id, removed, " + String.join(", ", columns) + ") from stdin";
        jdbc.execute((java.sql.Connection connection) -> {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
            try {
                bundle.rows(file, row -> write(copy, line(file, row, numbers)));
                copy.endCopy();
            } catch (IOException e) {
                throw new SQLException(e);
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
            return true;
        });
    }

    private static void write(CopyIn copy, String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw new IllegalStateException("a row could not be staged", e);
        }
    }

    private static String line(RosterFile file, RosterRow row, UserNumbers numbers) {
        CopyLine line = new CopyLine().add(row.sourcedId()).add(row.removed() ? "t" : "f");
        List<RosterColumn> kept = file.kept();
        for (int i = 0; i < kept.size(); i++) {
            add(line, kept.get(i), row.values().get(i), row.removed());
        }
        if (file == RosterFile.USERS) {
            int userIds = kept.stream().map(RosterColumn::name).toList().indexOf("userIds");
            line.addList(numbers.of(row.values().get(userIds), row));
        }
        return line.end();
    }

    private static void add(CopyLine line, RosterColumn column, String value, boolean removed) {
        @Nullable
        String read = switch (column.kind()) {
            case TEXT, WORD, LIST -> value;
            case MAIL -> value.toLowerCase(Locale.ROOT);
            case TRUTH -> value.equals("true") ? "t" : "f";
            // a row that is removed was not checked
            case DATE, TIME, YEAR -> value.isEmpty() || removed ? null : value;
        };
        if (read == null) {
            line.addNothing();
        } else if (column.kind() == RosterColumn.Kind.LIST) {
            line.addList(RosterRow.list(read));
        } else {
            line.add(read);
        }
    }

    /** Brings up to date what follows from the files: what people are, their numbers, whose caregivers they are. */
    void derive() {
        jdbc.update(KINDS, statement -> {
            statement.setArray(1, roles(statement, RosterRoles.CAREGIVER));
            statement.setArray(2, roles(statement, RosterRoles.STAFF));
            statement.setArray(3, roles(statement, RosterRoles.STUDENT));
        });
        jdbc.execute("analyze directory.roster_user");
        jdbc.update(DROP_NUMBERS);
        jdbc.update(ADD_NUMBERS);
        jdbc.update(DROP_RELATIONS);
        jdbc.update(ADD_RELATIONS);
        jdbc.execute("analyze directory.roster_number");
        jdbc.execute("analyze directory.roster_relation");
        jdbc.execute("analyze directory.person");
    }

    private static java.sql.Array roles(java.sql.PreparedStatement statement, Set<String> roles) throws SQLException {
        return statement.getConnection().createArrayOf("text", roles.toArray());
    }
}
