package org.hornbook.server.directory.roster;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hornbook.server.directory.roster.RosterDetails.InClass;
import org.hornbook.server.directory.roster.RosterDetails.Totals;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Classes of people, and totals. */
@Repository
class RosterDetailStore {

    private static final String CLASSES = """
            select c.title, coalesce(o.name, '') as school, e.role, e.begin_date, e.end_date, e.active and c.active as active
            from directory.person p
            join directory.roster_user u on u.person_id = p.id
            join directory.roster_enrollment e on e.user_id = u.sourced_id
            join directory.roster_class c on c.sourced_id = e.class
            left join directory.roster_org o on o.sourced_id = e.school
            where p.canonical_id = :person
            order by active desc, c.title, e.sourced_id
            limit 100
            """;

    private static final String TOTALS = """
            select count(*) filter (where 'STUDENT' = any(kinds)) as students,
                   count(*) filter (where 'STAFF' = any(kinds)) as staff,
                   count(*) filter (where 'CAREGIVER' = any(kinds)) as caregivers,
                   (select count(*) from directory.roster_org where active and type = 'school') as schools,
                   (select count(*) from directory.roster_class where active) as classes,
                   (select count(*) from directory.roster_enrollment where active) as enrollments
            from directory.roster_user where active
            """;

    private final JdbcClient jdbc;

    RosterDetailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<InClass> classesOf(UUID person) {
        return jdbc.sql(CLASSES)
                .param("person", person)
                .query((row, n) -> new InClass(
                        row.getString("title"),
                        row.getString("school"),
                        row.getString("role"),
                        day(row.getDate("begin_date")),
                        day(row.getDate("end_date")),
                        row.getBoolean("active")))
                .list();
    }

    Totals totals() {
        return jdbc.sql(TOTALS)
                .query((row, n) -> new Totals(
                        row.getLong("students"),
                        row.getLong("staff"),
                        row.getLong("caregivers"),
                        row.getLong("schools"),
                        row.getLong("classes"),
                        row.getLong("enrollments")))
                .single();
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
