package org.hornbook.server.requests;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open one-time links. */
@Repository
class SecretStore {

    private static final String INSERT = """
            insert into requests.secret (hash, request_id, purpose, expires_at) values (:hash, :request, :purpose, :until)
            """;

    private static final String FIND = """
            select request_id from requests.secret where hash = :hash and purpose = :purpose and expires_at > :now
            """;

    private static final String TAKE = """
            delete from requests.secret where hash = :hash and purpose = :purpose and expires_at > :now
            returning request_id
            """;

    private static final String CODE = """
            update requests.secret set code_hash = :code, code_until = :until, tries = 0
            where hash = :hash and purpose = 'PACKAGE' and expires_at > :now
            """;

    // a wrong code counts also when the answer to it is lost
    private static final String TRY = """
            update requests.secret set tries = tries + 1
            where hash = :hash and purpose = 'PACKAGE' and expires_at > :now and code_until > :now and tries < :most
            returning code_hash
            """;

    private final JdbcClient jdbc;

    SecretStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a link is for. */
    enum Purpose {
        PROVE,
        PACKAGE
    }

    void insert(String hash, RequestId request, Purpose purpose, Instant until) {
        jdbc.sql(INSERT)
                .param("hash", hash)
                .param("request", request.value())
                .param("purpose", purpose.name())
                .param("until", Timestamp.from(until))
                .update();
    }

    Optional<RequestId> find(String hash, Purpose purpose, Instant now) {
        return request(FIND, hash, purpose, now);
    }

    /** Removes the link, so that only one of two simultaneous uses gets it. */
    Optional<RequestId> take(String hash, Purpose purpose, Instant now) {
        return request(TAKE, hash, purpose, now);
    }

    private Optional<RequestId> request(String sql, String hash, Purpose purpose, Instant now) {
        return jdbc.sql(sql)
                .param("hash", hash)
                .param("purpose", purpose.name())
                .param("now", Timestamp.from(now))
                .query((row, n) -> new RequestId(row.getObject("request_id", UUID.class)))
                .optional();
    }

    void setCode(String hash, String codeHash, Instant until, Instant now) {
        jdbc.sql(CODE)
                .param("hash", hash)
                .param("code", codeHash)
                .param("until", Timestamp.from(until))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The hash of the code to compare with, while it may be tried. */
    Optional<String> tryCode(String hash, int most, Instant now) {
        return jdbc.sql(TRY)
                .param("hash", hash)
                .param("most", most)
                .param("now", Timestamp.from(now))
                .query((row, n) -> String.valueOf(row.getString("code_hash")))
                .optional();
    }

    void close(RequestId request) {
        jdbc.sql("delete from requests.secret where request_id = :request")
                .param("request", request.value())
                .update();
    }
}
