package org.hornbook.server.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hornbook.discovery.vocabulary.DataType;
import org.hornbook.discovery.vocabulary.DataTypes;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.hornbook.server.catalog.CollectionQuery.Gap;
import org.hornbook.server.shared.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL about data collections. */
@Component
class CollectionStore {

    private static final String ROWS = """
            with shown as (
                select c.*, coalesce(d.datasets, 0) as datasets, coalesce(d.elements, 0) as elements,
                       coalesce(d.unreviewed, 0) as unreviewed,
                       greatest(coalesce(d.level, 'INTERNAL'), c.declared_level, c.raised_to) as level,
                       array(select repository_id from catalog.collection_repository where collection_id = c.id)
                           as repositories,
                       array(select distinct t from catalog.dataset x, unnest(x.types) t
                             where x.collection_id = c.id and x.gone_at is null) as found_types
                from catalog.collection c
                left join (select collection_id, count(*) as datasets, sum(elements) as elements,
                                  sum(unreviewed) as unreviewed, max(level) as level
                           from catalog.dataset where gone_at is null group by collection_id) d
                    on d.collection_id = c.id)
            select * from shown c
            """;

    private static final String KEPT_IN = """
            (:repository = any(repositories)
             or exists (select from catalog.dataset d where d.collection_id = c.id
                        and d.repository_id = :repository and d.gone_at is null))
            """;

    private static final String BY_REPOSITORY = """
            select repository_id, count(*) as n
            from (select repository_id, collection_id from catalog.collection_repository
                  union select repository_id, collection_id from catalog.dataset
                        where gone_at is null and collection_id is not null) kept
            group by repository_id
            """;

    private static final String HAS_LOCATION = """
            (c.id in (select k.collection_id from catalog.collection_repository k
                      join catalog.repository r on r.id = k.repository_id where r.location <> '')
             or c.id in (select d.collection_id from catalog.dataset d
                         join catalog.repository r on r.id = d.repository_id
                         where r.location <> '' and d.gone_at is null and d.collection_id is not null))
            """;

    private static final String INSERT = """
            insert into catalog.collection (id, name, purpose, basis, citation, subjects, declared_types,
                                            declared_level, raised_to, custodian, deputy, contributors,
                                            retention_note, opened_at)
            values (:id, :name, :purpose, :basis, :citation, :subjects, :declaredTypes,
                    cast(:declaredLevel as catalog.sensitivity), cast(:raisedTo as catalog.sensitivity),
                    :custodian, :deputy, :contributors, :retentionNote, :now)
            """;

    private static final String UPDATE = """
            update catalog.collection
            set name = :name, purpose = :purpose, basis = :basis, citation = :citation, subjects = :subjects,
                declared_types = :declaredTypes, declared_level = cast(:declaredLevel as catalog.sensitivity),
                raised_to = cast(:raisedTo as catalog.sensitivity), custodian = :custodian, deputy = :deputy,
                contributors = :contributors, retention_note = :retentionNote, version = version + 1
            where id = :id and version = :version
            """;

    private static final String PLACE = """
            insert into catalog.collection_repository (collection_id, repository_id)
            select :id, unnest(cast(:repositories as uuid[]))
            """;

    private final JdbcClient jdbc;

    CollectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CollectionId id, CollectionFacts facts, Instant now) {
        withFacts(jdbc.sql(INSERT), facts)
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .update();
        place(id, facts);
    }

    /** False when somebody else changed it since the version was read. */
    boolean update(CollectionId id, int version, CollectionFacts facts) {
        boolean done = withFacts(jdbc.sql(UPDATE), facts)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
        if (done) {
            jdbc.sql("delete from catalog.collection_repository where collection_id = :id")
                    .param("id", id.value())
                    .update();
            place(id, facts);
        }
        return done;
    }

    private void place(CollectionId id, CollectionFacts facts) {
        jdbc.sql(PLACE)
                .param("id", id.value())
                .param(
                        "repositories",
                        facts.repositories().stream().map(RepositoryId::value).toArray(UUID[]::new))
                .update();
    }

    Optional<DataCollection> find(CollectionId id) {
        return jdbc.sql(ROWS + "where id = :id")
                .param("id", id.value())
                .query(CollectionStore::collection)
                .optional();
    }

    Optional<CollectionId> findIdByName(String name) {
        return jdbc.sql("select id from catalog.collection where lower(name) = lower(:name)")
                .param("name", name.strip())
                .query((row, n) -> new CollectionId(CatalogSql.uuid(row, "id")))
                .optional();
    }

    List<DataCollection> page(CollectionQuery query, int limit, long offset) {
        Conditions conditions = conditions(query);
        return conditions
                .bind(jdbc.sql(ROWS + conditions.sql() + "order by " + order(query) + " limit :limit offset :offset"))
                .param("limit", limit)
                .param("offset", offset)
                .query(CollectionStore::collection)
                .list();
    }

    long count(CollectionQuery query) {
        Conditions conditions = conditions(query);
        return conditions
                .bind(jdbc.sql("select count(*) from (" + ROWS + conditions.sql() + ") counted"))
                .query(Long.class)
                .single();
    }

    /** How many collections have each gap, counted in one pass. */
    Map<Gap, Long> countGaps() {
        String counts = Arrays.stream(Gap.values())
                .map(gap -> "count(*) filter (where " + gap(gap) + ") as " + gap.parameter())
                .collect(Collectors.joining(", "));
        return jdbc.sql("with c as (" + ROWS + ") select " + counts + " from c")
                .query((row, n) -> {
                    Map<Gap, Long> gaps = new EnumMap<>(Gap.class);
                    for (Gap gap : Gap.values()) {
                        gaps.put(gap, row.getLong(gap.parameter()));
                    }
                    return gaps;
                })
                .single();
    }

    /** How many collections are kept in each repository. */
    Map<RepositoryId, Long> countByRepository() {
        Map<RepositoryId, Long> counts = new HashMap<>();
        jdbc.sql(BY_REPOSITORY).query((RowCallbackHandler)
                row -> counts.put(new RepositoryId(CatalogSql.uuid(row, "repository_id")), row.getLong("n")));
        return counts;
    }

    List<CollectionName> names() {
        return jdbc.sql("select id, name from catalog.collection order by lower(name), id")
                .query((row, n) ->
                        new CollectionName(new CollectionId(CatalogSql.uuid(row, "id")), row.getString("name")))
                .list();
    }

    private static Conditions conditions(CollectionQuery query) {
        Conditions conditions = new Conditions()
                .andWords(query.words(), "lower(name || ' ' || purpose || ' ' || citation) like :pattern")
                .andIf(
                        query.keeper() == null ? null : query.keeper().value(),
                        "keeper",
                        "(custodian = :keeper or deputy = :keeper)")
                .andIf(
                        query.level() == null ? null : query.level().name(),
                        "level",
                        "level = cast(:level as catalog.sensitivity)")
                .andIf(query.repository() == null ? null : query.repository().value(), "repository", KEPT_IN);
        return query.gap() == null ? conditions : conditions.and(gap(query.gap()));
    }

    private static String order(CollectionQuery query) {
        return switch (query.sort()) {
            case NAME -> "lower(name), id";
            case LEVEL -> "level desc, lower(name), id";
            case UNREVIEWED -> "unreviewed desc, lower(name), id";
        };
    }

    private static String gap(Gap gap) {
        return switch (gap) {
            case CUSTODIAN -> "custodian is null";
            case DEPUTY -> "deputy is null";
            case BASIS -> "basis is null";
            case CITATION -> "basis is not null and citation = ''";
            case PURPOSE -> "purpose = ''";
            case REVIEW -> "unreviewed > 0";
            case LOCATION -> "not " + HAS_LOCATION;
            case RETENTION -> "retention_note = ''";
        };
    }

    /** Custodian and deputy, as far as there are any. */
    Set<AccountId> keepers(CollectionId id) {
        return jdbc.sql("select custodian, deputy from catalog.collection where id = :id")
                .param("id", id.value())
                .query((row, n) -> Stream.of(
                                Optional.ofNullable(CatalogSql.account(row, "custodian")),
                                Optional.ofNullable(CatalogSql.account(row, "deputy")))
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()))
                .optional()
                .orElse(Set.of());
    }

    private static JdbcClient.StatementSpec withFacts(JdbcClient.StatementSpec sql, CollectionFacts facts) {
        return sql.param("name", facts.name())
                .param("purpose", facts.purpose())
                .param("basis", facts.basis() == null ? null : facts.basis().name())
                .param("citation", facts.citation())
                .param("subjects", CatalogSql.names(facts.subjects()))
                .param("declaredTypes", facts.declaredTypes().stream().sorted().toArray(String[]::new))
                .param("declaredLevel", declaredLevel(facts.declaredTypes()).name())
                .param(
                        "raisedTo",
                        facts.raisedTo() == null ? null : facts.raisedTo().name())
                .param(
                        "custodian",
                        facts.custodian() == null ? null : facts.custodian().value())
                .param("deputy", facts.deputy() == null ? null : facts.deputy().value())
                .param("contributors", CatalogSql.accounts(facts.contributors()))
                .param("retentionNote", facts.retentionNote());
    }

    private static Sensitivity declaredLevel(Set<String> types) {
        return types.stream()
                .map(DataTypes.standard()::require)
                .map(DataType::sensitivity)
                .max(Comparator.naturalOrder())
                .orElse(Sensitivity.PUBLIC);
    }

    private static DataCollection collection(ResultSet row, int number) throws SQLException {
        return new DataCollection(
                new CollectionId(CatalogSql.uuid(row, "id")),
                facts(row),
                Sensitivity.valueOf(row.getString("level")),
                new HashSet<>(CatalogSql.texts(row, "found_types")),
                row.getInt("datasets"),
                row.getInt("elements"),
                row.getInt("unreviewed"),
                row.getInt("version"));
    }

    private static CollectionFacts facts(ResultSet row) throws SQLException {
        @Nullable String basis = row.getString("basis");
        @Nullable String raisedTo = row.getString("raised_to");
        return new CollectionFacts(
                row.getString("name"),
                row.getString("purpose"),
                basis == null ? null : Basis.valueOf(basis),
                row.getString("citation"),
                CatalogSql.texts(row, "subjects").stream()
                        .map(DataSubject::valueOf)
                        .collect(Collectors.toSet()),
                new HashSet<>(CatalogSql.texts(row, "declared_types")),
                raisedTo == null ? null : Sensitivity.valueOf(raisedTo),
                CatalogSql.account(row, "custodian"),
                CatalogSql.account(row, "deputy"),
                CatalogSql.uuids(row, "contributors").stream()
                        .map(AccountId::new)
                        .collect(Collectors.toSet()),
                CatalogSql.uuids(row, "repositories").stream()
                        .map(RepositoryId::new)
                        .collect(Collectors.toSet()),
                row.getString("retention_note"));
    }
}
