package org.hornbook.server.catalog;

import java.util.ArrayList;
import java.util.List;
import org.hornbook.discovery.classify.Verdict;
import org.hornbook.discovery.connect.Column;
import org.hornbook.discovery.connect.Dataset.Kind;
import org.hornbook.discovery.profile.ColumnProfile;
import org.hornbook.discovery.profile.ColumnProfile.Uniqueness;
import org.hornbook.discovery.profile.DatasetProfile;
import org.hornbook.discovery.profile.Distribution;
import org.hornbook.discovery.profile.Frequency;
import org.hornbook.discovery.profile.Freshness;
import org.hornbook.discovery.profile.Lengths;
import org.hornbook.discovery.profile.ValueTypes;
import org.hornbook.discovery.vocabulary.DataType;
import org.hornbook.discovery.vocabulary.DataTypes;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.jspecify.annotations.Nullable;

/** Makes what a scan would hand to the catalog: {@code Scans.of("sis.student").column("ssn", "id.national").done()}. */
public final class Scans {

    private final String name;
    private final List<ColumnProfile> profiles = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private final List<Verdict> verdicts = new ArrayList<>();

    private Scans(String name) {
        this.name = name;
    }

    /** A dataset of that name, without columns yet. */
    public static Scans of(String name) {
        return new Scans(name);
    }

    /** A column of text with a verdict; null says that it is not about a person. */
    public Scans column(String column, @Nullable String code) {
        return column(column, code, "text");
    }

    /** A column with a verdict and a storage type. */
    public Scans column(String column, @Nullable String code, String storageType) {
        @Nullable DataType type = code == null ? null : DataTypes.standard().require(code);
        Sensitivity level = type == null ? Sensitivity.INTERNAL : type.sensitivity();
        ColumnProfile profile = profile(column, profiles.size() + 1, storageType);
        columns.add(new Column(column, columns.size() + 1, storageType, null, null));
        profiles.add(level.isPersonal() ? profile.withoutValues() : profile);
        verdicts.add(new Verdict(column, type, level, 0.9, List.of("the name says so", "the values look like it")));
        return this;
    }

    /** The scanned dataset. */
    public ScannedDataset done() {
        var dataset = org.hornbook.discovery.connect.Dataset.ofFile(name, Kind.TABLE, columns);
        return new ScannedDataset(new DatasetProfile(dataset, 100, true, 0, profiles), verdicts);
    }

    private static ColumnProfile profile(String column, int ordinal, String storageType) {
        return new ColumnProfile(
                column,
                ordinal,
                storageType,
                100,
                7,
                3,
                12,
                true,
                "alpha",
                "omega",
                new Distribution(
                        5.0,
                        1.5,
                        List.of(new Distribution.Quantile(0.5, 5)),
                        List.of(new Distribution.Bucket(0, 5, 40), new Distribution.Bucket(5, 10, 50))),
                new Lengths(1, 9, 4.5),
                new ValueTypes(90, 0, 0, 0, 0, 0, 0),
                List.of(new Frequency("9{2}", 60), new Frequency("A{2}", 30)),
                List.of(new Frequency("quiet\0value", 30), new Frequency("<script>alert(1)</script>", 20)),
                Uniqueness.NONE,
                false,
                new Freshness(java.time.LocalDate.of(2020, 3, 4), java.time.LocalDate.of(2026, 11, 20)),
                0);
    }
}
