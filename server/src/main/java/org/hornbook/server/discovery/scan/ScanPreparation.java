package org.hornbook.server.discovery.scan;

import org.hornbook.discovery.ScanOptions;
import org.hornbook.discovery.ScanRequest;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.SourceException;
import org.hornbook.server.catalog.Elements;
import org.hornbook.server.discovery.Schedule;
import org.hornbook.server.discovery.connection.ConnectionCheck;
import org.hornbook.server.discovery.connection.ConnectionStore;
import org.hornbook.server.discovery.connection.SavedConnection;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts together what a scan needs: opened settings, limits, custodians' decisions, what is done already. */
@Component
class ScanPreparation {

    private final ConnectionStore connections;
    private final ConnectionCheck check;
    private final ScanProgressStore progress;
    private final SketchKeys keys;
    private final Elements elements;
    private final int threads;

    ScanPreparation(
            ConnectionStore connections,
            ConnectionCheck check,
            ScanProgressStore progress,
            SketchKeys keys,
            Elements elements,
            @Value("${hornbook.scan.threads:0}") int threads) {
        this.connections = connections;
        this.check = check;
        this.progress = progress;
        this.keys = keys;
        this.elements = elements;
        this.threads = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    }

    /**
     * The request for the engine.
     *
     * @throws SourceException when the repository is no longer connected, or its settings can no longer be used
     */
    ScanRequest request(ClaimedScan scan) {
        SavedConnection saved = connections
                .find(scan.repository())
                .orElseThrow(() -> new SourceException(new Problem(
                        scan.repositoryName(),
                        "The repository is no longer connected.",
                        "Connect it, then scan again.")));
        return new ScanRequest(
                scan.repositoryName(),
                check.opened(saved),
                options(saved.connection().schedule()),
                keys.current(),
                elements.confirmedVerdicts(),
                progress.finished(scan.id()));
    }

    private ScanOptions options(Schedule schedule) {
        ScanOptions options = ScanOptions.unlimited().withThreads(threads);
        Long rate = schedule.rowsPerSecond();
        return rate == null ? options : options.withRowsPerSecond(rate);
    }
}
