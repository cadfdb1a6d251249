package org.hornbook.server.directory.roster;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is asked of the roster. A row counts on a day when it is active or ended later; people are those at the end of
 * all merges.
 */
@Repository
class RosterStore {

    private static final String RECORDS = """
            select p.canonical_id, u.sourced_id, u.given_name, u.middle_name, u.family_name, u.email, u.grades, u.kinds,
                   (p.id = p.canonical_id) as own, b.birth_date,
                   u.active and exists (
                       select 1 from directory.roster_role r
                       where r.user_id = u.sourced_id and r.active
                         and coalesce(r.begin_date, '-infinity') <= :on and coalesce(r.end_date, 'infinity') >= :on
                   ) as active
            from directory.roster_user u
            join directory.person p on p.id = u.person_id
            left join directory.roster_birth b on b.sourced_id = u.sourced_id
            where p.canonical_id = any(:ids)
            order by p.canonical_id, active desc, own desc, u.sourced_id
            """;

    private static final String NUMBERS = """
            select distinct p.canonical_id, n.kind, n.value
            from directory.roster_number n
            join directory.roster_user u on u.sourced_id = n.user_id
            join directory.person p on p.id = u.person_id
            where p.canonical_id = any(:ids) and (:kind = '' or n.kind = :kind)
            """;

    private static final String SCHOOLS_OF = """
            select distinct p.canonical_id, o.id
            from directory.roster_user u
            join directory.person p on p.id = u.person_id
            join (
                select user_id, org from directory.roster_role where active
                union
                select user_id, school from directory.roster_enrollment where active
            ) place on place.user_id = u.sourced_id
            join directory.roster_org o on o.sourced_id = place.org and o.type = 'school'
            where p.canonical_id = any(:ids) and u.active
            """;

    private static final String MATCHING = """
            from directory.person c
            join directory.person p on p.canonical_id = c.id
            join directory.roster_user u on u.person_id = p.id
            where c.id = c.canonical_id
              and (:kind = '' or :kind = any(u.kinds))
              and (:standing = 'ALL' or u.active = (:standing = 'ACTIVE'))
              and (cast(:school as uuid) is null or exists (
                  select 1 from directory.roster_role r join directory.roster_org o on o.sourced_id = r.org
                  where r.user_id = u.sourced_id and o.id = :school))
              and not exists (
                  select 1 from unnest(cast(:words as text[])) word
                  where strpos(lower(u.given_name || ' ' || u.middle_name || ' ' || u.family_name), word) = 0
                    and not exists (
                        select 1 from directory.roster_number n
                        where n.user_id = u.sourced_id and strpos(lower(n.value), word) > 0))
            """;

    private static final String PAGE = """
            select c.id
            """ + MATCHING + """
            group by c.id
            order by min(lower(u.family_name)), min(lower(u.given_name)), c.id
            limit :limit offset :skip
            """;

    private static final String WITH_NUMBER = """
            select p.canonical_id
            from directory.roster_number n
            join directory.roster_user u on u.sourced_id = n.user_id
            join directory.person p on p.id = u.person_id
            where n.kind = :kind and n.value = :value
            group by p.canonical_id
            order by bool_or(u.active) desc, p.canonical_id
            """;

    private static final String TIED = """
            select p.canonical_id
            from directory.account_tie t left join directory.person p on p.id = t.person_id
            where t.account_id = :account
            """;

    private static final String BY_EMAIL = """
            select p.canonical_id
            from directory.account a
            join directory.roster_number n on n.kind = 'E_MAIL' and n.value = a.sign_in_name
            join directory.roster_user u on u.sourced_id = n.user_id
            join directory.person p on p.id = u.person_id
            where a.id = :account
            group by p.canonical_id
            order by bool_or(u.active) desc, bool_or('STAFF' = any(u.kinds)) desc, p.canonical_id
            """;

    private static final String STUDENTS_OF = """
            select distinct sp.canonical_id
            from directory.person tp
            join directory.roster_user tu on tu.person_id = tp.id and (tu.active or tu.ended_on > :on)
            join directory.roster_enrollment t on t.user_id = tu.sourced_id and t.role = 'teacher'
                and (t.active or t.ended_on > :on)
            join directory.roster_class c on c.sourced_id = t.class and (c.active or c.ended_on > :on)
            cross join lateral (
                select min(start_date) as first, max(end_date) as last
                from directory.roster_session where sourced_id = any(c.terms)
            ) term
            join directory.roster_enrollment s on s.class = c.sourced_id and s.role = 'student'
                and (s.active or s.ended_on > :on)
            join directory.roster_user su on su.sourced_id = s.user_id and (su.active or su.ended_on > :on)
            join directory.person sp on sp.id = su.person_id
            where tp.canonical_id = (select canonical_id from directory.person where id = :staff)
              and :on between coalesce(t.begin_date, term.first, '-infinity') and coalesce(t.end_date, term.last, 'infinity')
              and :on between coalesce(s.begin_date, term.first, '-infinity') and coalesce(s.end_date, term.last, 'infinity')
            """;

