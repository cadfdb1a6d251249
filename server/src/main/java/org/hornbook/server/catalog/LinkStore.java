package org.hornbook.server.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hornbook.server.shared.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL about links between elements. */
@Component
class LinkStore {

    private static final String ROWS = """
            select l.id, l.origin, l.state, l.containment, l.least, l.checked_at, l.note, l.version,
                   f.id as from_id, f.name as from_name, fd.id as from_dataset, fd.qualified_name as from_dataset_name,
                   fr.name as from_repository,
                   t.id as to_id, t.name as to_name, td.id as to_dataset, td.qualified_name as to_dataset_name,
                   tr.name as to_repository
            from catalog.link l
            join catalog.element f on f.id = l.from_element
            join catalog.dataset fd on fd.id = f.dataset_id
            join catalog.repository fr on fr.id = fd.repository_id
            join catalog.element t on t.id = l.to_element
            join catalog.dataset td on td.id = t.dataset_id
            join catalog.repository tr on tr.id = td.repository_id
            where l.retired_at is null
            """;

    private static final String ORDER =
            " order by l.state = 'BROKEN' desc, lower(fr.name), lower(fd.qualified_name), f.ordinal, l.id";

    private static final String INSERT = """
            insert into catalog.link (id, from_element, to_element, origin, state, note, recorded_by, recorded_at)
            values (:id, :from, :to, :origin, 'UNCHECKED', :note, :by, :now)
            on conflict (from_element, to_element) do update
            set retired_at = null, note = excluded.note, origin = excluded.origin, version = link.version + 1
            where link.retired_at is not null
            """;

    private static final String CHECK = """
            update catalog.link
            set containment = :containment, checked_at = :now,
                state = case when :containment >= least then 'WORKS' else 'BROKEN' end
            where id = :id
            """;

    private static final String ACCEPT = """
            update catalog.link
            set least = :least, note = :note, version = version + 1,
                state = case when containment is null then 'UNCHECKED'
                             when containment >= :least then 'WORKS' else 'BROKEN' end
            where id = :id and version = :version
            """;

    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(LinkId id, ElementId from, ElementId to, Origin origin, String note, AccountId by, Instant now) {
        jdbc.sql(INSERT)
                .param("id", id.value())
                .param("from", from.value())
                .param("to", to.value())
                .param("origin", origin.name())
                .param("note", note)
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void check(LinkId id, double containment, Instant now) {
        jdbc.sql(CHECK)
                .param("id", id.value())
                .param("containment", containment)
                .param("now", Timestamp.from(now))
                .update();
    }

    boolean accept(LinkId id, int version, double least, String note) {
        return jdbc.sql(ACCEPT)
                        .param("id", id.value())
                        .param("version", version)
                        .param("least", least)
                        .param("note", note)
                        .update()
                == 1;
    }

    boolean retire(LinkId id, int version, Instant now) {
        return jdbc.sql("""
                        update catalog.link set retired_at = :now, version = version + 1
                        where id = :id and version = :version and retired_at is null
                        """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    Optional<Link> find(LinkId id) {
        return jdbc.sql(ROWS + " and l.id = :id")
                .param("id", id.value())
                .query(LinkStore::link)
                .optional();
    }

    Optional<Link> find(ElementId from, ElementId to) {
        return jdbc.sql(ROWS + " and l.from_element = :from and l.to_element = :to")
                .param("from", from.value())
                .param("to", to.value())
                .query(LinkStore::link)
                .optional();
    }

    /** True when people took exactly this link out; discovery does not bring it back. */
    boolean retired(ElementId from, ElementId to) {
        return jdbc.sql("""
                        select count(*) from catalog.link
                        where from_element = :from and to_element = :to and retired_at is not null
                        """)
                        .param("from", from.value())
                        .param("to", to.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    List<Link> all(Link.@Nullable State state, int limit) {
        return jdbc.sql(ROWS + " and (cast(:state as text) is null or l.state = :state)" + ORDER + " limit :limit")
                .param("state", state == null ? null : state.name())
                .param("limit", limit)
                .query(LinkStore::link)
                .list();
    }

    List<Link> ofDataset(DatasetId dataset) {
        return jdbc.sql(ROWS + " and (f.dataset_id = :dataset or t.dataset_id = :dataset)" + ORDER)
                .param("dataset", dataset.value())
                .query(LinkStore::link)
                .list();
    }

    long count(Link.@Nullable State state) {
        return jdbc.sql("""
                        select count(*) from catalog.link
                        where retired_at is null and (cast(:state as text) is null or state = :state)
                        """)
                .param("state", state == null ? null : state.name())
                .query(Long.class)
                .single();
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        @Nullable Double containment = (Double) row.getObject("containment");
        return new Link(
                new LinkId(CatalogSql.uuid(row, "id")),
                end(row, "from"),
                end(row, "to"),
                Origin.valueOf(row.getString("origin")),
                Link.State.valueOf(row.getString("state")),
                containment,
                row.getDouble("least"),
                CatalogSql.instant(row, "checked_at"),
                row.getString("note"),
                row.getInt("version"));
    }

    private static Link.End end(ResultSet row, String side) throws SQLException {
        return new Link.End(
                new ElementId(CatalogSql.uuid(row, side + "_id")),
                row.getString(side + "_name"),
                new DatasetId(CatalogSql.uuid(row, side + "_dataset")),
                row.getString(side + "_dataset_name"),
                row.getString(side + "_repository"));
    }
}
