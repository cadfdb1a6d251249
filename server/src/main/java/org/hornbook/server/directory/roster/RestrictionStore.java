package org.hornbook.server.directory.roster;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Restrictions of rights over a record. */
@Repository
class RestrictionStore {

    private static final String SELECT = """
            select r.id, s.canonical_id as student, c.canonical_id as person, r.kind, r.document, r.valid_from,
                   r.valid_until, r.entered_by, r.ended_at, r.end_reason, r.version
            from directory.record_restriction r
            join directory.person s on s.id = r.student_id
            join directory.person c on c.id = r.person_id
            """;

    private static final String INSERT = """
            insert into directory.record_restriction
                (id, student_id, person_id, kind, document, valid_from, valid_until, entered_by, entered_at)
            values (:id, :student, :person, :kind, :document, :from, :until, :by, :at)
            """;

    private static final String END = """
            update directory.record_restriction
            set ended_by = :by, ended_at = :at, end_reason = :reason, version = version + 1
            where id = :id and version = :version and ended_at is null
            """;

    private final JdbcClient jdbc;

    RestrictionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Restriction> ofStudent(UUID student) {
        return jdbc.sql(SELECT + " where s.canonical_id = :student order by r.entered_at desc, r.id")
                .param("student", student)
                .query(RestrictionStore::restriction)
                .list();
    }

    Optional<Restriction> find(UUID id) {
        return jdbc.sql(SELECT + " where r.id = :id")
                .param("id", id)
                .query(RestrictionStore::restriction)
                .optional();
    }

    void insert(Restriction restriction, Instant at) {
        jdbc.sql(INSERT)
                .param("id", restriction.id())
                .param("student", restriction.student().value())
                .param("person", restriction.person().value())
                .param("kind", restriction.kind().name())
                .param("document", restriction.document())
                .param("from", Date.valueOf(restriction.from()))
                .param("until", date(restriction.until()))
                .param("by", restriction.enteredBy())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** False when somebody else changed it in between. */
    boolean end(UUID id, int version, String by, String reason, Instant at) {
        return jdbc.sql(END)
                        .param("id", id)
                        .param("version", version)
                        .param("by", by)
                        .param("reason", reason)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static Restriction restriction(ResultSet row, int number) throws SQLException {
        Date until = row.getDate("valid_until");
        return new Restriction(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("student", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                RestrictionKind.valueOf(row.getString("kind")),
                row.getString("document"),
                row.getDate("valid_from").toLocalDate(),
                until == null ? null : until.toLocalDate(),
                row.getString("entered_by"),
                row.getTimestamp("ended_at") != null,
                row.getString("end_reason"),
                row.getInt("version"));
    }
}