    private static final String STUDENTS_AT = """
            select distinct p.canonical_id
            from directory.roster_org o
            join directory.roster_role r on r.org = o.sourced_id and r.role = 'student' and (r.active or r.ended_on > :on)
            join directory.roster_user u on u.sourced_id = r.user_id and (u.active or u.ended_on > :on)
            join directory.person p on p.id = u.person_id
            where o.id = :school
              and :on between coalesce(r.begin_date, '-infinity') and coalesce(r.end_date, 'infinity')
            """;

    private static final String ACTIVE_STAFF = """
            select exists (
                select 1
                from directory.person p
                join directory.roster_user u on u.person_id = p.id and u.enabled and (u.active or u.ended_on > :on)
                join directory.roster_role r on r.user_id = u.sourced_id and (r.active or r.ended_on > :on)
                where p.canonical_id = (select canonical_id from directory.person where id = :person)
                  and r.role = any(:roles)
                  and :on between coalesce(r.begin_date, '-infinity') and coalesce(r.end_date, 'infinity'))
            """;

    // a caregiver who vanished from the roster while the student stayed has no relation any more
    private static final String CAREGIVERS = """
            select cp.canonical_id, min(n.relation) as relation
            from directory.person sp
            join directory.roster_user su on su.person_id = sp.id
            join directory.roster_relation n on n.student_user = su.sourced_id
            join directory.roster_user cu on cu.sourced_id = n.caregiver_user and (cu.active or not su.active)
            join directory.person cp on cp.id = cu.person_id
            where sp.canonical_id = :student
            group by cp.canonical_id
            order by cp.canonical_id
            """;

    private static final String CHILDREN = """
            select distinct sp.canonical_id
            from directory.person cp
            join directory.roster_user cu on cu.person_id = cp.id
            join directory.roster_relation n on n.caregiver_user = cu.sourced_id
            join directory.roster_user su on su.sourced_id = n.student_user and (cu.active or not su.active)
            join directory.person sp on sp.id = su.person_id
            where cp.canonical_id = :caregiver
            """;

    private final JdbcClient jdbc;

    RosterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line of the roster about somebody; the person's best line comes first. */
    record Line(
            UUID person,
            String givenName,
            String middleName,
            String familyName,
            String email,
            List<String> grades,
            List<String> kinds,
            @Nullable LocalDate birthDate,
            boolean active) {}

    private static UUID id(ResultSet row, int number) throws SQLException {
        return row.getObject(1, UUID.class);
    }

    Optional<UUID> canonical(UUID person) {
        return jdbc.sql("select canonical_id from directory.person where id = :id")
                .param("id", person)
                .query(RosterStore::id)
                .optional();
    }

    /** All ids that led to the same human being, before merges and now. */
    Set<UUID> idsOf(UUID person) {
        return jdbc.sql("""
                        select id from directory.person
                        where canonical_id = (select canonical_id from directory.person where id = :id)
                        """).param("id", person).query(RosterStore::id).set();
    }

