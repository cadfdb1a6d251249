package org.hornbook.server.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.directory.roster.OrgId;
import org.hornbook.server.directory.roster.PersonId;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of grants. */
@Repository
class GrantStore {

    private static final String SELECT = """
            select id, holder, holder_name, holder_person, dataset_id, elements, population, population_ids, filter,
                   purpose, origin, basis, valid_from, valid_until, revoked_at, reason, seal, version
            from access.data_grant
            """;

    private static final String INSERT = """
            insert into access.data_grant
                (id, holder, holder_name, holder_person, dataset_id, elements, population, population_ids, filter,
                 purpose, origin, basis, valid_from, valid_until, given_by, given_at, seal)
            values (:id, :holder, :holderName, :holderPerson, :dataset, cast(:elements as jsonb), :population, :ids,
                    cast(:filter as jsonb), :purpose, :origin, :basis, :from, :until, :by, :at, :seal)
            """;

    private static final String REVOKE = """
            update access.data_grant
            set revoked_at = :at, reason = :reason, seal = :seal, version = version + 1
            where id = :id and version = :version and revoked_at is null
            """;

    private static final String MATCHES = """
            where (cast(:holder as uuid) is null or holder = :holder)
              and (cast(:dataset as uuid) is null or dataset_id = :dataset)
              and (:like = '%%' or lower(holder_name) like :like or lower(purpose) like :like)
              and (:state = ''
                   or (:state = 'REVOKED' and revoked_at is not null)
                   or (:state = 'EXPIRED' and revoked_at is null and valid_until <= :now)
                   or (:state = 'NOT_YET' and revoked_at is null and valid_from > :now)
                   or (:state = 'ACTIVE' and revoked_at is null and valid_from <= :now and valid_until > :now))
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final GrantSeal seal;
    private final Clock clock;

    GrantStore(JdbcClient jdbc, JsonMapper json, GrantSeal seal, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.seal = seal;
        this.clock = clock;
    }

    /** A condition as it is stored. */
    record StoredCondition(UUID element, List<String> values) {}

    /** An element as it is stored. */
    record StoredElement(UUID element, Treatment treatment) {}

    void insert(Actor actor, GrantSeal.Sealed grant, String holderName) {
        Population population = grant.terms().population();
        jdbc.sql(INSERT)
                .param("id", grant.id().value())
                .param("holder", grant.holder().value())
                .param("holderName", holderName)
                .param(
                        "holderPerson",
                        grant.holderPerson().isEmpty() ? null : UUID.fromString(grant.holderPerson()),
                        java.sql.Types.OTHER)
                .param("dataset", grant.terms().dataset().value())
                .param(
                        "elements",
                        json.writeValueAsString(grant.terms().elements().stream()
                                .map(one -> new StoredElement(one.element().value(), one.treatment()))
                                .toList()))
                .param("population", kind(population))
                .param("ids", ids(population))
                .param(
                        "filter",
                        json.writeValueAsString(grant.terms().filter().stream()
                                .map(one -> new StoredCondition(
                                        one.element().value(),
                                        one.values().stream().sorted().toList()))
                                .toList()))
                .param("purpose", grant.purpose())
                .param("origin", grant.origin().name())
                .param("basis", grant.basis().name())
                .param("from", Timestamp.from(grant.from()))
                .param("until", Timestamp.from(grant.until()))
                .param("by", actor.id().value())
                .param("at", Timestamp.from(clock.instant()))
                .param("seal", seal.seal(grant))
                .update();
    }

    boolean revoke(Grant grant, int version, Instant at, String reason) {
        return jdbc.sql(REVOKE)
                        .param("id", grant.id().value())
                        .param("version", version)
                        .param("at", Timestamp.from(at))
                        .param("reason", reason)
                        .param("seal", seal.seal(sealed(grant, at)))
                        .update()
                == 1;
    }

    /** The same terms under the key that is in force. */
    int resealOld() {
        int resealed = 0;
        for (Row row : jdbc.sql(SELECT + "order by id").query(this::row).list()) {
            if (row.grant().intact() && !seal.isCurrent(row.seal())) {
                resealed += jdbc.sql("update access.data_grant set seal = :new where id = :id and seal = :old")
                        .param("new", seal.seal(sealed(row.grant(), row.grant().revokedAt())))
                        .param("old", row.seal())
                        .param("id", row.grant().id().value())
                        .update();
            }
        }
        return resealed;
    }

    Optional<Grant> find(GrantId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(this::grant)
                .optional();
    }

    List<Grant> of(AccountId holder) {
        return jdbc.sql(SELECT + "where holder = :holder order by given_at desc, id")
                .param("holder", holder.value())
                .query(this::grant)
                .list();
    }

    List<Grant> page(GrantQuery query) {
        return filtered(jdbc.sql(SELECT + MATCHES + "order by given_at desc, id limit :size offset :skip"), query)
                .param("size", query.size())
                .param("skip", (query.page() - 1L) * query.size())
                .query(this::grant)
                .list();
    }

    long count(GrantQuery query) {
        return filtered(jdbc.sql("select count(*) from access.data_grant " + MATCHES), query)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(JdbcClient.StatementSpec statement, GrantQuery query) {
        String words = query.words().strip().toLowerCase(java.util.Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
        return statement
                .param("holder", query.holder().map(AccountId::value).orElse(null), java.sql.Types.OTHER)
                .param("dataset", query.dataset().map(DatasetId::value).orElse(null), java.sql.Types.OTHER)
                .param("like", "%" + words + "%")
                .param("state", query.state().map(GrantState::name).orElse(""))
                .param("now", Timestamp.from(clock.instant()));
    }

    private record Row(Grant grant, String seal) {}

    private Grant grant(ResultSet row, int number) throws SQLException {
        return row(row, number).grant();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        UUID person = row.getObject("holder_person", UUID.class);
        Instant from = row.getTimestamp("valid_from").toInstant();
        Instant until = row.getTimestamp("valid_until").toInstant();
        Timestamp revoked = row.getTimestamp("revoked_at");
        Instant revokedAt = revoked == null ? null : revoked.toInstant();
        Grant grant = new Grant(
                new GrantId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("holder", UUID.class)),
                row.getString("holder_name"),
                Optional.ofNullable(person).map(PersonId::new),
                terms(row),
                row.getString("purpose"),
                GrantOrigin.valueOf(row.getString("origin")),
                DisclosureBasis.valueOf(row.getString("basis")),
                from,
                until,
                state(from, until, revokedAt),
                revokedAt,
                row.getString("reason"),
                true,
                row.getInt("version"));
        String stored = row.getString("seal");
        return new Row(seal.matches(sealed(grant, revokedAt), stored) ? grant : altered(grant), stored);
    }

    private GrantTerms terms(ResultSet row) throws SQLException {
        List<StoredElement> elements =
                json.readValue(row.getString("elements"), new TypeReference<List<StoredElement>>() {});
        List<StoredCondition> filter =
                json.readValue(row.getString("filter"), new TypeReference<List<StoredCondition>>() {});
        return new GrantTerms(
                new DatasetId(row.getObject("dataset_id", UUID.class)),
                elements.stream()
                        .map(one -> new GrantedElement(
                                new org.hornbook.server.catalog.ElementId(one.element()), one.treatment()))
                        .toList(),
                population(row.getString("population"), (UUID[])
                        row.getArray("population_ids").getArray()),
                filter.stream()
                        .map(one -> new FilterCondition(
                                new org.hornbook.server.catalog.ElementId(one.element()), Set.copyOf(one.values())))
                        .toList());
    }

    private GrantState state(Instant from, Instant until, @Nullable Instant revokedAt) {
        Instant now = clock.instant();
        if (revokedAt != null) {
            return GrantState.REVOKED;
        }
        if (now.isBefore(from)) {
            return GrantState.NOT_YET;
        }
        return now.isBefore(until) ? GrantState.ACTIVE : GrantState.EXPIRED;
    }

    private static GrantSeal.Sealed sealed(Grant grant, @Nullable Instant revokedAt) {
        return new GrantSeal.Sealed(
                grant.id(),
                grant.holder(),
                grant.holderPerson().map(PersonId::toString).orElse(""),
                grant.terms(),
                grant.purpose(),
                grant.origin(),
                grant.basis(),
                grant.from(),
                grant.until(),
                revokedAt);
    }

    private static Grant altered(Grant grant) {
        return new Grant(
                grant.id(),
                grant.holder(),
                grant.holderName(),
                grant.holderPerson(),
                grant.terms(),
                grant.purpose(),
                grant.origin(),
                grant.basis(),
                grant.from(),
                grant.until(),
                grant.state(),
                grant.revokedAt(),
                grant.reason(),
                false,
                grant.version());
    }

    private static String kind(Population population) {
        return switch (population) {
            case Population.OwnStudents own -> "OWN_STUDENTS";
            case Population.OfSchool school -> "OF_SCHOOL";
            case Population.Named named -> "NAMED";
            case Population.Everyone everyone -> "EVERYONE";
        };
    }

    private static UUID[] ids(Population population) {
        return switch (population) {
            case Population.OwnStudents own -> new UUID[0];
            case Population.OfSchool school -> new UUID[] {school.school().value()};
            case Population.Named named ->
                named.people().stream().map(PersonId::value).sorted().toArray(UUID[]::new);
            case Population.Everyone everyone -> new UUID[0];
        };
    }

    private static Population population(String kind, UUID[] ids) {
        return switch (kind) {
            case "OWN_STUDENTS" -> new Population.OwnStudents();
            case "OF_SCHOOL" -> new Population.OfSchool(new OrgId(ids[0]));
            case "NAMED" ->
                new Population.Named(Arrays.stream(ids).map(PersonId::new).collect(Collectors.toSet()));
            case "EVERYONE" -> new Population.Everyone();
            default -> throw new IllegalStateException("unknown population " + kind);
        };
    }
}
