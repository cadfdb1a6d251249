package org.hornbook.server.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hornbook.server.discovery.vault.Vault;
import org.hornbook.server.requests.HandSearch.State;
import org.hornbook.server.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What was found, and the package; sealed, so that the database alone tells nobody's records. */
@Repository
class FindingsStore {

    private static final String PART = "request-part";
    private static final String HAND = "request-hand-search";
    private static final String PACKAGE = "request-package";

    private static final String INSERT_HAND = """
            insert into requests.hand_search (id, request_id, what, reason, custodian, state)
            values (:id, :request, :what, :reason, :custodian, 'OPEN')
            on conflict (request_id, what) do nothing
            """;

    private static final String ANSWER = """
            update requests.hand_search
            set state = :state, sealed = :sealed, answered_by = :by, answered_at = :at
            where id = :id and state = 'OPEN'
            """;

    private static final String PUT_PACKAGE = """
            insert into requests.package (request_id, sealed, digest, made_at) values (:request, :sealed, :digest, :at)
            on conflict (request_id) do update
                set sealed = excluded.sealed, digest = excluded.digest, made_at = excluded.made_at
            """;

    private static final String ENDED = """
            select r.id from requests.request r
            where r.state in ('RELEASED', 'REFUSED', 'WITHDRAWN')
              and (exists (select 1 from requests.package p where p.request_id = r.id)
                   or exists (select 1 from requests.part p where p.request_id = r.id))
              and not exists (select 1 from requests.secret s where s.request_id = r.id and s.expires_at > :now)
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    FindingsStore(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    void replaceParts(RequestId request, List<FoundPart> parts) {
        jdbc.sql("delete from requests.part where request_id = :request")
                .param("request", request.value())
                .update();
        for (FoundPart part : parts) {
            jdbc.sql("insert into requests.part (request_id, sealed) values (:request, :sealed)")
                    .param("request", request.value())
                    .param("sealed", vault.sealText(PART, request.toString(), json.writeValueAsString(part)))
                    .update();
        }
    }

    List<FoundPart> parts(RequestId request) {
        return jdbc.sql("select sealed from requests.part where request_id = :request order by id")
                .param("request", request.value())
                .query((row, n) -> json.readValue(
                        vault.openText(PART, request.toString(), row.getString("sealed")), FoundPart.class))
                .list();
    }

    void insert(HandSearch search) {
        AccountId custodian = search.custodian();
        jdbc.sql(INSERT_HAND)
                .param("id", search.id())
                .param("request", search.request().value())
                .param("what", search.what())
                .param("reason", search.reason())
                .param("custodian", custodian == null ? null : custodian.value())
                .update();
    }

    List<HandSearch> handSearches(RequestId request) {
        return jdbc.sql("select * from requests.hand_search where request_id = :request order by what")
                .param("request", request.value())
                .query(FindingsStore::read)
                .list();
    }

    Optional<HandSearch> findHandSearch(UUID id) {
        return jdbc.sql("select * from requests.hand_search where id = :id")
                .param("id", id)
                .query(FindingsStore::read)
                .optional();
    }

    /** False when it was answered already. */
    boolean answer(UUID id, State state, String found, String by, Instant at) {
        return jdbc.sql(ANSWER)
                        .param("id", id)
                        .param("state", state.name())
                        .param("sealed", found.isEmpty() ? "" : vault.sealText(HAND, id.toString(), found))
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** What a custodian found, in words; empty for nothing. */
    String foundByHand(UUID id) {
        String sealed = jdbc.sql("select sealed from requests.hand_search where id = :id")
                .param("id", id)
                .query((row, n) -> row.getString("sealed"))
                .single();
        return sealed.isEmpty() ? "" : vault.openText(HAND, id.toString(), sealed);
    }

    void putPackage(RequestId request, byte[] archive, String digest, Instant at) {
        jdbc.sql(PUT_PACKAGE)
                .param("request", request.value())
                .param("sealed", vault.seal(PACKAGE, request.toString(), archive))
                .param("digest", digest)
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<byte[]> findPackage(RequestId request) {
        return jdbc.sql("select sealed from requests.package where request_id = :request")
                .param("request", request.value())
                .query((row, n) -> vault.open(PACKAGE, request.toString(), row.getString("sealed")))
                .optional();
    }

    /** Throws away what was found; the history stays. */
    void forget(RequestId request) {
        jdbc.sql("delete from requests.part where request_id = :request")
                .param("request", request.value())
                .update();
        jdbc.sql("delete from requests.package where request_id = :request")
                .param("request", request.value())
                .update();
        jdbc.sql("update requests.hand_search set sealed = '' where request_id = :request")
                .param("request", request.value())
                .update();
    }

    /** Throws away what was released to a link that has ended since. */
    int forgetEnded(Instant now) {
        List<RequestId> ended = jdbc.sql(ENDED)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new RequestId(row.getObject("id", UUID.class)))
                .list();
        ended.forEach(this::forget);
        return ended.size();
    }

    private static HandSearch read(ResultSet row, int number) throws SQLException {
        UUID custodian = row.getObject("custodian", UUID.class);
        return new HandSearch(
                row.getObject("id", UUID.class),
                new RequestId(row.getObject("request_id", UUID.class)),
                row.getString("what"),
                row.getString("reason"),
                custodian == null ? null : new AccountId(custodian),
                State.valueOf(row.getString("state")),
                row.getString("answered_by"));
    }
}
