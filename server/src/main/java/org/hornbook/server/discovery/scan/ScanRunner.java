package org.hornbook.server.discovery.scan;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.hornbook.discovery.Discovery;
import org.hornbook.discovery.ScanSummary;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.SourceException;
import org.hornbook.server.discovery.ScanId;
import org.hornbook.server.discovery.ScanState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs one scan to its end, or to where it must be left to another server. */
@Component
class ScanRunner {

    /** A scan that takes the server down with it must not do so for ever. */
    private static final int MOST_ATTEMPTS = 5;

    private static final Logger log = LoggerFactory.getLogger(ScanRunner.class);

    private final Discovery discovery;
    private final ScanProgressStore progress;
    private final ScanPreparation preparation;
    private final ScanIngestion ingestion;
    private final Clock clock;
    private final String node = "process-" + ProcessHandle.current().pid();

    ScanRunner(
            Discovery discovery,
            ScanProgressStore progress,
            ScanPreparation preparation,
            ScanIngestion ingestion,
            Clock clock) {
        this.discovery = discovery;
        this.progress = progress;
        this.preparation = preparation;
        this.ingestion = ingestion;
        this.clock = clock;
    }

    /** How a run ended, for the scheduler. */
    enum Outcome {
        /** The scan is over; its job with it. */
        ENDED,
        /** This server stops; another takes the scan up at once. */
        TAKE_UP_LATER,
        /** Something unexpected; the scan is tried again in a while. */
        TRY_AGAIN
    }

    Outcome run(ScanId id, BooleanSupplier stopping) {
        Optional<ClaimedScan> claimed = progress.claim(id, node, clock.instant());
        if (claimed.isEmpty()) {
            return Outcome.ENDED;
        }
        ClaimedScan scan = claimed.get();
        if (scan.state() == ScanState.CANCELLING) {
            ingestion.cancelled(scan);
            return Outcome.ENDED;
        }
        if (scan.attempt() > MOST_ATTEMPTS) {
            ingestion.failed(
                    scan,
                    new Problem(
                            scan.repositoryName(),
                            "The scan was cut off %d times.".formatted(MOST_ATTEMPTS),
                            "Look into the server's log, then start it again; it may need more memory."));
            return Outcome.ENDED;
        }
        return scan(scan, stopping);
    }

    private Outcome scan(ClaimedScan scan, BooleanSupplier stopping) {
        ScanRecorder recorder = new ScanRecorder(scan, progress, ingestion, stopping, clock);
        try {
            ScanSummary summary = discovery.scan(preparation.request(scan), recorder);
            return end(scan, recorder, summary);
        } catch (SourceException e) {
            ingestion.failed(scan, e.problem());
            return Outcome.ENDED;
        } catch (RuntimeException e) {
            return unexpected(scan, recorder, e);
        }
    }

    private Outcome end(ClaimedScan scan, ScanRecorder recorder, ScanSummary summary) {
        return switch (recorder.ending()) {
            case LOST -> Outcome.ENDED;
            case SERVER_STOPS -> {
                progress.requeue(scan);
                yield Outcome.TAKE_UP_LATER;
            }
            case CANCELLED -> {
                ingestion.cancelled(scan);
                yield Outcome.ENDED;
            }
            case NONE -> {
                progress.product(scan, summary.product());
                ingestion.done(scan, recorder.planned());
                yield Outcome.ENDED;
            }
        };
    }

    private Outcome unexpected(ClaimedScan scan, ScanRecorder recorder, RuntimeException e) {
        if (recorder.ending() == ScanRecorder.Ending.LOST) {
            return Outcome.ENDED;
        }
        Throwable cause = e.getCause() == null ? e : e.getCause();
        log.warn("Scan {}, attempt {}, was cut off by {}", scan.id(), scan.attempt(), cause.toString(), e);
        if (cause instanceof SourceException source) {
            ingestion.failed(scan, source.problem());
            return Outcome.ENDED;
        }
        progress.requeue(scan);
        return Outcome.TRY_AGAIN;
    }
}
