package org.hornbook.server.access.checks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hornbook.server.access.GrantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the record of disclosures says about deliveries by grants, compared with the grants as they stand. */
@Repository
class DeliveryEvidenceStore {

    private static final String COUNT = """
            select count(*) from access.disclosure where way in ('PREVIEW', 'DOWNLOAD', 'API')
            """;

    /** Deliveries by no grant, to somebody else, outside of the grant's time, or of more people than it names. */
    private static final String BEYOND = """
            select d.grant_id, d.recipient_name, d.source,
                   case when g.id is null then 'came by no grant'
                        when d.recipient is distinct from g.holder then 'went to somebody who does not hold the grant'
                        when d.at < g.valid_from or d.at >= g.valid_until then 'came outside of the grant''s time'
                        when d.at >= g.revoked_at then 'came after the grant was taken back'
                        else 'had more people than the grant names' end as what
            from access.disclosure d left join access.data_grant g on g.id = d.grant_id
            where d.way in ('PREVIEW', 'DOWNLOAD', 'API')
              and (g.id is null or d.recipient is distinct from g.holder
                   or d.at < g.valid_from or d.at >= g.valid_until or d.at >= g.revoked_at
                   or (g.population = 'NAMED' and d.people > cardinality(g.population_ids)))
            order by d.at desc limit :limit
            """;

    private static final String ELEMENTS = """
            select grant_id, array_agg(distinct element) as elements
            from access.disclosure, unnest(elements) element
            where way in ('PREVIEW', 'DOWNLOAD', 'API') and grant_id is not null
            group by grant_id
            """;

    private final JdbcClient jdbc;

    DeliveryEvidenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A delivery that is more than its grant. */
    record Beyond(@org.jspecify.annotations.Nullable UUID grant, String recipient, String source, String what) {}

    /** Everything that was ever delivered by a grant, by the names in the record. */
    record Delivered(GrantId grant, Set<String> elements) {}

    long deliveries() {
        return jdbc.sql(COUNT).query(Long.class).single();
    }

    List<Beyond> beyond(int limit) {
        return jdbc.sql(BEYOND)
                .param("limit", limit)
                .query((row, n) -> new Beyond(
                        row.getObject("grant_id", UUID.class),
                        row.getString("recipient_name"),
                        row.getString("source"),
                        row.getString("what")))
                .list();
    }

    List<Delivered> elements() {
        return jdbc.sql(ELEMENTS).query(DeliveryEvidenceStore::delivered).list();
    }

    private static Delivered delivered(ResultSet row, int number) throws SQLException {
        return new Delivered(
                new GrantId(Objects.requireNonNull(row.getObject("grant_id", UUID.class))),
                Arrays.stream((String[]) row.getArray("elements").getArray()).collect(Collectors.toSet()));
    }
}
