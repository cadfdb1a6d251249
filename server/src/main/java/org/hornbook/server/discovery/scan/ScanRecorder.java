package org.hornbook.server.discovery.scan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.hornbook.discovery.ProfiledDataset;
import org.hornbook.discovery.Progress;
import org.hornbook.discovery.ScanListener;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.server.discovery.Scan.Counts;
import org.hornbook.server.discovery.ScanState;
import org.jspecify.annotations.Nullable;

/** Listens to a running scan and keeps what it tells. The scan calls it from its threads, one call at a time. */
final class ScanRecorder implements ScanListener {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final ClaimedScan scan;
    private final ScanProgressStore store;
    private final ScanIngestion ingestion;
    private final BooleanSupplier serverStops;
    private final Clock clock;
    private final long rowsBefore;

    private volatile Ending ending = Ending.NONE;
    private volatile Set<String> planned = Set.of();
    private Instant lastLook;

    ScanRecorder(
            ClaimedScan scan,
            ScanProgressStore store,
            ScanIngestion ingestion,
            BooleanSupplier serverStops,
            Clock clock) {
        this.scan = scan;
        this.store = store;
        this.ingestion = ingestion;
        this.serverStops = serverStops;
        this.clock = clock;
        rowsBefore = store.rowsFinished(scan.id());
        lastLook = clock.instant();
    }

    /** Why the scan was asked to end early, if it was. */
    enum Ending {
        NONE,
        CANCELLED,
        SERVER_STOPS,
        /** Another server has taken the scan up. */
        LOST
    }

    Ending ending() {
        return ending;
    }

    /** Qualified names of all datasets the repository has. */
    Set<String> planned() {
        return planned;
    }

    @Override
    public void planned(List<Dataset> datasets) {
        planned = datasets.stream().map(Dataset::qualifiedName).collect(Collectors.toUnmodifiableSet());
        store.planned(scan, planned.size(), null);
    }

    @Override
    public void progressed(Progress progress) {
        Instant now = clock.instant();
        @Nullable Long left = progress.timeLeft().map(Duration::toSeconds).orElse(null);
        Counts counts = new Counts(
                progress.datasetsTotal(),
                progress.datasetsDone(),
                rowsBefore + progress.rowsDone(),
                progress.rowsEstimated() < 0 ? -1 : rowsBefore + progress.rowsEstimated(),
                left,
                0);
        lastLook = now;
        look(store.progressed(scan, counts, now));
    }

    @Override
    public void profiled(ProfiledDataset dataset) {
        if (!ingestion.record(scan, dataset)) {
            ending = Ending.LOST;
        }
    }

    @Override
    public void problem(Problem problem) {
        store.problem(scan, problem);
    }

    @Override
    public boolean cancelled() {
        if (ending == Ending.NONE && serverStops.getAsBoolean()) {
            ending = Ending.SERVER_STOPS;
        }
        if (ending == Ending.NONE && lastLook.plus(BETWEEN_LOOKS).isBefore(clock.instant())) {
            lastLook = clock.instant();
            look(store.state(scan));
        }
        return ending != Ending.NONE;
    }

    private void look(Optional<ScanState> state) {
        if (state.isEmpty()) {
            ending = Ending.LOST;
        } else if (state.get() == ScanState.CANCELLING && ending == Ending.NONE) {
            ending = Ending.CANCELLED;
        }
    }
}
