package org.hornbook.server.access.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hornbook.server.access.Disclosure;
import org.hornbook.server.access.DisclosureBasis;
import org.hornbook.server.access.DisclosureWay;
import org.hornbook.server.access.GrantId;
import org.hornbook.server.access.NewDisclosure;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.directory.roster.PersonId;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of disclosures. */
@Repository
public class DisclosureStore {

    private static final String INSERT = """
            insert into access.disclosure
                (id, at, way, grant_id, released_by, released_name, recipient, recipient_name, position, affiliation,
                 purpose, basis, dataset_id, source, elements, rows, people)
            values (:id, :at, :way, :grant, :by, :byName, :recipient, :recipientName, :position, :affiliation,
                    :purpose, :basis, :dataset, :source, :elements, :rows, :people)
            """;

    private static final String INSERT_PEOPLE = """
            insert into access.disclosure_person (person_id, at, disclosure_id)
            select person, :at, :id from unnest(:people) person
            """;

    private static final String SELECT = """
            select d.id, d.at, d.way, d.released_name, d.recipient_name, d.position, d.affiliation, d.purpose, d.basis,
                   d.source, d.elements, d.rows, d.people
            """;

    /** Of all ids that the person had before merges. */
    private static final String OF_PEOPLE = """
            from access.disclosure_person p
            join access.disclosure d on d.id = p.disclosure_id
            where p.person_id = any(:people) and d.basis = any(:bases)
            """;

    private final JdbcClient jdbc;

    DisclosureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes a disclosure with its people. */
    public void insert(UUID id, Instant at, Actor actor, NewDisclosure disclosure) {
        jdbc.sql(INSERT)
                .param("id", id)
                .param("at", Timestamp.from(at))
                .param("way", disclosure.way().name())
                .param("grant", disclosure.grant().map(GrantId::value).orElse(null), java.sql.Types.OTHER)
                .param("by", actor.id().value())
                .param("byName", actor.name())
                .param("recipient", disclosure.recipient().map(AccountId::value).orElse(null), java.sql.Types.OTHER)
                .param("recipientName", disclosure.recipientName())
                .param("position", disclosure.position())
                .param("affiliation", disclosure.affiliation())
                .param("purpose", disclosure.purpose())
                .param("basis", disclosure.basis().name())
                .param("dataset", disclosure.dataset().map(DatasetId::value).orElse(null), java.sql.Types.OTHER)
                .param("source", disclosure.source())
                .param("elements", disclosure.elements().toArray(String[]::new))
                .param("rows", disclosure.rows())
                .param("people", disclosure.people().size())
                .update();
        jdbc.sql(INSERT_PEOPLE)
                .param("id", id)
                .param("at", Timestamp.from(at))
                .param("people", ids(disclosure.people()))
                .update();
    }

    private static UUID[] ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).sorted().toArray(UUID[]::new);
    }

    /** One page of the disclosures of these people's data; with {@code recorded} only those of 34 CFR 99.32. */
    public Paging<Disclosure> page(Collection<PersonId> people, boolean recorded, int page, int size) {
        String[] bases = Arrays.stream(DisclosureBasis.values())
                .filter(basis -> !recorded || basis.isRecorded())
                .map(DisclosureBasis::name)
                .toArray(String[]::new);
        long total = jdbc.sql("select count(*) " + OF_PEOPLE)
                .param("people", ids(people))
                .param("bases", bases)
                .query(Long.class)
                .single();
        List<Disclosure> found = jdbc.sql(SELECT + OF_PEOPLE + "order by p.at desc, d.id limit :size offset :skip")
                .param("people", ids(people))
                .param("bases", bases)
                .param("size", size)
                .param("skip", (page - 1L) * size)
                .query(DisclosureStore::disclosure)
                .list();
        return new Paging<>(found, page, size, total);
    }

    /** One page of what was delivered by a grant. */
    public Paging<Disclosure> ofGrant(GrantId grant, int page, int size) {
        long total = jdbc.sql("select count(*) from access.disclosure where grant_id = :grant")
                .param("grant", grant.value())
                .query(Long.class)
                .single();
        List<Disclosure> found = jdbc.sql(SELECT + """
                        from access.disclosure d where d.grant_id = :grant
                        order by d.at desc, d.id limit :size offset :skip
                        """)
                .param("grant", grant.value())
                .param("size", size)
                .param("skip", (page - 1L) * size)
                .query(DisclosureStore::disclosure)
                .list();
        return new Paging<>(found, page, size, total);
    }

    private static Disclosure disclosure(ResultSet row, int number) throws SQLException {
        return new Disclosure(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                DisclosureWay.valueOf(row.getString("way")),
                row.getString("released_name"),
                row.getString("recipient_name"),
                row.getString("position"),
                row.getString("affiliation"),
                row.getString("purpose"),
                DisclosureBasis.valueOf(row.getString("basis")),
                row.getString("source"),
                Arrays.asList((String[]) row.getArray("elements").getArray()),
                row.getLong("rows"),
                row.getInt("people"));
    }
}
