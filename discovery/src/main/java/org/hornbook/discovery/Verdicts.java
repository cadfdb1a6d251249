package org.hornbook.discovery;

import java.util.List;
import org.hornbook.discovery.classify.ClassificationContext;
import org.hornbook.discovery.classify.Classifier;
import org.hornbook.discovery.classify.Verdict;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.profile.ColumnProfile;
import org.hornbook.discovery.profile.ColumnSample;
import org.hornbook.discovery.profile.ColumnSketch;
import org.hornbook.discovery.profile.DatasetAccumulator;
import org.hornbook.discovery.profile.DatasetProfile;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.jspecify.annotations.Nullable;

/** Classifies what was counted, and takes the values of personal columns out of it. */
final class Verdicts {
    private final Classifier classifier;
    private final ClassificationContext context;
    private final Reports reports;

    Verdicts(Classifier classifier, ClassificationContext context, Reports reports) {
        this.classifier = classifier;
        this.context = context;
        this.reports = reports;
    }

    /**
     * The result for a dataset.
     *
     * @param counts null when no row was read
     * @param failed whether reading broke off
     * @param maximumRows most rows that were asked for
     */
    ProfiledDataset on(Dataset dataset, @Nullable DatasetAccumulator counts, boolean failed, long maximumRows) {
        if (counts == null) {
            return ofSchema(dataset, failed);
        }
        DatasetProfile profile = counts.profile(!failed);
        boolean complete = profile.complete() && profile.rows() < maximumRows;
        return classified(
                new DatasetProfile(
                        profile.dataset(), profile.rows(), complete, profile.duplicateRows(), profile.columns()),
                counts.samples(),
                counts.sketches());
    }

    private ProfiledDataset ofSchema(Dataset dataset, boolean failed) {
        var columns = dataset.columns();
        var profile = new DatasetProfile(
                dataset,
                0,
                !failed,
                0,
                columns.stream().map(ColumnProfile::ofSchema).toList());
        return classified(
                profile,
                columns.stream()
                        .map(column -> ColumnSample.empty(column.name()))
                        .toList(),
                columns.stream()
                        .map(column -> new ColumnSketch(ColumnSketch.K, new long[0], 0))
                        .toList());
    }

    private ProfiledDataset classified(
            DatasetProfile profile, List<ColumnSample> samples, List<ColumnSketch> sketches) {
        List<Verdict> verdicts = verdicts(profile, samples);
        List<ColumnProfile> columns = Withholding.apply(profile.columns(), verdicts);
        return ProfiledDataset.keeping(
                new DatasetProfile(
                        profile.dataset(), profile.rows(), profile.complete(), profile.duplicateRows(), columns),
                verdicts,
                sketches);
    }

    /** What cannot be classified is treated as the most sensitive. */
    private List<Verdict> verdicts(DatasetProfile profile, List<ColumnSample> samples) {
        try {
            return classifier.classify(profile, samples, context);
        } catch (RuntimeException e) {
            reports.problem(new Problem(
                    profile.dataset().qualifiedName(),
                    "Classification ended with an unexpected " + e.getClass().getSimpleName() + ".",
                    "All columns count as restricted until a custodian decides; please report it."));
            return profile.columns().stream()
                    .map(column -> new Verdict(
                            column.column(),
                            null,
                            Sensitivity.RESTRICTED,
                            0,
                            List.of("could not be classified, so it is treated as restricted")))
                    .toList();
        }
    }
}
