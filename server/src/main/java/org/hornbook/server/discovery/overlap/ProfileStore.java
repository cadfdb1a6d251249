package org.hornbook.server.discovery.overlap;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hornbook.discovery.ProfiledDataset;
import org.hornbook.discovery.classify.Verdict;
import org.hornbook.discovery.profile.ColumnProfile;
import org.hornbook.discovery.profile.ColumnSketch;
import org.hornbook.discovery.profile.DatasetProfile;
import org.hornbook.server.catalog.DatasetRef;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.discovery.ScanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The counts and sketches of every dataset's latest scan. */
@Repository
public class ProfileStore {

    private static final String KEEP = """
            insert into discovery.profiled_dataset (repository_id, dataset, scan_id, profile, sketches)
            values (:repository, :dataset, :scan, cast(:profile as jsonb), :sketches)
            on conflict (repository_id, dataset)
            do update set scan_id = excluded.scan_id, profile = excluded.profile, sketches = excluded.sketches
            """;

    private static final String FORGET = """
            delete from discovery.profiled_dataset
            where repository_id = :repository and not (dataset = any(cast(:seen as text[])))
            """;

    private static final String ALL = """
            select repository_id, profile, sketches from discovery.profiled_dataset order by repository_id, dataset
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProfileStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps a dataset's counts and sketches in place of those of the scan before. */
    public void keep(RepositoryId repository, ScanId scan, ProfiledDataset dataset) {
        Document document = new Document(lean(dataset.profile()), dataset.verdicts());
        byte[][] sketches =
                dataset.sketches().stream().map(ColumnSketch::toBytes).toArray(byte[][]::new);
        jdbc.sql(KEEP)
                .param("repository", repository.value())
                .param("dataset", dataset.profile().dataset().qualifiedName())
                .param("scan", scan.value())
                .param("profile", json.writeValueAsString(document).replace("\\u0000", "\\ufffd"))
                .param("sketches", sketches)
                .update();
    }

    /** Forgets the repository's datasets that are not in the list: they are gone. */
    public void forgetOthers(RepositoryId repository, Set<String> seen) {
        jdbc.sql(FORGET)
                .param("repository", repository.value())
                .param("seen", seen.toArray(String[]::new))
                .update();
    }

    /** Everything, by repository. */
    Map<RepositoryId, List<ProfiledDataset>> all() {
        var all = new LinkedHashMap<RepositoryId, List<ProfiledDataset>>();
        jdbc.sql(ALL).query((ResultSet row) -> {
            all.computeIfAbsent(new RepositoryId(row.getObject("repository_id", UUID.class)), id -> new ArrayList<>())
                    .add(dataset(row));
        });
        return all;
    }

    /** The scan that found each dataset last. */
    Map<DatasetRef, ScanId> scans() {
        var scans = new LinkedHashMap<DatasetRef, ScanId>();
        jdbc.sql(
                        "select repository_id, dataset, scan_id from discovery.profiled_dataset order by repository_id, dataset")
                .query((ResultSet row) -> {
                    scans.put(
                            new DatasetRef(
                                    new RepositoryId(row.getObject("repository_id", UUID.class)),
                                    row.getString("dataset")),
                            new ScanId(row.getObject("scan_id", UUID.class)));
                });
        return scans;
    }

    private ProfiledDataset dataset(ResultSet row) throws SQLException {
        Document document = json.readValue(row.getString("profile"), Document.class);
        var sketches = new ArrayList<ColumnSketch>();
        Array array = row.getArray("sketches");
        for (Object bytes : (Object[]) array.getArray()) {
            sketches.add(ColumnSketch.ofBytes((byte[]) bytes));
        }
        return new ProfiledDataset(document.profile(), document.verdicts(), sketches);
    }

    /** Without what the comparison does not ask for: no distribution, no frequent values, no shapes. */
    private static DatasetProfile lean(DatasetProfile profile) {
        return new DatasetProfile(
                profile.dataset(),
                profile.rows(),
                profile.complete(),
                profile.duplicateRows(),
                profile.columns().stream().map(ProfileStore::lean).toList());
    }

    private static ColumnProfile lean(ColumnProfile column) {
        boolean integers = column.types().prevailing() == org.hornbook.discovery.profile.ValueTypes.Reading.INTEGER;
        return new ColumnProfile(
                column.column(),
                column.ordinal(),
                column.storageType(),
                column.rows(),
                column.nulls(),
                column.blanks(),
                column.distinct(),
                column.distinctExact(),
                // the range of whole numbers tells counters from codes
                integers ? column.min() : null,
                integers ? column.max() : null,
                null,
                column.lengths(),
                column.types(),
                List.of(),
                List.of(),
                column.uniqueness(),
                column.increasing(),
                null,
                column.damaged());
    }

    /** What is kept as JSON. */
    record Document(DatasetProfile profile, List<Verdict> verdicts) {}
}