    List<Line> lines(Collection<UUID> people, LocalDate on) {
        return jdbc.sql(RECORDS)
                .param("ids", people.toArray(UUID[]::new))
                .param("on", Date.valueOf(on))
                .query(RosterStore::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        Date birth = row.getDate("birth_date");
        return new Line(
                row.getObject("canonical_id", UUID.class),
                row.getString("given_name"),
                row.getString("middle_name"),
                row.getString("family_name"),
                row.getString("email"),
                texts(row.getArray("grades")),
                texts(row.getArray("kinds")),
                birth == null ? null : birth.toLocalDate(),
                row.getBoolean("active"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    /** Numbers by person and kind. */
    Map<UUID, Map<NumberKind, Set<String>>> numbers(Collection<UUID> people, Optional<NumberKind> kind) {
        Map<UUID, Map<NumberKind, Set<String>>> found = new HashMap<>();
        jdbc.sql(NUMBERS)
                .param("ids", people.toArray(UUID[]::new))
                .param("kind", kind.map(NumberKind::name).orElse(""))
                .query(row -> {
                    found.computeIfAbsent(row.getObject("canonical_id", UUID.class), id -> new HashMap<>())
                            .computeIfAbsent(NumberKind.valueOf(row.getString("kind")), k -> new HashSet<>())
                            .add(row.getString("value"));
                });
        return found;
    }

    Map<UUID, Set<OrgId>> schoolsOf(Collection<UUID> people) {
        Map<UUID, Set<OrgId>> found = new HashMap<>();
        jdbc.sql(SCHOOLS_OF).param("ids", people.toArray(UUID[]::new)).query(row -> {
            found.computeIfAbsent(row.getObject("canonical_id", UUID.class), id -> new HashSet<>())
                    .add(new OrgId(row.getObject("id", UUID.class)));
        });
        return found;
    }

    List<UUID> page(RosterQuery query) {
        return matching(jdbc.sql(PAGE), query)
                .param("limit", query.size())
                .param("skip", (query.page() - 1L) * query.size())
                .query(RosterStore::id)
                .list();
    }

    long count(RosterQuery query) {
        return matching(jdbc.sql("select count(distinct c.id) " + MATCHING), query)
                .query(Long.class)
                .single();
    }

    private static JdbcClient.StatementSpec matching(JdbcClient.StatementSpec statement, RosterQuery query) {
        return statement
                .param("kind", query.kind().map(PersonKind::name).orElse(""))
                .param("standing", query.standing().name())
                .param("school", query.school().map(OrgId::value).orElse(null))
                .param("words", query.each().toArray(String[]::new));
    }

    List<UUID> withNumber(NumberKind kind, String value) {
        return jdbc.sql(WITH_NUMBER)
                .param("kind", kind.name())
                .param("value", value)
                .query(RosterStore::id)
                .list();
    }

    /** Everybody's numbers of the kind, with all whose they are. */
    Map<String, Set<UUID>> everyNumber(NumberKind kind) {
        Map<String, Set<UUID>> found = new HashMap<>();
        jdbc.sql("""
                        select distinct n.value, p.canonical_id
                        from directory.roster_number n
                        join directory.roster_user u on u.sourced_id = n.user_id
                        join directory.person p on p.id = u.person_id
                        where n.kind = :kind
                        """).param("kind", kind.name()).query(row -> {
            found.computeIfAbsent(row.getString("value"), value -> new HashSet<>())
                    .add(row.getObject("canonical_id", UUID.class));
        });
        return found;
    }

    /** What an administrator said of the account; empty inside when it belongs to nobody, empty when nobody said. */
    Optional<Optional<UUID>> tied(UUID account) {
        return jdbc
                .sql(TIED)
                .param("account", account)
                .query((row, n) -> Optional.ofNullable(row.getObject("canonical_id", UUID.class)))
                .list()
                .stream()
                .findFirst();
    }

    Optional<UUID> byEmailOf(UUID account) {
        return jdbc.sql(BY_EMAIL).param("account", account).query(RosterStore::id).list().stream()
                .findFirst();
    }

    Set<UUID> studentsOf(UUID staff, LocalDate on) {
        return jdbc.sql(STUDENTS_OF)
                .param("staff", staff)
                .param("on", Date.valueOf(on))
                .query(RosterStore::id)
                .set();
    }

    Set<UUID> studentsAt(UUID school, LocalDate on) {
        return jdbc.sql(STUDENTS_AT)
                .param("school", school)
                .param("on", Date.valueOf(on))
                .query(RosterStore::id)
                .set();
    }

    boolean isActiveStaff(UUID person, LocalDate on) {
        return jdbc.sql(ACTIVE_STAFF)
                .param("person", person)
                .param("on", Date.valueOf(on))
                .param("roles", RosterRoles.STAFF.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    List<School> schools() {
        return jdbc.sql("""
                        select id, name, identifier from directory.roster_org
                        where type = 'school' and active order by lower(name), id
                        """)
                .query((row, n) -> new School(
                        new OrgId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("identifier")))
                .list();
    }

    /** Caregivers of a student with the roster's word for the relation. */
    Map<UUID, String> caregivers(UUID student) {
        Map<UUID, String> found = new LinkedHashMap<>();
        jdbc.sql(CAREGIVERS).param("student", student).query(row -> {
            found.put(row.getObject("canonical_id", UUID.class), row.getString("relation"));
        });
        return found;
    }

    Set<UUID> childrenOf(UUID caregiver) {
        return jdbc.sql(CHILDREN)
                .param("caregiver", caregiver)
                .query(RosterStore::id)
                .set();
    }
}
