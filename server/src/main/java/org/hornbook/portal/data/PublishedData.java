package org.hornbook.portal.data;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of the portal. It only reads, and could not do more: see {@link RoleCheck}. */
@Component
public class PublishedData {

    private static final String DATASETS = """
            select * from open_data.dataset d
            where d.withdrawn_at is null and exists (
                select from open_data.release r where r.dataset = d.slug and r.withdrawn_at is null)
            order by d.title, d.slug
            """;

    private static final String CELLS = """
            select categories, value from open_data.cell
            where dataset = :slug and version = :version order by ordinal
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PublishedData(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Every dataset with numbers to read, by title. */
    public List<Dataset> datasets() {
        Map<String, List<Release>> releases = jdbc
                .sql("select * from open_data.release order by dataset, version desc")
                .query((row, number) -> Map.entry(row.getString("dataset"), release(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql(DATASETS).query((row, number) -> dataset(row)).list().stream()
                .map(dataset -> dataset.with(releases.getOrDefault(dataset.slug(), List.of())))
                .filter(dataset -> dataset.current().isPresent())
                .toList();
    }

    /** The dataset of that name once something of it was published, withdrawn or not. */
    public Optional<Dataset> find(String slug) {
        List<Release> releases = jdbc.sql("select * from open_data.release where dataset = :slug order by version desc")
                .param("slug", slug)
                .query((row, number) -> release(row))
                .list();
        return jdbc.sql("select * from open_data.dataset where slug = :slug")
                .param("slug", slug)
                .query((row, number) -> dataset(row))
                .optional()
                .map(dataset -> dataset.with(releases))
                .filter(dataset -> !releases.isEmpty() || dataset.withdrawal() != null);
    }

    /** True when the tables can be read just now; fails as every question does when the database is away. */
    public boolean isReadable() {
        return jdbc.sql("select count(*) >= 0 from (select from open_data.dataset limit 1) d")
                .query(Boolean.class)
                .single();
    }

    /** The cells of a release; empty when they are gone. */
    Optional<Table> table(String slug, Release release) {
        Map<List<String>, Optional<BigDecimal>> cells = new LinkedHashMap<>();
        jdbc.sql(CELLS).param("slug", slug).param("version", release.version()).query(row -> {
            cells.put(
                    List.of((String[]) row.getArray("categories").getArray()),
                    Optional.ofNullable(row.getBigDecimal("value")));
        });
        return cells.isEmpty() ? Optional.empty() : Optional.of(new Table(release.dimensions(), cells));
    }

    private Release release(ResultSet row) throws SQLException {
        return new Release(
                row.getInt("version"),
                row.getString("period"),
                row.getObject("period_start", LocalDate.class),
                row.getObject("period_end", LocalDate.class),
                instant(row, "published_at"),
                row.getString("measure"),
                json.readValue(row.getString("dimensions"), new TypeReference<List<Dimension>>() {}),
                row.getString("method"),
                row.getString("withheld_notes"),
                row.getInt("published_cells"),
                row.getInt("withheld_cells"),
                withdrawal(row));
    }

    private static Dataset dataset(ResultSet row) throws SQLException {
        return new Dataset(
                row.getString("slug"),
                row.getString("title"),
                row.getString("summary"),
                row.getString("description"),
                List.of((String[]) row.getArray("keywords").getArray()),
                row.getString("theme"),
                row.getString("publisher"),
                row.getString("contact_name"),
                row.getString("contact_email"),
                row.getString("frequency"),
                row.getString("spatial"),
                row.getString("licence"),
                instant(row, "created_at"),
                instant(row, "modified_at"),
                withdrawal(row),
                List.of());
    }

    private static @Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        @Nullable Timestamp at = row.getTimestamp("withdrawn_at");
        return at == null ? null : new Withdrawal(at.toInstant(), row.getString("withdrawn_reason"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getTimestamp(column), column).toInstant();
    }
}
