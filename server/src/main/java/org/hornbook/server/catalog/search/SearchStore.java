package org.hornbook.server.catalog.search;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What search reads of the catalog. All SQL of the search. */
@Repository
class SearchStore {

    /** Everything that changed after a point; rows of transactions that may still be joined by older ones are unsettled. */
    private static final String CHANGES = """
            select seq, kind, id, transaction < pg_snapshot_xmin(pg_current_snapshot()) as settled
            from catalog.search_change where seq > :after order by seq
            """;

    private static final String SETTLED_HEAD = """
            select coalesce(max(seq), 0) from catalog.search_change
            where transaction < pg_snapshot_xmin(pg_current_snapshot())
            """;

    private static final String PRUNE = """
            delete from catalog.search_change where seq <= (select max(seq) - 200000 from catalog.search_change)
            """;

    private static final String ELEMENTS = """
            select e.id, e.name, e.comment, e.data_type, e.level::text as level, e.review,
                   d.id as dataset_id, d.qualified_name, d.repository_id, d.collection_id,
                   r.name as repository, c.name as collection, c.custodian, c.deputy
            from catalog.element e
            join catalog.dataset d on d.id = e.dataset_id
            join catalog.repository r on r.id = d.repository_id
            left join catalog.collection c on c.id = d.collection_id
            where e.gone_at is null and d.gone_at is null
            """;

    private static final String DATASETS = """
            select d.id, d.qualified_name, d.comment, d.kind, d.level::text as level, d.unreviewed,
                   d.repository_id, d.collection_id, r.name as repository, c.name as collection,
                   c.custodian, c.deputy,
                   array(select distinct e.data_type from catalog.element e
                         where e.dataset_id = d.id and e.gone_at is null and e.data_type is not null) as types
            from catalog.dataset d
            join catalog.repository r on r.id = d.repository_id
            left join catalog.collection c on c.id = d.collection_id
            where d.gone_at is null
            """;

    private static final String COLLECTIONS = """
            select c.id, c.name, c.purpose, c.citation, c.basis, c.retention_note, c.custodian, c.deputy,
                   greatest(c.raised_to, (select max(d.level) from catalog.dataset d
                                          where d.collection_id = c.id and d.gone_at is null))::text as level,
                   array(select unnest(c.declared_types) union
                         select e.data_type from catalog.element e join catalog.dataset d on d.id = e.dataset_id
                         where d.collection_id = c.id and d.gone_at is null and e.gone_at is null
                           and e.data_type is not null) as types,
                   array(select distinct r.name from catalog.repository r
                         where r.id in (select d.repository_id from catalog.dataset d
                                        where d.collection_id = c.id and d.gone_at is null
                                        union select k.repository_id from catalog.collection_repository k
                                        where k.collection_id = c.id)) as repositories
            from catalog.collection c where true
            """;

    private static final String REPOSITORIES = """
            select r.id, r.name, r.kind, r.location, r.medium, r.paper_citation, r.vendor, r.note, r.catalogued,
                   r.last_scanned_at is not null as scanned,
                   (select max(d.level) from catalog.dataset d
                    where d.repository_id = r.id and d.gone_at is null)::text as level
            from catalog.repository r where true
            """;

    private final JdbcClient jdbc;
    private final SearchDocuments documents;

    SearchStore(JdbcClient jdbc, SearchDocuments documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /**
     * A change that the index must follow.
     *
     * @param settled false while a transaction that began earlier may still add a smaller number
     */
    record Change(long seq, String kind, UUID id, boolean settled) {

        String key() {
            return SearchDocument.key(kind, id);
        }
    }

    List<Change> changesAfter(long seq) {
        return jdbc.sql(CHANGES)
                .param("after", seq)
                .query((row, n) -> new Change(
                        row.getLong("seq"),
                        row.getString("kind"),
                        row.getObject("id", UUID.class),
                        row.getBoolean("settled")))
                .list();
    }

    long settledHead() {
        return jdbc.sql(SETTLED_HEAD).query(Long.class).single();
    }

    /** Old changes are of no use: a node that slept that long reads everything again. */
    int prune() {
        return jdbc.sql(PRUNE).update();
    }

    /** The smallest change still kept; 0 when there is none. An index-only look-up. */
    long oldestChange() {
        return jdbc.sql("select coalesce(min(seq), 0) from catalog.search_change")
                .query(Long.class)
                .single();
    }

    /** Reads the whole catalog. */
    void readAll(SearchDocuments.Names names, Consumer<SearchDocument> to) {
        stream(ELEMENTS, "", null, names, to, documents::element);
        stream(DATASETS, "", null, names, to, documents::dataset);
        stream(COLLECTIONS, "", null, names, to, documents::collection);
        stream(REPOSITORIES, "", null, names, to, documents::repository);
    }

    /** Reads things of one kind with everything that stands in them. */
    void read(String kind, List<UUID> ids, SearchDocuments.Names names, Consumer<SearchDocument> to) {
        UUID[] wanted = ids.toArray(UUID[]::new);
        switch (kind) {
            case "element" -> stream(ELEMENTS, " and e.id = any(:ids)", wanted, names, to, documents::element);
            case "dataset" -> {
                stream(ELEMENTS, " and e.dataset_id = any(:ids)", wanted, names, to, documents::element);
                stream(DATASETS, " and d.id = any(:ids)", wanted, names, to, documents::dataset);
                stream(
                        COLLECTIONS,
                        " and c.id in (select collection_id from catalog.dataset where id = any(:ids))",
                        wanted,
                        names,
                        to,
                        documents::collection);
            }
            case "collection" -> {
                stream(ELEMENTS, " and d.collection_id = any(:ids)", wanted, names, to, documents::element);
                stream(DATASETS, " and d.collection_id = any(:ids)", wanted, names, to, documents::dataset);
                stream(COLLECTIONS, " and c.id = any(:ids)", wanted, names, to, documents::collection);
            }
            case "repository" -> {
                stream(ELEMENTS, " and d.repository_id = any(:ids)", wanted, names, to, documents::element);
                stream(DATASETS, " and d.repository_id = any(:ids)", wanted, names, to, documents::dataset);
                stream(REPOSITORIES, " and r.id = any(:ids)", wanted, names, to, documents::repository);
            }
            default -> throw new IllegalStateException("search_change has an unknown kind " + kind);
        }
    }

    private void stream(
            String select,
            String selector,
            UUID @Nullable [] ids,
            SearchDocuments.Names names,
            Consumer<SearchDocument> to,
            SearchDocuments.RowReader reader) {
        var statement = jdbc.sql(select + selector);
        var bound = ids == null ? statement : statement.param("ids", ids);
        try (Stream<SearchDocument> found = bound.query((row, n) -> reader.read(row, names)).stream()) {
            found.forEach(to);
        }
    }
}
