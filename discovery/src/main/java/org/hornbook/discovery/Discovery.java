package org.hornbook.discovery;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hornbook.discovery.classify.ClassificationContext;
import org.hornbook.discovery.classify.Classifier;
import org.hornbook.discovery.connect.Connector;
import org.hornbook.discovery.connect.Connectors;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.Source;
import org.hornbook.discovery.profile.ColumnProfile;
import org.hornbook.discovery.profile.ColumnSample;
import org.hornbook.discovery.profile.DatasetProfile;

/** Scans repositories: connects, counts every column in one pass, and classifies what it found. */
public final class Discovery {
    private final Connectors connectors;
    private final Classifier classifier;

    public Discovery(Connectors connectors, Classifier classifier) {
        this.connectors = connectors;
        this.classifier = classifier;
    }

    /** The connectors in force. */
    public Connectors connectors() {
        return connectors;
    }

    /**
     * Scans one repository; returns when it is done or cancelled.
     *
     * @throws org.hornbook.discovery.connect.SourceException when nothing of it can be read
     */
    public ScanSummary scan(ScanRequest request, ScanListener listener) {
        long started = System.nanoTime();
        var problems = new AtomicInteger();
        Connector connector = connectors.require(request.settings().kind());
        try (Source source = connector.open(request.settings(), problem -> {
            problems.incrementAndGet();
            listener.problem(problem);
        })) {
            List<Dataset> datasets = source.datasets();
            listener.planned(datasets);
            var context = new ClassificationContext(request.repository(), datasets, request.corrections());
            for (Dataset dataset : datasets) {
                listener.profiled(ofSchema(dataset, context));
            }
            return new ScanSummary(
                    source.product(),
                    datasets.size(),
                    0,
                    problems.get(),
                    false,
                    Duration.ofNanos(System.nanoTime() - started));
        }
    }

    private ProfiledDataset ofSchema(Dataset dataset, ClassificationContext context) {
        List<ColumnProfile> columns =
                dataset.columns().stream().map(ColumnProfile::ofSchema).toList();
        List<ColumnSample> samples = dataset.columns().stream()
                .map(column -> ColumnSample.empty(column.name()))
                .toList();
        var profile = new DatasetProfile(dataset, 0, false, 0, columns);
        return new ProfiledDataset(profile, classifier.classify(profile, samples, context), List.of());
    }
}
