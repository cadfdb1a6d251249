package org.hornbook.server.requests;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hornbook.server.directory.roster.PersonId;
import org.hornbook.server.requests.Amendment.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests to change a record. */
@Repository
class AmendmentStore {

    private static final String INSERT = """
            insert into requests.amendment (id, request_id, subject_id, what, wanted, state, asked_on, due)
            values (:id, :request, :subject, :what, :wanted, :state, :askedOn, :due)
            """;

    private static final String SAVE = """
            update requests.amendment
            set state = :state, reasons = :reasons, hearing_on = :hearingOn, statement = :statement, version = version + 1
            where id = :id and version = :version
            """;

    private final JdbcClient jdbc;

    AmendmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Amendment amendment) {
        jdbc.sql(INSERT)
                .param("id", amendment.id())
                .param("request", amendment.request().value())
                .param("subject", amendment.subject().value())
                .param("what", amendment.what())
                .param("wanted", amendment.wanted())
                .param("state", amendment.state().name())
                .param("askedOn", Date.valueOf(amendment.askedOn()))
                .param("due", Date.valueOf(amendment.due()))
                .update();
    }

    /** False when somebody else changed it in between. */
    boolean save(Amendment amendment) {
        return jdbc.sql(SAVE)
                        .param("id", amendment.id())
                        .param("version", amendment.version())
                        .param("state", amendment.state().name())
                        .param("reasons", amendment.reasons())
                        .param("hearingOn", amendment.hearingOn() == null ? null : Date.valueOf(amendment.hearingOn()))
                        .param("statement", amendment.statement())
                        .update()
                == 1;
    }

    Optional<Amendment> find(UUID id) {
        return jdbc.sql("select * from requests.amendment where id = :id")
                .param("id", id)
                .query(AmendmentStore::read)
                .optional();
    }

    List<Amendment> of(RequestId request) {
        return jdbc.sql("select * from requests.amendment where request_id = :request order by asked_on, id")
                .param("request", request.value())
                .query(AmendmentStore::read)
                .list();
    }

    /** Statements of disagreement about a person's record, oldest first. */
    List<String> statements(PersonId subject) {
        return jdbc.sql("""
                        select what, statement from requests.amendment
                        where subject_id = :subject and statement <> '' order by asked_on, id
                        """)
                .param("subject", subject.value())
                .query((row, n) -> "About: " + row.getString("what") + "\n" + row.getString("statement"))
                .list();
    }

    private static Amendment read(ResultSet row, int number) throws SQLException {
        Date hearing = row.getDate("hearing_on");
        return new Amendment(
                row.getObject("id", UUID.class),
                new RequestId(row.getObject("request_id", UUID.class)),
                new PersonId(row.getObject("subject_id", UUID.class)),
                row.getString("what"),
                row.getString("wanted"),
                State.valueOf(row.getString("state")),
                row.getString("reasons"),
                hearing == null ? null : hearing.toLocalDate(),
                row.getString("statement"),
                row.getDate("asked_on").toLocalDate(),
                row.getDate("due").toLocalDate(),
                row.getInt("version"));
    }
}
