package org.hornbook.discovery;

import org.hornbook.discovery.classify.Classifier;
import org.hornbook.discovery.classify.RuleClassifier;
import org.hornbook.discovery.connect.Connector;
import org.hornbook.discovery.connect.Connectors;
import org.hornbook.discovery.connect.PartSize;
import org.hornbook.discovery.connect.Source;
import org.hornbook.discovery.connect.Workforce;
import org.hornbook.discovery.vocabulary.DataTypes;

/** Scans repositories: connects, counts every column in one pass, and classifies what it found. */
public final class Discovery {
    private final Connectors connectors;
    private final Classifier classifier;

    public Discovery(Connectors connectors, Classifier classifier) {
        this.connectors = connectors;
        this.classifier = classifier;
    }

    /** The product's own connectors and rules. */
    public static Discovery standard() {
        return new Discovery(Connectors.standard(), RuleClassifier.of(DataTypes.standard()));
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
        var reports = new Reports(listener);
        Connector connector = connectors.require(request.settings().kind());
        try (Source source = connector.open(request.settings(), reports::problem)) {
            return new ScanRun(request, source, classifier, reports).run();
        }
    }

    /**
     * Scans one repository in parts that others count, with the same result. Files are read where the parts are
     * counted, so the machines must see them under the same path.
     *
     * @throws org.hornbook.discovery.connect.SourceException when nothing of it can be read
     * @throws IllegalArgumentException when the request bounds the rows
     */
    public ScanSummary scan(ScanRequest request, ScanListener listener, Workforce workforce, PartSize size) {
        var reports = new Reports(listener);
        Connector connector = connectors.require(request.settings().kind());
        try (Source source = connector.open(request.settings(), reports::problem)) {
            return new PartScan(request, source, classifier, reports, workforce, size).run();
        }
    }
}
