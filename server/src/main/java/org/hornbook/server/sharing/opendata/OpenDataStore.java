package org.hornbook.server.sharing.opendata;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hornbook.server.sharing.opendata.OpenData.LockedDataset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL about open datasets and their releases. */
@Component
class OpenDataStore {

    private static final String UPSERT = """
            insert into open_data.dataset (slug, title, summary, description, keywords, theme, publisher, contact_name,
                contact_email, frequency, spatial, licence, created_at, modified_at)
            values (:slug, :title, :summary, :description, :keywords, :theme, :publisher, :contactName,
                :contactEmail, :frequency, :spatial, :licence, :now, :now)
            on conflict (slug) do update
            set title = excluded.title, summary = excluded.summary, description = excluded.description,
                keywords = excluded.keywords, theme = excluded.theme, publisher = excluded.publisher,
                contact_name = excluded.contact_name, contact_email = excluded.contact_email,
                frequency = excluded.frequency, spatial = excluded.spatial, licence = excluded.licence,
                modified_at = excluded.modified_at
            """;

    private static final String INSERT_RELEASE = """
            insert into open_data.release (dataset, version, period, period_start, period_end, published_at, measure,
                dimensions, method, withheld_notes, published_cells, withheld_cells)
            values (:slug, :version, :period, :periodStart, :periodEnd, :now, :measure,
                cast(:dimensions as jsonb), :method, :withheldNotes, :published, :withheld)
            """;

    private static final String WITHDRAW_RELEASE = """
            update open_data.release set withdrawn_at = :now, withdrawn_reason = :reason
            where dataset = :slug and version = :version and withdrawn_at is null
            """;

    private static final String WITHDRAW_DATASET = """
            update open_data.dataset set withdrawn_at = :now, withdrawn_reason = :reason, modified_at = :now
            where slug = :slug and withdrawn_at is null
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OpenDataStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The dataset, held until the transaction ends, so that versions are counted one after the other. */
    Optional<LockedDataset> lock(String slug) {
        return jdbc.sql("select title, withdrawn_at from open_data.dataset where slug = :slug for update")
                .param("slug", slug)
                .query((row, number) ->
                        new LockedDataset(row.getString("title"), row.getTimestamp("withdrawn_at") != null))
                .optional();
    }

    void upsert(DatasetFacts facts, Instant now) {
        jdbc.sql(UPSERT)
                .param("slug", facts.slug())
                .param("title", facts.title())
                .param("summary", facts.summary())
                .param("description", facts.description())
                .param("keywords", facts.keywords().toArray(String[]::new))
                .param("theme", facts.theme())
                .param("publisher", facts.publisher())
                .param("contactName", facts.contactName())
                .param("contactEmail", facts.contactEmail())
                .param("frequency", facts.frequency().code())
                .param("spatial", facts.spatial())
                .param("licence", facts.licence())
                .param("now", Timestamp.from(now))
                .update();
    }

    int nextVersion(String slug) {
        return jdbc.sql("select coalesce(max(version), 0) + 1 from open_data.release where dataset = :slug")
                .param("slug", slug)
                .query(Integer.class)
                .single();
    }

    void insert(String slug, int version, NewRelease release, Instant now) {
        int withheld = release.table().withheldCells();
        jdbc.sql(INSERT_RELEASE)
                .param("slug", slug)
                .param("version", version)
                .param("period", release.period())
                .param("periodStart", release.periodStart())
                .param("periodEnd", release.periodEnd())
                .param("now", Timestamp.from(now))
                .param("measure", release.measure())
                .param("dimensions", json.writeValueAsString(release.table().dimensions()))
                .param("method", release.method())
                .param("withheldNotes", release.withheldNotes())
                .param("published", release.table().cells().size() - withheld)
                .param("withheld", withheld)
                .update();
    }

    void touch(String slug, Instant now) {
        jdbc.sql("update open_data.dataset set modified_at = :now where slug = :slug")
                .param("slug", slug)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** False when it was withdrawn before. */
    boolean withdraw(String slug, int version, String reason, Instant now) {
        return jdbc.sql(WITHDRAW_RELEASE)
                        .param("slug", slug)
                        .param("version", version)
                        .param("reason", reason)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    /** False when it was withdrawn before. */
    boolean withdraw(String slug, String reason, Instant now) {
        return jdbc.sql(WITHDRAW_DATASET)
                        .param("slug", slug)
                        .param("reason", reason)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    List<OpenDataset> list() {
        return jdbc.sql("select * from open_data.dataset order by title, slug").query(this::dataset).list().stream()
                .map(this::withReleases)
                .toList();
    }

    Optional<OpenDataset> find(String slug) {
        return jdbc.sql("select * from open_data.dataset where slug = :slug")
                .param("slug", slug)
                .query(this::dataset)
                .optional()
                .map(this::withReleases);
    }

    Optional<OpenRelease> release(String slug, int version) {
        return jdbc.sql("select * from open_data.release where dataset = :slug and version = :version")
                .param("slug", slug)
                .param("version", version)
                .query(this::release)
                .optional();
    }

    private OpenDataset withReleases(OpenDataset dataset) {
        List<OpenRelease> releases = jdbc.sql(
                        "select * from open_data.release where dataset = :slug order by version desc")
                .param("slug", dataset.facts().slug())
                .query(this::release)
                .list();
        return new OpenDataset(
                dataset.facts(), dataset.createdAt(), dataset.modifiedAt(), dataset.withdrawal(), releases);
    }

    private OpenDataset dataset(ResultSet row, int number) throws SQLException {
        DatasetFacts facts = new DatasetFacts(
                row.getString("slug"),
                row.getString("title"),
                row.getString("summary"),
                row.getString("description"),
                List.of((String[]) row.getArray("keywords").getArray()),
                row.getString("theme"),
                row.getString("publisher"),
                row.getString("contact_name"),
                row.getString("contact_email"),
                UpdateFrequency.ofCode(row.getString("frequency")),
                row.getString("spatial"),
                row.getString("licence"));
        return new OpenDataset(
                facts, instant(row, "created_at"), instant(row, "modified_at"), withdrawal(row), List.of());
    }

    private OpenRelease release(ResultSet row, int number) throws SQLException {
        return new OpenRelease(
                row.getInt("version"),
                row.getString("period"),
                row.getObject("period_start", LocalDate.class),
                row.getObject("period_end", LocalDate.class),
                instant(row, "published_at"),
                row.getString("measure"),
                row.getString("method"),
                row.getString("withheld_notes"),
                json.readValue(row.getString("dimensions"), new TypeReference<List<OpenDimension>>() {}),
                row.getInt("published_cells"),
                row.getInt("withheld_cells"),
                withdrawal(row));
    }

    private static @Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        @Nullable Timestamp at = row.getTimestamp("withdrawn_at");
        return at == null ? null : new Withdrawal(at.toInstant(), row.getString("withdrawn_reason"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getTimestamp(column), column).toInstant();
    }
}
