package org.hornbook.server.directory.roster;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Wishes about directory information. */
@Repository
class OptOutStore {

    private static final String INSERT = """
            insert into directory.directory_opt_out (id, student_id, asked_by, asked_on, entered_by, entered_at)
            values (:id, :student, :askedBy, :askedOn, :by, :at)
            """;

    private static final String OF = """
            select o.id, p.canonical_id, o.asked_by, o.asked_on, o.entered_by, o.withdrawn_at
            from directory.directory_opt_out o join directory.person p on p.id = o.student_id
            where p.canonical_id = :student
            order by o.entered_at desc, o.id
            """;

    private static final String WITHDRAW = """
            update directory.directory_opt_out set withdrawn_by = :by, withdrawn_at = :at
            where id = :id and withdrawn_at is null
            """;

    private final JdbcClient jdbc;

    OptOutStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OptOut> of(UUID student) {
        return jdbc.sql(OF).param("student", student).query(OptOutStore::read).list();
    }

    void insert(OptOut optOut, Instant at) {
        jdbc.sql(INSERT)
                .param("id", optOut.id())
                .param("student", optOut.student().value())
                .param("askedBy", optOut.askedBy())
                .param("askedOn", Date.valueOf(optOut.askedOn()))
                .param("by", optOut.enteredBy())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** False when it was withdrawn already. */
    boolean withdraw(UUID id, String by, Instant at) {
        return jdbc.sql(WITHDRAW)
                        .param("id", id)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    private static OptOut read(ResultSet row, int number) throws SQLException {
        return new OptOut(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("canonical_id", UUID.class)),
                row.getString("asked_by"),
                row.getDate("asked_on").toLocalDate(),
                row.getString("entered_by"),
                row.getTimestamp("withdrawn_at") != null);
    }
}
