package org.hornbook.server.discovery.scan;

import java.util.List;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.server.discovery.ScanId;
import org.springframework.stereotype.Component;

/** What pages read of a scan beside the scan itself; starting and stopping go through the scan queue. */
@Component
class ScanReading {

    private final ScanStore store;

    ScanReading(ScanStore store) {
        this.store = store;
    }

    /** What the scan could not read, with place and cure; at most that many. */
    List<Problem> problems(ScanId scan, int limit) {
        return store.problems(scan, limit);
    }

    /** The datasets that the scan has finished. */
    List<FinishedDataset> datasets(ScanId scan) {
        return store.datasets(scan);
    }
}
